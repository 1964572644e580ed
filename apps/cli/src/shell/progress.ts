import type { Io } from './io.ts';

/** Progress on long work, told where a person looks at standard error and nowhere else. */
export interface Progress {
  /** How many of the total are done. */
  readonly update: (done: number) => void;
  readonly stop: () => void;
}

/** Work that is done sooner needs no bar: it would only flicker. */
const patienceMs = 300;

/** A progress bar on standard error for work that takes a while, gone when it is done; nothing where that is no terminal. */
export function startProgress(io: Io, label: string, total: number): Progress {
  if (!io.err.isTerminal) return { update: () => undefined, stop: () => undefined };
  const began = performance.now();
  let bar: { readonly update: (done: number) => void; readonly stop: () => void } | 'loading' | null = null;
  let isOver = false;
  const show = async (): Promise<void> => {
    const started = await startBar(label, total);
    if (isOver) started.stop();
    else bar = started;
  };
  return {
    update: (done) => {
      if (bar === null && performance.now() - began > patienceMs) {
        bar = 'loading';
        void show();
      } else if (bar !== null && bar !== 'loading') {
        bar.update(done);
      }
    },
    stop: () => {
      isOver = true;
      if (bar !== null && bar !== 'loading') bar.stop();
    },
  };
}

async function startBar(label: string, total: number): Promise<Progress> {
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
