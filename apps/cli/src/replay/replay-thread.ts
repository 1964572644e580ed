import { parentPort, workerData } from 'node:worker_threads';
import { UsageError } from '../shell/exit-code.ts';
import { type Answer, type Call, callPart, type ThreadStart } from './crew.ts';
import { startPart } from './replay-job.ts';

/** Serves one part of a replay in this thread until it is ended; only a thread that `Thread` started has a parent. */
export function serveReplayPart(): void {
  const port = parentPort;
  if (port === null) throw new UsageError('This is a part of rung replay and does nothing by itself.');
  const { job, name }: ThreadStart = workerData;
  const part = startPart(job, name);
  port.on('message', (call: Call) => port.postMessage(answerOf(() => callPart(part, call))));
}

function answerOf(call: () => unknown): Answer {
  try {
    return { ok: true, value: call() };
  } catch (error) {
    return error instanceof UsageError
      ? { ok: false, isUsage: true, error: error.message }
      : { ok: false, isUsage: false, error };
  }
}
