import type { Flow } from '@rung/flow';
import { err, type JsonObject, ok, type Result, type Scenario } from '@rung/kernel';
import { scenarioDocument, withoutExpectations } from './model/draft.ts';
import type { NotServed, Served } from './model/served.ts';

/** Runs a scenario on the draft, somewhere: product code asks the server. */
export type Serve = (request: {
  readonly flow: Flow;
  readonly scenario: JsonObject;
  readonly signal: AbortSignal;
}) => Promise<Result<Served, NotServed>>;

/** What is to be rehearsed. */
export interface RehearsalRequest {
  readonly flow: Flow;
  readonly rev: number;
  readonly scenario: Scenario;
}

/** What becomes of an answer. */
export interface Listener {
  readonly started: () => void;
  readonly answered: (answer: Result<Served, NotServed>, request: RehearsalRequest) => void;
}

/**
 * Rehearses one thing after another and lets only the latest answer through: each call has a number, and an answer with an
 * older one is dropped, in whichever order they arrive.
 */
export function createRehearser(
  serve: Serve,
  listener: Listener,
): (request: RehearsalRequest) => Promise<void> {
  let latest = 0;
  let running: AbortController | null = null;
  return async (request) => {
    latest += 1;
    const number = latest;
    running?.abort();
    running = new AbortController();
    listener.started();
    const answer = await served(serve, request, running.signal);
    if (number === latest) listener.answered(answer, request);
  };
}

async function served(
  serve: Serve,
  { flow, scenario }: RehearsalRequest,
  signal: AbortSignal,
): Promise<Result<Served, NotServed>> {
  const named = { ...withoutExpectations(scenario), name: scenario.name || 'rehearsal' };
  try {
    const answer = await serve({ flow, scenario: scenarioDocument(named), signal });
    return answer.ok ? ok(answer.value) : err(answer.error);
  } catch {
    return err({ code: 'failed' }); // said to the person; the answer of a fault has no form that could be told
  }
}

/** Whether an edit may change what a rehearsal comes to: where steps stand and what is expected of tickets does not. */
export function isOtherPolicy(a: Flow, b: Flow): boolean {
  if (a === b) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  keys.delete('layout');
  keys.delete('scenarios');
  return [...keys].some((key) => Reflect.get(a, key) !== Reflect.get(b, key));
}
