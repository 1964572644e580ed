import { ScrollArea, Table, Text } from '@mantine/core';
import type { Flow } from '@rung/flow';
import type { Translate } from '../../i18n/i18n.ts';
import { useT } from '../../i18n/use-t.ts';
import type { TimelineModel } from '../model/timeline.ts';
import { threadStep } from '../say-thread.ts';
import type { Words } from '../use-words.ts';
import { summaryOf } from './summary.ts';
import classes from './timeline.module.css';

interface TimelineTableProps {
  readonly flow: Flow;
  readonly model: TimelineModel;
  readonly words: Words;
}

/** The same time line in words: a sentence, and a row for everything that the picture shows. */
export function TimelineTable({ flow, model, words }: TimelineTableProps) {
  const t = useT();
  const rows = rowsOf(model, { flow, wording: words.wording, t });
  return (
    <ScrollArea
      h="100%"
      type="auto"
      px="sm"
      pb="sm"
      viewportProps={{ tabIndex: 0, 'aria-label': t('simulator.pane.timeline'), role: 'group' }}
    >
      <Text size="xs" c="dimmed" py={6}>
        {summaryOf(model, words, t)}
      </Text>
      <Table verticalSpacing={4} fz="xs" stickyHeader>
        <Table.Caption className={classes['hidden']}>
          {t('simulator.table.caption', { ticket: model.ticket })}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('simulator.table.when')}</Table.Th>
            <Table.Th scope="col">{t('simulator.table.until')}</Table.Th>
            <Table.Th scope="col">{t('simulator.table.lane')}</Table.Th>
            <Table.Th scope="col">{t('simulator.table.event')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ atMs, untilMs, lane, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are made anew for every answer and never change places
            <Table.Tr key={index}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{words.moment(atMs)}</Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>
                {untilMs === null ? '' : words.moment(untilMs)}
              </Table.Td>
              <Table.Td>{lane}</Table.Td>
              <Table.Td>{text}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

interface Row {
  readonly atMs: number;
  readonly untilMs: number | null;
  readonly lane: string;
  readonly text: string;
}

interface Telling {
  readonly flow: Flow;
  readonly wording: Words['wording'];
  readonly t: Translate;
}

function rowsOf(model: TimelineModel, telling: Telling): readonly Row[] {
  const { wording, t } = telling;
  const rows: readonly Row[] = [
    ...model.events.map(({ atMs, event }) => ({
      atMs,
      untilMs: null,
      lane: t('simulator.lane.events'),
      text: wording.sayEvent(event),
    })),
    ...model.tiers.map(({ fromMs, toMs, tier }) => ({
      atMs: fromMs,
      untilMs: toMs,
      lane: t('simulator.lane.tier'),
      text: wording.sayDetail(['tier'], { value: tier, row: {} }),
    })),
    ...model.threads.map((thread) => ({
      atMs: thread.fromMs,
      untilMs: thread.toMs,
      lane: t('simulator.thread.lane'),
      text: t('simulator.thread', { number: thread.number, step: threadStep(thread, telling) }),
    })),
    ...model.clocks.flatMap(({ clock, cycles }) =>
      cycles.flatMap(({ spans, dueMs }) => [
        ...spans.map(({ fromMs, toMs, phase, counts }) => ({
          atMs: fromMs,
          untilMs: toMs > fromMs ? toMs : null,
          lane: wording.sayClockName(clock),
          text: t(counts ? `simulator.phase.${phase}` : 'simulator.phase.resting'),
        })),
        ...(dueMs === null
          ? []
          : [
              {
                atMs: dueMs,
                untilMs: null,
                lane: wording.sayClockName(clock),
                text: t('simulator.phase.due'),
              },
            ]),
      ]),
    ),
    ...model.actions.map(({ atMs, effect }) => ({
      atMs,
      untilMs: null,
      lane: t('simulator.lane.actions'),
      text: wording.sayEffect(effect),
    })),
  ];
  return rows.toSorted((a, b) => a.atMs - b.atMs);
}
