import type { Diagnostic } from '@rung/kernel';
import type { CheckRequest } from './check-worker.ts';
import type { Checker } from './checker.ts';

interface CheckReply {
  readonly id: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks in a worker of its own, which is fetched with the first flow: the compiler is no part of the first load. */
export function createWorkerChecker(): Checker {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<
    number,
    { resolve: (found: readonly Diagnostic[]) => void; reject: (cause: Error) => void }
  >();
  const start = (): Worker => {
    const made = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<CheckReply>) => {
      waiting.get(data.id)?.resolve(data.diagnostics);
      waiting.delete(data.id);
    });
    // A worker that fails is ended; the next flow starts another.
    made.addEventListener('error', () => {
      made.terminate();
      worker = null;
      for (const { reject } of waiting.values()) reject(new Error('the check failed'));
      waiting.clear();
    });
    return made;
  };
  return {
    check: (flow) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        const request: CheckRequest = { id: ++last, flow };
        waiting.set(request.id, { resolve, reject });
        worker.postMessage(request);
      }),
    dispose: () => worker?.terminate(),
  };
}
