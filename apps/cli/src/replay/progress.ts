import { Presets, SingleBar } from 'cli-progress';
import type { Io } from '../shell/io.ts';

/** Progress on long work, told where a person looks at standard error and nowhere else. */
export interface ProgressLine {
  /** The share that is done, 0..1. */
  readonly update: (done: number) => void;
  readonly stop: () => void;
}

const steps = 1000;

/** A progress bar on standard error, or nothing when that is no terminal. */
export function progressLine(io: Io): ProgressLine {
  if (!io.err.isTerminal) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    {
      format: 'Replaying {bar} {percentage} % | {eta_formatted} left',
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  bar.start(steps, 0);
  return { update: (done) => bar.update(Math.round(done * steps)), stop: () => bar.stop() };
}
