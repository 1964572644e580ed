import { err, type Result } from '@rung/kernel';
import { answerCall, type Call, type CallName, type Calls } from './calls.ts';
import { DocumentShelf } from './document.ts';
import type { Refusal } from './refusal.ts';

const desk = { shelf: new DocumentShelf(), now: () => performance.now() };

/** An answer on its way out of a worker. */
export type WorkerAnswer = Result<Calls[CallName]['answer'], Refusal> & {
  /** What went wrong in the program, for its log. */
  readonly fault?: string;
};

/** What the pool calls in a thread of its own. A fault of the program is an answer too: only a thread that ends gives none. */
export function answer(call: Call): WorkerAnswer {
  try {
    return answerCall(call, desk);
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ...err({ code: 'failed' }), fault };
  }
}
