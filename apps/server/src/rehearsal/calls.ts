import type { CheckResult } from '@rung/compiler';
import { err, type JsonObject, ok, type Result } from '@rung/kernel';
import type { DocumentShelf, DocumentText, Prepared } from './document.ts';
import { readScenario } from './read-scenario.ts';
import type { Refusal } from './refusal.ts';
import { type Rehearsal, rehearse, rehearseTrace } from './rehearse.ts';
import { type RandomBlock, type RandomFindings, rehearseRandom } from './rehearse-random.ts';
import { rehearseSlice, type SetSlice } from './rehearse-set.ts';
import { type CalendarOpenings, openingsOf, type Span } from './time-line/openings.ts';
import type { TracePage } from './trace-page.ts';

/** What every call brings. */
interface OfDocument {
  readonly document: DocumentText;
}

/** What may be asked of a worker, by name: what it is given, and what it answers when all is well. */
export interface Calls {
  readonly check: { readonly given: OfDocument; readonly answer: CheckResult };
  readonly prepare: { readonly given: OfDocument; readonly answer: Prepared };
  readonly rehearse: {
    readonly given: OfDocument & { readonly scenario: JsonObject };
    readonly answer: Rehearsal;
  };
  readonly trace: {
    readonly given: OfDocument & { readonly scenario: JsonObject; readonly from: number };
    readonly answer: TracePage;
  };
  readonly openings: {
    readonly given: OfDocument & Span & { readonly calendar: string };
    readonly answer: CalendarOpenings;
  };
  readonly set: {
    readonly given: OfDocument & { readonly scenarios: readonly unknown[]; readonly budgetMs: number };
    readonly answer: SetSlice;
  };
  readonly random: { readonly given: OfDocument & RandomBlock; readonly answer: RandomFindings };
}

/** The name of a call. */
export type CallName = keyof Calls;

/** A call on its way into a worker. */
export type Call = {
  readonly [N in CallName]: { readonly name: N; readonly given: Calls[N]['given'] };
}[CallName];

/** What answers calls: everything but the shelf is forgotten between them. */
export interface Desk {
  readonly shelf: DocumentShelf;
  /** Milliseconds on a clock that only rises. */
  readonly now: () => number;
}

type Answers = {
  readonly [N in CallName]: (given: Calls[N]['given'], desk: Desk) => Result<Calls[N]['answer'], Refusal>;
};

const answers: Answers = {
  check: ({ document }, { shelf }) => ok(shelf.check(document)),
  prepare: ({ document }, { shelf }) => ok(shelf.prepare(document)),
  rehearse: ({ document, scenario }, { shelf }) =>
    chain(shelf.link(document), (linked) => chain(readScenario(scenario), (read) => rehearse(linked, read))),
  trace: ({ document, scenario, from }, { shelf }) =>
    chain(shelf.link(document), (linked) =>
      chain(readScenario(scenario), (read) => rehearseTrace(linked, read, from)),
    ),
  openings: ({ document, calendar, ...span }, { shelf }) =>
    chain(shelf.link(document), (linked) => {
      const openings = openingsOf(linked, calendar, span);
      return openings === null
        ? err({ code: 'noSuchPolicyPart', part: 'calendar', id: calendar })
        : ok(openings);
    }),
  set: ({ document, scenarios, budgetMs }, { shelf, now }) =>
    chain(shelf.link(document), (linked) => ok(rehearseSlice(linked, scenarios, { ms: budgetMs, now }))),
  random: ({ document, ...block }, { shelf }) =>
    chain(shelf.link(document), (linked) => rehearseRandom(linked, block)),
};

/** Answers a call. Never throws for what a document, a scenario or a policy holds. */
export function answerCall(call: Call, desk: Desk): Result<Calls[CallName]['answer'], Refusal> {
  const { name, given } = call;
  // The union pairs each name with what it is given; the table has the answer to just that.
  const answer = answers[name] as (given: Call['given'], desk: Desk) => ReturnType<typeof answerCall>;
  return answer(given, desk);
}

function chain<A, B>(first: Result<A, Refusal>, then: (value: A) => Result<B, Refusal>): Result<B, Refusal> {
  return first.ok ? then(first.value) : first;
}
