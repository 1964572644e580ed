import type { CSSProperties } from 'react';
import type { ServedThread } from './model/served.ts';
import { threadColour } from './model/threads.ts';
import css from './thread-badge.module.css';

/** A thread's number in its colour: the same in the log and on the time line. Whoever shows it says the thread's name too. */
export function ThreadBadge({ thread }: { readonly thread: ServedThread }) {
  return (
    <span className={css['badge']} style={threadStyle(thread)} aria-hidden>
      {thread.number}
    </span>
  );
}

/** Gives what is inside a thread's colour, as `--thread`. */
export function threadStyle(thread: ServedThread): CSSProperties {
  const style: Record<`--${string}`, string> = { '--thread': threadColour(thread) };
  return style;
}
