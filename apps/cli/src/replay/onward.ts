/** Tells the share of work that is done, 0..1. */
export type TellShare = (done: number) => void;

/**
 * Tells shares that only grow. Threads end their parts in an order of their own, and what was said of a part that lies before the
 * furthest one would take a bar back.
 */
export function onward(tell: TellShare): TellShare {
  let furthest = 0;
  return (done) => {
    if (done <= furthest) return;
    furthest = done;
    tell(done);
  };
}

/** Tells the progress of a part of some work as a stretch of the whole. */
export function stretch(tell: TellShare, from: number, to: number): TellShare {
  return (done) => tell(from + done * (to - from));
}
