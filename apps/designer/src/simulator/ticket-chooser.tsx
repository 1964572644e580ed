import { ActionIcon, Button, Select, Text, Title } from '@mantine/core';
import type { Flow } from '@rung/flow';
import IconArrowBackUp from '@tabler/icons-react/icons/IconArrowBackUp';
import IconClipboardText from '@tabler/icons-react/icons/IconClipboardText';
import IconDice5 from '@tabler/icons-react/icons/IconDice5';
import IconTicket from '@tabler/icons-react/icons/IconTicket';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Translate } from '../i18n/i18n.ts';
import { useT } from '../i18n/use-t.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { Tip } from '../theme/tip.tsx';
import classes from './dock.module.css';
import { emptyRehearsal, randomRehearsal, type Sample, samplesOf } from './model/samples.ts';
import { goOnWith, openScenario } from './rehearsal.ts';
import { type RehearsalSource, useRehearsal } from './rehearsal-store.ts';

const PasteTicket = lazyPart(async () => ({
  default: (await import('./paste/paste-ticket.tsx')).PasteTicket,
}));

/** A dialog for pasting a ticket, and what opens it. */
function usePasting(flow: Flow): { readonly dialog: ReactNode; readonly start: () => void } {
  const [isPasting, setPasting] = useState(false);
  const dialog = isPasting ? <PasteTicket flow={flow} onClose={() => setPasting(false)} /> : null;
  return { dialog, start: () => setPasting(true) };
}

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

function openEmpty(flow: Flow): void {
  openScenario(flow.id, emptyRehearsal(flow, Date.now()), { kind: 'made', title: 'simulator.sample.empty' });
}

function openRandom(flow: Flow): void {
  openScenario(flow.id, randomRehearsal(flow, Date.now(), Math.random), {
    kind: 'made',
    title: 'simulator.sample.random',
  });
}

/** What a ticket on the time line is called. */
function nameOf(source: RehearsalSource, t: Translate): string {
  return source.kind === 'scenario' ? source.name : t(source.title ?? 'simulator.choose.changed');
}

/** How the tickets that others can be like are called together. */
const likeOf = (samples: readonly Sample[]) =>
  samples[0]?.kind === 'scenario' ? 'simulator.start.like.scenario' : 'simulator.start.like.sample';

/** Another ticket, while one is on the time line. */
export function TicketChooser({ flow }: { readonly flow: Flow }) {
  const t = useT();
  const samples = useSamples(flow);
  const pasting = usePasting(flow);
  const source = useRehearsal((state) => state.source);
  const left = useRehearsal((state) => state.left.get(flow.id));
  const name = nameOf(source, t);
  const isEmpty = source.kind === 'made' && source.title === 'simulator.sample.empty';
  const labels = samples.map((sample) => (sample.kind === 'scenario' ? sample.name : t(sample.title)));
  const items = labels.map((label, index) => ({ value: String(index), label }));
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
        data={[
          ...(left === undefined
            ? []
            : [{ value: 'back', label: t('simulator.choose.back', { name: nameOf(left.source, t) }) }]),
          { value: 'empty', label: t('simulator.start.empty') },
          { value: 'paste', label: t('simulator.start.paste') },
          { group: t(likeOf(samples)), items },
        ]}
        value={isEmpty ? 'empty' : labels.includes(name) ? String(labels.indexOf(name)) : null}
        onChange={(chosen) => {
          const sample = samples[Number(chosen)];
          if (chosen === 'empty') openEmpty(flow);
          else if (chosen === 'paste') pasting.start();
          else if (chosen === 'back' && left !== undefined) goOnWith(flow.id, left);
          else if (sample !== undefined) open(flow, sample);
        }}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      />
      <Tip label={t('simulator.start.random')}>
        <ActionIcon aria-label={t('simulator.start.random')} onClick={() => openRandom(flow)}>
          <IconDice5 size={17} aria-hidden />
        </ActionIcon>
      </Tip>
      {pasting.dialog}
    </>
  );
}

/** The first tickets of a flow, and the one that was kept last: mostly what somebody has come back for. */
function offered(samples: readonly Sample[]): readonly Sample[] {
  const last = samples.at(-1);
  return last === undefined || samples.length <= 3 ? samples : [...samples.slice(0, 2), last];
}

/** The first choice: nothing is on the time line yet. Whoever asked for a rehearsal from elsewhere is led to it. */
export function FirstTicket({ flow }: { readonly flow: Flow }) {
  const t = useT();
  const samples = useSamples(flow);
  const pasting = usePasting(flow);
  const left = useRehearsal((state) => state.left.get(flow.id));
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Somebody who walks through the tabs of the dock stays on them.
    if (document.activeElement?.closest('[data-region="dock"]') === null)
      choices.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div className={classes['start']} ref={choices}>
      <Title order={2} size="h3">
        {t('simulator.start.title')}
      </Title>
      <Text size="sm" c="dimmed" maw={680} ta="center">
        {t('simulator.start.text')} {t('simulator.harmless')}
      </Text>
      {left === undefined ? null : (
        <Button
          size="sm"
          className={classes['sample']}
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => goOnWith(flow.id, left)}
        >
          {t('simulator.start.goOn', { name: nameOf(left.source, t) })}
        </Button>
      )}
      <Text component="h3" size="xs" fw={600} mt={4}>
        {t(likeOf(samples))}
      </Text>
      <div className={classes['samples']}>
        {offered(samples).map((sample) => (
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
        {samples.length > 3 && <OtherSamples flow={flow} samples={samples} />}
      </div>
      <Text component="h3" size="xs" fw={600} mt={4}>
        {t('simulator.start.own')}
      </Text>
      <div className={classes['samples']}>
        <Button
          variant="light"
          size="sm"
          leftSection={<IconTicket size={16} aria-hidden />}
          onClick={() => openEmpty(flow)}
        >
          {t('simulator.start.empty')}
        </Button>
        <Button
          variant="light"
          size="sm"
          leftSection={<IconClipboardText size={16} aria-hidden />}
          onClick={pasting.start}
        >
          {t('simulator.start.paste')}
        </Button>
        <Button
          variant="light"
          size="sm"
          leftSection={<IconDice5 size={16} aria-hidden />}
          onClick={() => openRandom(flow)}
        >
          {t('simulator.start.random')}
        </Button>
      </div>
      {pasting.dialog}
    </div>
  );
}

function OtherSamples({ flow, samples }: { readonly flow: Flow; readonly samples: readonly Sample[] }) {
  const t = useT();
  return (
    <Select
      w={240}
      aria-label={t('simulator.choose')}
      placeholder={t('simulator.choose.all', { n: samples.length })}
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
  );
}
