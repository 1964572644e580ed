import { ActionIcon, Button, Select, Text, Title, Tooltip } from '@mantine/core';
import type { Flow } from '@rung/flow';
import IconDice5 from '@tabler/icons-react/icons/IconDice5';
import { useEffect, useMemo, useRef } from 'react';
import { useT } from '../i18n/use-t.ts';
import classes from './dock.module.css';
import { randomRehearsal, type Sample, samplesOf } from './model/samples.ts';
import { openScenario, useRehearsal } from './rehearsal-store.ts';

/** The tickets that may be rehearsed: those of the flow, else three made-up ones. */
function useSamples(flow: Flow): readonly Sample[] {
  const { scenarios } = flow;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only scenarios and hours decide which tickets there are
  return useMemo(() => samplesOf(flow, Date.now()), [scenarios, flow.calendars, flow.tiers]);
}

function open({ id }: Flow, sample: Sample): void {
  openScenario(
    id,
    sample.scenario,
    sample.kind === 'scenario'
      ? { kind: 'scenario', name: sample.name }
      : { kind: 'made', title: sample.title },
  );
}

function openRandom(flow: Flow): void {
  openScenario(flow.id, randomRehearsal(flow, Date.now(), Math.random), {
    kind: 'made',
    title: 'simulator.sample.random',
  });
}

/** Another ticket, while one is on the time line. */
export function TicketChooser({ flow }: { readonly flow: Flow }) {
  const t = useT();
  const samples = useSamples(flow);
  const source = useRehearsal((state) => state.source);
  const name =
    source.kind === 'scenario'
      ? source.name
      : source.title === undefined
        ? t('simulator.choose.changed')
        : t(source.title);
  const labels = samples.map((sample) => (sample.kind === 'scenario' ? sample.name : t(sample.title)));
  return (
    <>
      <Select
        size="xs"
        className={classes['chooser']}
        aria-label={t('simulator.choose')}
        placeholder={name}
        title={name}
        searchable={samples.length > 8}
        allowDeselect={false}
        data={labels.map((label, index) => ({ value: String(index), label }))}
        value={labels.includes(name) ? String(labels.indexOf(name)) : null}
        onChange={(index) => {
          const sample = samples[Number(index)];
          if (sample !== undefined) open(flow, sample);
        }}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      />
      <Tooltip label={t('simulator.start.random')}>
        <ActionIcon aria-label={t('simulator.start.random')} onClick={() => openRandom(flow)}>
          <IconDice5 size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

/** The first choice: nothing is on the time line yet. Whoever asked for a rehearsal from elsewhere is led to it. */
export function FirstTicket({ flow }: { readonly flow: Flow }) {
  const t = useT();
  const samples = useSamples(flow);
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Somebody who walks through the tabs of the dock stays on them.
    if (document.activeElement?.closest('[data-region="dock"]') === null)
      choices.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div className={classes['start']}>
      <Title order={2} size="h3">
        {t('simulator.start.title')}
      </Title>
      <Text size="sm" c="dimmed" maw={520} ta="center">
        {t('simulator.start.text')} {t('simulator.harmless')}
      </Text>
      <div className={classes['samples']} ref={choices}>
        {samples.slice(0, 3).map((sample) => (
          <Button
            key={sample.kind === 'scenario' ? sample.name : sample.title}
            variant="default"
            size="sm"
            className={classes['sample']}
            onClick={() => open(flow, sample)}
          >
            {sample.kind === 'scenario' ? sample.name : t(sample.title)}
          </Button>
        ))}
        <Button
          variant="light"
          size="sm"
          leftSection={<IconDice5 size={16} aria-hidden />}
          onClick={() => openRandom(flow)}
        >
          {t('simulator.start.random')}
        </Button>
      </div>
      {samples.length > 3 && (
        <Select
          size="xs"
          w={280}
          aria-label={t('simulator.choose')}
          placeholder={t('simulator.choose.own')}
          searchable
          data={samples.map((sample, index) => ({
            value: String(index),
            label: sample.kind === 'scenario' ? sample.name : t(sample.title),
          }))}
          value={null}
          onChange={(index) => {
            const sample = samples[Number(index)];
            if (sample !== undefined) open(flow, sample);
          }}
        />
      )}
    </div>
  );
}
