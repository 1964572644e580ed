import type { Io } from './io.ts';

/** Progress on long work, told where a person looks at standard error and nowhere else. */
export interface Progress {
  /** How many of the total are done. */
  readonly update: (done: number) => void;
  readonly stop: () => void;
}

const none: Progress = { update: () => undefined, stop: () => undefined };

/** A progress bar on standard error, gone when the work is done; nothing where that is no terminal. */
export async function startProgress(io: Io, label: string, total: number): Promise<Progress> {
  if (!io.err.isTerminal) return none;
  const { Presets, SingleBar } = await import('cli-progress');
  const bar = new SingleBar(
    {
      format: `${label} {bar} {percentage} %`,
      hideCursor: true,
      clearOnComplete: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}
