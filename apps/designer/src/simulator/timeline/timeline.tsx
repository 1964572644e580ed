import { Button, Group, Text } from '@mantine/core';
import type { Flow } from '@rung/flow';
import type { Scenario } from '@rung/kernel';
import { useMemo, useRef, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { timelineModel } from '../model/timeline.ts';
import { useRehearsal } from '../rehearsal-store.ts';
import type { Words } from '../use-words.ts';
import { AddEventButton } from './add-event.tsx';
import type { DropTarget } from './drop-target.ts';
import { EventStrip } from './event-strip.tsx';
import { Legend } from './legend.tsx';
import { Picture } from './picture.tsx';
import classes from './timeline.module.css';
import { TimelineTable } from './timeline-table.tsx';
import { Zoom } from './zoom.tsx';

/** What the time line is shown for. */
export interface TimelineProps {
  readonly flow: Flow;
  readonly scenario: Scenario;
  readonly words: Words;
}

/** What happens to the ticket, over time: events, the tier in charge, clocks, what the policy does. */
export function Timeline({ flow, scenario, words }: TimelineProps) {
  const t = useT();
  const served = useRehearsal((state) => state.served);
  const ticket = useRehearsal((state) => state.ticket);
  const [zoom, setZoom] = useState(1);
  const [asTable, setAsTable] = useState(false);
  const target = useRef<DropTarget>(null);
  const model = useMemo(
    () =>
      timelineModel({
        scenario,
        served,
        ticket,
        calendarOf: (tier) => flow.tiers[tier]?.calendar ?? null,
      }),
    [scenario, served, ticket, flow],
  );
  return (
    <section className={classes['pane']} aria-label={t('simulator.pane.timeline')}>
      <Group className={classes['bar']} justify="space-between" wrap="nowrap" gap="xs">
        <AddEventButton flow={flow} model={model} words={words} />
        {!asTable && <EventStrip flow={flow} model={model} words={words} target={target} />}
        <Group gap={4} wrap="nowrap">
          <Text size="xs" c="dimmed" truncate className={classes['zone']}>
            {t('simulator.timeline.zone', { zone: words.zone })}
          </Text>
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? 'simulator.timeline.asPicture' : 'simulator.timeline.asTable')}
          </Button>
          {!asTable && <Zoom zoom={zoom} onZoom={setZoom} />}
        </Group>
      </Group>
      {asTable ? (
        <TimelineTable flow={flow} model={model} words={words} />
      ) : (
        <>
          <Picture flow={flow} scenario={scenario} words={words} model={model} zoom={zoom} target={target} />
          {model.clocks.length > 0 && <Legend />}
        </>
      )}
    </section>
  );
}
