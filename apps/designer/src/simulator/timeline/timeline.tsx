import { ActionIcon, Button, Group, ScrollArea, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { Flow } from '@rung/flow';
import type { Scenario } from '@rung/kernel';
import IconArrowsHorizontal from '@tabler/icons-react/icons/IconArrowsHorizontal';
import IconMinus from '@tabler/icons-react/icons/IconMinus';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { Tip } from '../../theme/tip.tsx';
import { gridOf, msAt, type Scale, snapped, tickStep, ticksOf, xOf } from '../model/axis.ts';
import { timelineModel } from '../model/timeline.ts';
import { useRehearsal } from '../rehearsal-store.ts';
import type { Words } from '../use-words.ts';
import { AddAtPlace, AddEventButton } from './add-event.tsx';
import { ClockPicture } from './clock-picture.tsx';
import { EventMarks } from './event-marks.tsx';
import { laneLayout, sizes } from './lane-layout.ts';
import { Legend } from './legend.tsx';
import { ActionsPicture, AxisPicture, ClosedPicture, TierPicture } from './pictures.tsx';
import { Playhead } from './playhead.tsx';
import { snapTargets } from './snap-targets.ts';
import { summaryOf } from './summary.ts';
import classes from './timeline.module.css';
import { TimelineTable } from './timeline-table.tsx';

/** What the time line is shown for. */
export interface TimelineProps {
  readonly flow: Flow;
  readonly scenario: Scenario;
  readonly words: Words;
}

/** Room that labels of ticks need. */
const tickRoom = { timePx: 58, datePx: 84 };
const mostZoom = 64;

/** What happens to the ticket, over time: events, the tier in charge, clocks, what the policy does. */
export function Timeline({ flow, scenario, words }: TimelineProps) {
  const t = useT();
  const served = useRehearsal((state) => state.served);
  const ticket = useRehearsal((state) => state.ticket);
  const [zoom, setZoom] = useState(1);
  const [asTable, setAsTable] = useState(false);
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
        <TimelineTable model={model} words={words} />
      ) : (
        <>
          <Picture flow={flow} scenario={scenario} words={words} model={model} zoom={zoom} />
          {model.clocks.length > 0 && <Legend />}
        </>
      )}
    </section>
  );
}

function Zoom({ zoom, onZoom }: { readonly zoom: number; readonly onZoom: (zoom: number) => void }) {
  const t = useT();
  const buttons = [
    { label: t('simulator.timeline.zoomOut'), icon: IconMinus, to: Math.max(1, zoom / 2), isOff: zoom <= 1 },
    { label: t('simulator.timeline.fit'), icon: IconArrowsHorizontal, to: 1, isOff: zoom === 1 },
    {
      label: t('simulator.timeline.zoomIn'),
      icon: IconPlus,
      to: Math.min(mostZoom, zoom * 2),
      isOff: zoom >= mostZoom,
    },
  ];
  return buttons.map(({ label, icon: Icon, to, isOff }) => (
    <Tip key={label} label={label}>
      <ActionIcon size="sm" aria-label={label} aria-disabled={isOff} onClick={() => onZoom(to)}>
        <Icon size={14} aria-hidden />
      </ActionIcon>
    </Tip>
  ));
}

interface PictureProps extends TimelineProps {
  readonly model: ReturnType<typeof timelineModel>;
  readonly zoom: number;
}

function Picture({ flow, scenario, words, model, zoom }: PictureProps) {
  const t = useT();
  const { ref, width } = useElementSize();
  const viewport = useRef<HTMLDivElement>(null);
  const [adding, setAdding] = useState<number | null>(null);
  const widthPx = Math.max(200, width) * zoom - 2 * sizes.mark;
  const scale: Scale = useMemo(
    () => ({ fromMs: model.fromMs, toMs: model.toMs, widthPx }),
    [model.fromMs, model.toMs, widthPx],
  );
  const layout = useMemo(() => laneLayout(model, scale), [model, scale]);
  const stepMs = tickStep(scale, tickRoom);
  const ticks = useMemo(() => ticksOf(scale, stepMs, words.zone), [scale, stepMs, words.zone]);
  const snapping = {
    scale,
    gridMs: gridOf(stepMs),
    targets: snapTargets(model),
    withinPx: 6,
    earliestMs: model.fromMs,
  };
  usePlayheadInView(viewport, scale);
  const summary = summaryOf(model, words, t);
  return (
    <div className={classes['picture']}>
      <LaneNames layout={layout} words={words} />
      <div ref={ref} className={classes['scroll']}>
        <ScrollArea
          type="auto"
          scrollbars="x"
          viewportRef={viewport}
          viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('simulator.timeline.scroll') }}
        >
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the button above adds events for everybody */}
          <div
            className={classes['canvas']}
            style={{ width: widthPx + 2 * sizes.mark, height: layout.height }}
            onDoubleClick={(event) => {
              const { left } = event.currentTarget.getBoundingClientRect();
              setAdding(snapped(msAt(scale, event.clientX - left - sizes.mark), snapping));
            }}
          >
            <svg
              width={widthPx + 2 * sizes.mark}
              height={layout.height}
              role="img"
              aria-label={t('simulator.timeline.label', { ticket: model.ticket, summary })}
            >
              <g transform={`translate(${sizes.mark} 0)`}>
                <ClosedPicture
                  model={model}
                  scale={scale}
                  height={layout.height}
                  title={t('simulator.closed')}
                />
                <AxisPicture
                  ticks={ticks}
                  stepMs={stepMs}
                  scale={scale}
                  height={layout.height}
                  words={words}
                />
                {layout.lanes.map((lane) => {
                  switch (lane.kind) {
                    case 'tier':
                      return <TierPicture key="tier" lane={lane} model={model} scale={scale} words={words} />;
                    case 'clock':
                      return <ClockPicture key={lane.lane.clock} place={lane} scale={scale} words={words} />;
                    case 'actions':
                      return <ActionsPicture key="actions" lane={lane} words={words} />;
                    case 'events':
                      return (
                        <line
                          key="events"
                          x1={-sizes.mark}
                          x2={widthPx + sizes.mark}
                          y1={lane.top}
                          y2={lane.top}
                          className={classes['rule']}
                        />
                      );
                    default:
                      return lane satisfies never;
                  }
                })}
              </g>
            </svg>
            <EventMarks flow={flow} scenario={scenario} layout={layout} snapping={snapping} words={words} />
            <Playhead model={model} scale={scale} height={layout.height} words={words} />
            <AddAtPlace
              flow={flow}
              model={model}
              words={words}
              atMs={adding}
              x={adding === null ? 0 : xOf(scale, adding) + sizes.mark}
              onClose={() => setAdding(null)}
            />
          </div>
        </ScrollArea>
      </div>
    </div>
  );
}

/** Scrolls sideways when the playhead would be out of view, as after a step or when the picture grows. */
function usePlayheadInView(viewport: RefObject<HTMLDivElement | null>, scale: Scale): void {
  const atMs = useRehearsal((state) => state.steps[state.done - 1]?.atMs ?? null);
  const x = atMs === null ? 0 : xOf(scale, atMs) + sizes.mark;
  useEffect(() => {
    const { current } = viewport;
    if (current === null) return;
    const { scrollLeft, clientWidth } = current;
    const isInView = x >= scrollLeft + sizes.mark && x <= scrollLeft + clientWidth - sizes.mark;
    if (!isInView) current.scrollLeft = x - clientWidth / 2;
  }, [viewport, x]);
}

function LaneNames({
  layout,
  words,
}: {
  readonly layout: ReturnType<typeof laneLayout>;
  readonly words: Words;
}) {
  const t = useT();
  return (
    <div className={classes['names']} aria-hidden style={{ height: layout.height }}>
      {layout.lanes.map((lane) => {
        const name =
          lane.kind === 'clock'
            ? words.wording.sayClockName(lane.lane.clock)
            : t(`simulator.lane.${lane.kind}`);
        return (
          <span
            key={`${lane.kind} ${name}`}
            className={classes['name']}
            style={{ top: lane.top, height: lane.height }}
            title={name}
          >
            <span>{name}</span>
          </span>
        );
      })}
    </div>
  );
}
