import { CheckSession } from './check-session.ts';
import { CheckTalk } from './check-talk.ts';
import type { Checker } from './checker.ts';

/** The real check without a worker: both sides of the talk, and what passes between them. */
export function plainChecker(): Checker {
  const session = new CheckSession();
  const talk: CheckTalk = new CheckTalk((request) => {
    const told = structuredClone(request);
    queueMicrotask(() => talk.hear(structuredClone(session.answer(told))));
  });
  return {
    check: (flow) => talk.ask(flow, { whole: false }),
    checkWhole: (flow) => talk.ask(flow, { whole: true }),
    dispose: () => undefined,
  };
}
