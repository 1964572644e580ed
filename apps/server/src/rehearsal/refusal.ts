import type { Diagnostic, PlainJsonProblem } from '@rung/kernel';

/**
 * Why a rehearsal was not done, by code: each says what its reader needs to put it right.
 *
 * - `badInput`: the request has a part that is missing, unknown or of the wrong type; `path` is a JSON pointer.
 * - `notPlain`: the request is no plain JSON of a sane depth and size.
 * - `tooLarge`: something of it is larger than its limit.
 * - `notReady`: the flow, the policy or the scenario has errors: there is nothing to run.
 * - `tooMuchHappens`: the run gave more than anybody reads: many events, on a policy with many triggers.
 * - `tookTooLong`: the run took longer than its limit and was ended.
 * - `noSuchPolicyPart`: the policy has no such part to be asked about.
 * - `busy`: too many calls wait, or too many jobs run: ask again later.
 * - `noSuchJob`: no job has the id, or it ended too long ago.
 * - `workerDied`: the thread that worked on it ended; the server goes on.
 * - `failed`: the program is at fault.
 */
export type Refusal =
  | { readonly code: 'badInput'; readonly path: string; readonly reason: string }
  | { readonly code: 'notPlain'; readonly path: string; readonly problem: PlainJsonProblem['problem'] }
  | { readonly code: 'tooLarge'; readonly what: Limited; readonly size: number; readonly limit: number }
  | {
      readonly code: 'notReady';
      readonly about: 'flow' | 'policy' | 'scenario';
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly code: 'tooMuchHappens'; readonly what: 'steps' | 'rows'; readonly limit: number }
  | { readonly code: 'tookTooLong'; readonly limitMs: number }
  | { readonly code: 'noSuchPolicyPart'; readonly part: 'calendar'; readonly id: string }
  | { readonly code: 'busy' }
  | { readonly code: 'noSuchJob'; readonly id: string }
  | { readonly code: 'workerDied' }
  | { readonly code: 'failed' };

/** Whose size is limited. `flow` and `policy` are measured in bytes, the others counted. */
export type Limited = 'flow' | 'policy' | 'scenarios' | 'tickets' | 'events';

/** A {@link Refusal} on its way to the edge, where it becomes the caller's error. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusalMessage(refusal));
    this.name = 'RefusalError';
    this.refusal = refusal;
  }
}

/** A refusal in plain English, for logs and for clients without words of their own. */
export function refusalMessage(refusal: Refusal): string {
  switch (refusal.code) {
    case 'badInput':
      return `${refusal.path === '' ? 'The request' : refusal.path}: ${refusal.reason}`;
    case 'notPlain':
      return `The request is not plain JSON: ${refusal.problem} at ${refusal.path || 'its root'}.`;
    case 'tooLarge':
      return `Too large: ${refusal.what} ${refusal.size}, at most ${refusal.limit}.`;
    case 'notReady':
      return `The ${refusal.about} has errors: ${refusal.diagnostics[0]?.message ?? 'unknown'}`;
    case 'tooMuchHappens':
      return `The run was ended after ${refusal.limit} ${refusal.what}: rehearse fewer events at a time.`;
    case 'tookTooLong':
      return `The run took longer than ${refusal.limitMs} ms and was ended.`;
    case 'noSuchPolicyPart':
      return `The policy has no ${refusal.part} "${refusal.id}".`;
    case 'busy':
      return 'Too much is being rehearsed at the moment; try again shortly.';
    case 'noSuchJob':
      return `There is no job "${refusal.id}", or it ended too long ago.`;
    case 'workerDied':
      return 'The thread that worked on this ended; the server goes on.';
    case 'failed':
      return 'This failed because of a fault in the program.';
    default:
      return refusal satisfies never;
  }
}
