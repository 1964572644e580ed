import { useT } from '../../i18n/use-t.ts';
import { type Scale, xOf } from '../model/axis.ts';
import { threadStyle } from '../thread-badge.tsx';
import type { Words } from '../use-words.ts';
import { type Lane, sizes } from './lane-layout.ts';
import classes from './timeline.module.css';

interface ThreadPictureProps {
  readonly place: Lane;
  readonly scale: Scale;
  readonly words: Words;
  /** The name of the step it waits at. */
  readonly step: string;
}

const barHeight = 14;

/** A side thread: a bar in its colour from its opening to its end, with its number at the beginning. */
export function ThreadPicture({ place, scale, words, step }: ThreadPictureProps) {
  const t = useT();
  if (place.kind !== 'thread') return null;
  const { thread, top, height } = place;
  const { number, fromMs, toMs } = thread;
  const x = xOf(scale, fromMs);
  const middle = top + height / 2;
  return (
    <g style={threadStyle(thread)}>
      <line x1={-sizes.mark} x2={scale.widthPx + sizes.mark} y1={top} y2={top} className={classes['rule']} />
      <title>
        {t('simulator.thread.span', { number, step, from: words.moment(fromMs), to: words.moment(toMs) })}
      </title>
      <rect
        x={x}
        y={middle - barHeight / 2}
        width={Math.max(2, xOf(scale, toMs) - x)}
        height={barHeight}
        rx={3}
        className={classes['threadBar']}
      />
      <rect
        x={x - 1}
        y={middle - 9}
        width={number > 9 ? 24 : 18}
        height={18}
        rx={4}
        className={classes['threadSign']}
      />
      <text x={x + (number > 9 ? 11 : 8)} y={middle + 4} className={classes['threadNumber']}>
        {number}
      </text>
    </g>
  );
}
