import type { Diagnostic } from '../diagnostic.ts';
import { type DocumentPlace, documentDiagnostic } from '../document/document-diagnostic.ts';
import { jsonPointer } from '../document/json-pointer.ts';
import type { ShapeProblem } from '../document/schema-finding.ts';
import type { InstantError } from '../instant.ts';
import { askMeant, suggestionFor } from '../internal/meant.ts';
import { quote } from '../internal/quote.ts';

/** What may be wrong with an event or a scenario beyond its shape. */
interface OwnProblems {
  readonly badInstant: { readonly found: string; readonly reason: InstantError['code'] };
  readonly badMoney: { readonly found: unknown };
  readonly badFieldPath: { readonly field: string };
  readonly fieldTwice: { readonly field: string };
  readonly unknownEventType: Known & { readonly found: unknown };
  readonly unknownEffect: Known & { readonly found: string };
  readonly unknownTicket: { readonly ticket: string };
  readonly ticketTwice: { readonly ticket: string };
  readonly ticketsTwice: Readonly<Record<never, never>>;
  readonly halfCharacter: Readonly<Record<never, never>>;
}

/** The names that there are; what is told is the nearest of them. */
interface Known {
  readonly known: readonly unknown[];
}

type OwnProblem = {
  readonly [P in keyof OwnProblems]: { readonly problem: P; readonly data: OwnProblems[P] };
}[keyof OwnProblems];

/** Anything that may be wrong with an event or a scenario. */
export type InputProblem = ShapeProblem | OwnProblem;

/** A problem and where it stands, relative to what was checked. */
export type InputFinding = InputProblem & { readonly path: readonly (string | number)[] };

/**
 * The codes beyond those of every document's shape (01 to 19, `documentDiagnostic`): the same numbers for events (`EVT`)
 * and scenarios (`SCN`). Numbers are never reused.
 */
const ownProblems: {
  readonly [P in keyof OwnProblems]: {
    readonly number: string;
    readonly message: (data: OwnProblems[P]) => string;
  };
} = {
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
  unknownEffect: {
    number: '25',
    message: ({ found, known }) =>
      `There is no effect ${quote(found)}.${askMeant(suggestionFor(found, known))}`,
  },
  unknownTicket: { number: '26', message: ({ ticket }) => `The scenario has no ticket ${quote(ticket)}.` },
  ticketTwice: { number: '27', message: ({ ticket }) => `The ticket ${quote(ticket)} is given twice.` },
  ticketsTwice: { number: '28', message: () => 'A scenario has either "ticket" or "tickets", not both.' },
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

/** Words a finding as a diagnostic of severity `error`. `place` says what document it is, and where in it the check began. */
export function inputDiagnostic(finding: InputFinding, place: DocumentPlace): Diagnostic {
  const path = [...place.path, ...finding.path];
  if (!isOwn(finding)) return documentDiagnostic(finding, { ...place, path });
  const { number, message } = ownProblems[finding.problem];
  return {
    code: `${place.prefix}-${number}`,
    severity: 'error',
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

function isOwn(problem: InputProblem): problem is OwnProblem {
  return Object.hasOwn(ownProblems, problem.problem);
}
