import { type CheckRequest, CheckSession } from './check-session.ts';
import { CheckTalk } from './check-talk.ts';
import type { Checker } from './checker.ts';

/** Both sides of the talk without a worker between them, and everything that the page said. */
export function joinedTalk(): {
  readonly talk: CheckTalk;
  readonly said: readonly CheckRequest[];
  /** The other side begins anew and knows of no flow. */
  readonly forget: () => void;
} {
  let session = new CheckSession();
  const said: CheckRequest[] = [];
  const talk: CheckTalk = new CheckTalk((request) => {
    const told = structuredClone(request);
    said.push(told);
    queueMicrotask(() => talk.hear(structuredClone(session.answer(told))));
  });
  const forget = (): void => {
    session = new CheckSession();
  };
  return { talk, said, forget };
}

/** The real check without a worker. */
export function plainChecker(): Checker {
  const { talk } = joinedTalk();
  return {
    check: (flow) => talk.ask(flow, { whole: false }),
    checkWhole: (flow) => talk.ask(flow, { whole: true }),
    dispose: () => undefined,
  };
}
