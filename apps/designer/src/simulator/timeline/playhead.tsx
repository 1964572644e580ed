import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { msAt, type Scale, xOf } from '../model/axis.ts';
import type { TimelineModel } from '../model/timeline.ts';
import { standAtStep, usePlayedInstant } from '../playing.ts';
import { goToInstant, moves } from '../rehearsal.ts';
import { useRehearsal } from '../rehearsal-store.ts';
import type { Words } from '../use-words.ts';
import { sizes } from './lane-layout.ts';
import classes from './timeline.module.css';

interface PlayheadProps {
  readonly model: TimelineModel;
  readonly scale: Scale;
  readonly height: number;
  readonly words: Words;
  /** What scrolls the picture sideways. */
  readonly viewport: RefObject<HTMLDivElement | null>;
}

const keys: Readonly<Record<string, keyof typeof moves>> = {
  ArrowLeft: 'back',
  ArrowDown: 'back',
  ArrowRight: 'on',
  ArrowUp: 'on',
  Home: 'toStart',
  End: 'toEnd',
  PageUp: 'toLastWait',
  PageDown: 'toNextWait',
};

/** Where the person has stepped to: a line over all lanes, moved step by step with the keys, through time with the mouse. */
export function Playhead({ model, scale, height, words, viewport }: PlayheadProps) {
  const t = useT();
  const done = useRehearsal((state) => state.done);
  const all = useRehearsal((state) => state.steps.length);
  const stepMs = useRehearsal((state) => state.steps[state.done - 1]?.atMs ?? null) ?? model.fromMs;
  const x = xOf(scale, usePlayedInstant() ?? stepMs) + sizes.mark;
  usePlayheadInView(viewport, x);
  const isHeld = useRef(false);
  if (all === 0) return null;
  const follow = (event: PointerEvent<HTMLDivElement>): void => {
    const canvas = event.currentTarget.parentElement?.getBoundingClientRect();
    if (canvas === undefined) return;
    standAtStep();
    goToInstant(msAt(scale, event.clientX - canvas.left - sizes.mark));
  };
  const press = (event: KeyboardEvent): void => {
    const move = keys[event.key];
    if (move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    moves[move]();
  };
  return (
    <div
      className={classes['playhead']}
      style={{ insetInlineStart: x, height }}
      role="slider"
      tabIndex={0}
      aria-label={t('simulator.timeline.playhead')}
      aria-valuemin={0}
      aria-valuemax={all}
      aria-valuenow={done}
      // Of the step: time that goes by between steps would be told without end.
      aria-valuetext={`${words.moment(stepMs)}. ${t('simulator.place', { done, all })}`}
      onKeyDown={press}
      onPointerDown={(event) => {
        isHeld.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => isHeld.current && follow(event)}
      onPointerUp={() => {
        isHeld.current = false;
      }}
    />
  );
}

/** Scrolls sideways when the playhead would be out of view, as after a step or when the picture grows. */
function usePlayheadInView(viewport: RefObject<HTMLDivElement | null>, x: number): void {
  useEffect(() => {
    const { current } = viewport;
    if (current === null) return;
    const { scrollLeft, clientWidth } = current;
    const isInView = x >= scrollLeft + sizes.mark && x <= scrollLeft + clientWidth - sizes.mark;
    if (!isInView) current.scrollLeft = x - clientWidth / 2;
  }, [viewport, x]);
}
