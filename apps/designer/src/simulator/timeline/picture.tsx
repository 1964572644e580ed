import { ScrollArea } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { Flow } from '@rung/flow';
import type { Scenario } from '@rung/kernel';
import { type RefObject, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { gridOf, msAt, type Scale, snapped, tickStep, ticksOf, xOf } from '../model/axis.ts';
import type { EventKind } from '../model/event-kinds.ts';
import { plainEvent } from '../model/made-event.ts';
import type { TimelineModel } from '../model/timeline.ts';
import type { Words } from '../use-words.ts';
import { AddAtPlace, eventsOf, putEvent } from './add-event.tsx';
import type { DropTarget } from './drop-target.ts';
import { EventMarks } from './event-marks.tsx';
import { laneLayout, sizes } from './lane-layout.ts';
import { LaneNames } from './lane-names.tsx';
import { Lanes } from './lanes.tsx';
import { AxisPicture, ClosedPicture, tickRoom } from './pictures.tsx';
import { Playhead } from './playhead.tsx';
import { snapTargets } from './snap-targets.ts';
import { summaryOf } from './summary.ts';
import classes from './timeline.module.css';

interface PictureProps {
  readonly flow: Flow;
  readonly scenario: Scenario;
  readonly words: Words;
  readonly model: TimelineModel;
  readonly zoom: number;
  /** Filled with what can be done with an event that is carried over it. */
  readonly target: RefObject<DropTarget | null>;
}

/** An event that is about to be added where somebody pointed; of no kind yet, it is chosen first. */
interface Adding {
  readonly atMs: number;
  readonly kind: EventKind | null;
}

/** The time line as lanes over an axis, with the playhead and the events to move. */
export function Picture({ flow, scenario, words, model, zoom, target }: PictureProps) {
  const t = useT();
  const { ref, width } = useElementSize();
  const viewport = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const [adding, setAdding] = useState<Adding | null>(null);
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
  const instantAt = (clientX: number): number => {
    const { left } = canvas.current?.getBoundingClientRect() ?? { left: 0 };
    return snapped(msAt(scale, clientX - left - sizes.mark), snapping);
  };
  useImperativeHandle(target, () => ({
    placeAt: ({ clientX, clientY }) => {
      const [lanes, across] = [picture.current, viewport.current].map((one) => one?.getBoundingClientRect());
      if (lanes === undefined || across === undefined || canvas.current === null) return null;
      const { top, bottom } = lanes;
      const isOver = clientX >= across.left && clientX <= across.right && clientY >= top && clientY <= bottom;
      if (!isOver) return null;
      const atMs = instantAt(clientX);
      const { left } = canvas.current.getBoundingClientRect();
      return { atMs, x: left + sizes.mark + xOf(scale, atMs), top, bottom };
    },
    put: (kind, atMs) => {
      const event = plainEvent(kind, atMs, eventsOf(model.ticket));
      if (event === null) setAdding({ atMs, kind });
      else putEvent(model.ticket, event, { words, t });
    },
  }));
  const summary = summaryOf(model, words, t);
  return (
    <div ref={picture} className={classes['picture']}>
      <LaneNames flow={flow} layout={layout} words={words} span={model} />
      <div ref={ref} className={classes['scroll']}>
        <ScrollArea
          type="auto"
          scrollbars="x"
          viewportRef={viewport}
          viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('simulator.timeline.scroll') }}
        >
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the button above adds events for everybody */}
          <div
            ref={canvas}
            className={classes['canvas']}
            style={{ width: widthPx + 2 * sizes.mark, height: layout.height }}
            onDoubleClick={(event) => setAdding({ atMs: instantAt(event.clientX), kind: null })}
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
                <Lanes flow={flow} model={model} layout={layout} scale={scale} words={words} />
              </g>
            </svg>
            <EventMarks flow={flow} scenario={scenario} layout={layout} snapping={snapping} words={words} />
            <Playhead model={model} scale={scale} height={layout.height} words={words} viewport={viewport} />
            <AddAtPlace
              flow={flow}
              model={model}
              words={words}
              atMs={adding?.atMs ?? null}
              given={adding?.kind ?? null}
              x={adding === null ? 0 : xOf(scale, adding.atMs) + sizes.mark}
              onClose={() => setAdding(null)}
            />
          </div>
        </ScrollArea>
      </div>
    </div>
  );
}
