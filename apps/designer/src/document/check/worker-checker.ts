import type { Flow } from '@rung/flow';
import type { Found } from '../found.ts';
import type { CheckReply } from './check-session.ts';
import { CheckTalk } from './check-talk.ts';
import type { Checker } from './checker.ts';

/**
 * Checks in a worker of its own, which is fetched once the flow is shown: the compiler is no part of the first load, and takes
 * nothing from what people wait for.
 */
export function createWorkerChecker(shown: Promise<void>): Checker {
  let isOver = false;
  let talk: CheckTalk | null = null;
  let worker: Worker | null = null;
  const start = (): CheckTalk => {
    const made = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    const begun = new CheckTalk((request) => made.postMessage(request));
    made.addEventListener('message', ({ data }: MessageEvent<CheckReply>) => begun.hear(data));
    // A worker that fails is ended; the next flow starts another, which knows nothing of the flows before.
    made.addEventListener('error', () => {
      made.terminate();
      talk = null;
      begun.end();
    });
    worker = made;
    return begun;
  };
  const ask = async (flow: Flow, whole: boolean): Promise<readonly Found[]> => {
    await shown;
    if (isOver) throw new Error('nobody asks any more');
    talk ??= start();
    return talk.ask(flow, { whole });
  };
  return {
    check: (flow) => ask(flow, false),
    checkWhole: (flow) => ask(flow, true),
    dispose: () => {
      isOver = true;
      worker?.terminate();
    },
  };
}
