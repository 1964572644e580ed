import { parentPort, workerData } from 'node:worker_threads';
import { UsageError } from '../shell/exit-code.ts';
import type { Said } from '../shell/language.ts';
import { type Answer, type Call, callPart, type ThreadStart } from './crew.ts';
import type { HistoryPart } from './history-part.ts';
import { startPart } from './replay-job.ts';

const notByItself: Said = {
  en: 'This is a part of rung replay and does nothing by itself.',
  de: 'Das ist ein Teil von rung replay und tut für sich allein nichts.',
};

/** Serves one part of a replay in this thread until it is ended; only a thread that `Thread` started has a parent. */
export function serveReplayPart(): void {
  const port = parentPort;
  if (port === null) throw new UsageError(notByItself);
  const { job, name }: ThreadStart = workerData;
  let part: HistoryPart | null = null;
  // Begun with the first call, so that what is wrong with the job is answered as anything else is.
  const answer = (call: Call): unknown => {
    part ??= startPart(job, name);
    return callPart(part, call);
  };
  port.on('message', (call: Call) => port.postMessage(answerOf(() => answer(call))));
}

function answerOf(call: () => unknown): Answer {
  try {
    return { ok: true, value: call() };
  } catch (error) {
    return error instanceof UsageError ? { ok: false, said: error.said } : { ok: false, error };
  }
}
