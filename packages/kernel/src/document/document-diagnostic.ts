import type { Diagnostic, Fix } from '../diagnostic.ts';
import { askMeant, suggestionFor } from '../internal/meant.ts';
import { quote } from '../internal/quote.ts';
import { jsonPointer } from './json-pointer.ts';
import type { PlainJsonProblem } from './plain-json.ts';
import type { ShapeProblem } from './schema-finding.ts';

/** Everything that may be wrong with a document before its meaning is looked at. */
export type DocumentProblem =
  | ShapeProblem
  | {
      readonly problem: 'notPlain';
      readonly data: { readonly problem: PlainJsonProblem['problem'] };
    }
  | {
      readonly problem: 'notJson';
      readonly data: { readonly reason: string; readonly line: number; readonly column: number };
    }
  | {
      readonly problem: 'unknownFormat' | 'newerFormat';
      readonly data: { readonly expected: string; readonly found: unknown };
    }
  | { readonly problem: 'crowded'; readonly data: { readonly count: number } }
  | {
      readonly problem: 'tooMany';
      readonly data: { readonly part: string; readonly count: number; readonly limit: number };
    };

type DataOf<P extends DocumentProblem['problem']> = Extract<DocumentProblem, { problem: P }>['data'];

const notPlain: Readonly<Record<PlainJsonProblem['problem'], string>> = {
  notJson: 'This value cannot be written as JSON.',
  loneSurrogate: 'This text holds half a character (a lone surrogate).',
  unsafeKey: 'The key "__proto__" is not allowed.',
  tooDeep: 'This is nested too deeply.',
  tooLarge: 'The document holds too many values.',
};

const typeWords: ReadonlyMap<string, string> = new Map([
  ['text', 'text'],
  ['number', 'a number'],
  ['wholeNumber', 'a whole number'],
  ['boolean', 'true or false'],
  ['list', 'a list'],
  ['object', 'an object'],
  ['null', 'null'],
]);

const boundWords = { least: 'at least', most: 'at most', above: 'more than', below: 'less than' } as const;
const rangeWords = { number: '', text: ' characters', list: ' entries' } as const;

function typeWord(type: string): string {
  return typeWords.get(type) ?? type;
}

/**
 * The one table of what may be wrong with a document's shape: a number that is the same for every kind of document
 * (`FLW-06` and `POL-06` say the same of a flow and a policy), and plain words. Numbers are never reused; 01 to 19
 * belong to this table, each document's own rules begin at 20.
 */
const documentProblems: {
  readonly [P in DocumentProblem['problem']]: {
    readonly number: string;
    readonly message: (data: DataOf<P>) => string;
  };
} = {
  notPlain: { number: '01', message: ({ problem }) => notPlain[problem] },
  notJson: {
    number: '02',
    message: ({ reason, line, column }) => `Line ${line}, column ${column}: ${reason}`,
  },
  unknownFormat: {
    number: '03',
    message: ({ expected, found }) =>
      found === undefined
        ? `The document must say what it is: "format": "${expected}".`
        : `The format is ${quote(found)}; "${expected}" was expected.`,
  },
  newerFormat: {
    number: '04',
    message: ({ expected, found }) =>
      `The format ${quote(found)} is newer than this program, which reads up to "${expected}". Use a newer version of Rung.`,
  },
  missing: { number: '05', message: ({ key }) => `"${key}" is missing.` },
  unknownKey: {
    number: '06',
    message: (data) =>
      `"${data.key}" is not known here.${askMeant(suggestionFor(data.key, data.known)) || ' Is it misspelt?'}`,
  },
  wrongType: {
    number: '07',
    message: ({ expected, found }) => `This must be ${typeWord(expected)}, not ${typeWord(found)}.`,
  },
  notAllowed: {
    number: '08',
    message: ({ allowed, found }) =>
      `${quote(found)} is not one of ${allowed.map((value) => quote(value)).join(', ')}.${askMeant(suggestionFor(found, allowed))}`,
  },
  badText: { number: '09', message: ({ rule, found }) => `${quote(found)} does not fit. ${rule}` },
  outOfRange: {
    number: '10',
    message: ({ of, bound, limit }) => `This must be ${boundWords[bound]} ${limit}${rangeWords[of]}.`,
  },
  badId: { number: '11', message: ({ id, rule }) => `${quote(id)} cannot be used as an id. ${rule}` },
  tooMany: {
    number: '12',
    message: ({ part, count, limit }) => `There are ${count} ${part}; at most ${limit} are allowed.`,
  },
  crowded: {
    number: '13',
    message: ({ count }) =>
      `This holds ${count} entries. More is wrong in the document than can be listed; look here first.`,
  },
};

/** Where a finding stands, and the prefix of the document kind's codes (`FLW`, `POL`). */
export interface DocumentPlace {
  readonly prefix: string;
  readonly path: readonly (string | number)[];
}

/** Words a problem of a document's shape as a diagnostic of severity `error`, code `<prefix>-01` to `<prefix>-13`. */
export function documentDiagnostic(problem: DocumentProblem, place: DocumentPlace): Diagnostic {
  const { number, message } = documentProblems[problem.problem];
  const path = jsonPointer(place.path);
  const fix = fixOf(problem, path);
  return {
    code: `${place.prefix}-${number}`,
    severity: 'error',
    // The table pairs each problem with its own data; the union loses that pairing.
    message: (message as (data: DocumentProblem['data']) => string)(problem.data),
    path,
    data: dataOf(problem),
    ...(fix === null ? {} : { fix }),
  };
}

/** What is told of a problem: the name that was probably meant instead of all that are known. */
function dataOf(problem: DocumentProblem): Readonly<Record<string, unknown>> {
  switch (problem.problem) {
    case 'unknownKey': {
      const { key, known } = problem.data;
      return { key, suggestion: suggestionFor(key, known) };
    }
    case 'notAllowed': {
      const { allowed, found } = problem.data;
      return { allowed, found, suggestion: suggestionFor(found, allowed) };
    }
    default:
      return problem.data;
  }
}

/** A value that is nearly one of those allowed becomes that one. */
function fixOf(problem: DocumentProblem, path: string): Fix | null {
  if (problem.problem !== 'notAllowed') return null;
  const suggestion = suggestionFor(problem.data.found, problem.data.allowed);
  if (suggestion === null) return null;
  return { label: 'fix.useSuggestion', edits: [{ op: 'set', path, value: suggestion }] };
}
