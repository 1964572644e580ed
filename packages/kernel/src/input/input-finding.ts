import type { Diagnostic, Severity } from '../diagnostic.ts';
import { type DocumentPlace, documentDiagnostic } from '../document/document-diagnostic.ts';
import { jsonPointer } from '../document/json-pointer.ts';
import type { ShapeProblem } from '../document/schema-finding.ts';
import type { InstantError } from '../instant.ts';
import { askMeant, suggestionFor } from '../internal/meant.ts';
import { quote } from '../internal/quote.ts';

/** What may be wrong with an event beyond its shape, and so with a scenario too. */
interface EventProblems {
  readonly badInstant: { readonly found: string; readonly reason: InstantError['code'] };
  readonly badMoney: { readonly found: unknown };
  readonly badFieldPath: { readonly field: string };
  readonly fieldTwice: { readonly field: string };
  readonly unknownEventType: Known & { readonly found: unknown };
  readonly halfCharacter: Readonly<Record<never, never>>;
}

/** What may be wrong with a scenario alone. */
interface ScenarioProblems {
  readonly unknownEffect: Known & { readonly found: string };
  readonly unknownTicket: { readonly ticket: string };
  readonly ticketTwice: { readonly ticket: string };
  readonly ticketsTwice: Readonly<Record<never, never>>;
  readonly unknownTier: Known & { readonly found: string };
  readonly withoutTier: { readonly effect: string };
  readonly neverSentTo: { readonly effect: string; readonly tier: string };
  readonly unreadField: Known & { readonly found: string };
}

/** The names that there are; what is told is the nearest of them. */
interface Known {
  readonly known: readonly unknown[];
}

/** What may be wrong with a scenario beyond its shape, its events included. */
export type OwnProblems = EventProblems & ScenarioProblems;

type OwnProblem = {
  readonly [P in keyof OwnProblems]: { readonly problem: P; readonly data: OwnProblems[P] };
}[keyof OwnProblems];

/** A number and a message for each problem. */
export type ProblemTable<Problems> = {
  readonly [P in keyof Problems]: {
    readonly number: string;
    readonly severity?: Severity;
    readonly message: (data: Problems[P]) => string;
  };
};

/** Anything that may be wrong with an event or a scenario. */
export type InputProblem = ShapeProblem | OwnProblem;

/** A problem and where it stands, relative to what was checked. */
export type InputFinding = InputProblem & { readonly path: readonly (string | number)[] };

/**
 * The codes beyond those of every document's shape (01 to 19, `documentDiagnostic`): the same numbers for events (`EVT`)
 * and scenarios (`SCN`). Numbers are never reused. What scenarios alone have stands apart: an engine has no use for it.
 */
export const eventProblems: ProblemTable<EventProblems> = {
  badInstant: {
    number: '20',
    message: ({ found, reason }) => `${quote(found)} names no instant: ${instantWords[reason]}`,
  },
  badMoney: {
    number: '21',
    message: ({ found }) =>
      `${quote(found)} is no money: it is written as {"amount": 2500, "currency": "USD"}, in whole minor units.`,
  },
  badFieldPath: { number: '22', message: ({ field }) => `${quote(field)} names no field.` },
  fieldTwice: { number: '23', message: ({ field }) => `The field ${quote(field)} is given twice.` },
  unknownEventType: {
    number: '24',
    message: ({ found, known }) =>
      `There is no event of the type ${quote(found)}.${askMeant(suggestionFor(found, known))}`,
  },
  halfCharacter: {
    number: '29',
    message: () => 'The text holds half of a surrogate pair, which is no character.',
  },
};

const instantWords: Readonly<Record<InstantError['code'], string>> = {
  instantSyntax: 'it is written as in 2026-03-30T10:30:00Z or 2026-03-30T11:30+01:00.',
  offsetMissing: 'Z or an offset such as +01:00 is missing at its end.',
  noSuchDate: 'there is no such date.',
  noSuchTime: 'there is no such time of day or offset.',
  leapSecond: 'leap seconds are not counted.',
  instantOutOfRange: 'it lies outside the years 0001 to 9999.',
};

/** A finding at the place itself. */
export function found<P extends InputProblem['problem']>(
  problem: P,
  data: Extract<InputProblem, { problem: P }>['data'],
  path: readonly (string | number)[] = [],
): InputFinding {
  return { problem, data, path } as InputFinding; // the parameters pair each problem with its own data
}

/** The same finding as seen from further out: `key` leads to where it was made. */
export function under(key: string | number, finding: InputFinding): InputFinding {
  return { ...finding, path: [key, ...finding.path] };
}

/**
 * Words a finding as a diagnostic. `place` says what document it is, and where in it the check began; `problems` those that may
 * be found in it beyond the shape that every document has.
 */
export function inputDiagnostic(
  finding: InputFinding,
  place: DocumentPlace,
  problems: ProblemTable<EventProblems> | ProblemTable<OwnProblems>,
): Diagnostic {
  const path = [...place.path, ...finding.path];
  if (!isOwn(finding, problems)) return documentDiagnostic(finding, { ...place, path });
  const { number, severity, message } = (problems as ProblemTable<OwnProblems>)[finding.problem]; // it was just found there
  return {
    code: `${place.prefix}-${number}`,
    severity: severity ?? 'error',
    // The table pairs each problem with its own data; the union loses that pairing.
    message: (message as (data: OwnProblem['data']) => string)(finding.data),
    path: jsonPointer(path),
    data: dataOf(finding),
  };
}

/** What is told of a finding: the name that was probably meant instead of all that are known. */
function dataOf({ data }: OwnProblem): Readonly<Record<string, unknown>> {
  if (!('known' in data)) return { ...data };
  const { known, ...told } = data;
  return { ...told, suggestion: suggestionFor(told.found, known) };
}

function isOwn(problem: InputProblem, problems: object): problem is OwnProblem {
  return Object.hasOwn(problems, problem.problem);
}
