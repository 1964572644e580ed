import type { Diagnostic, Severity } from '@rung/kernel';
import {
  type Construct,
  constructs,
  type DescribedOperand,
  type LiteralProblem,
  type OperandKind,
  operandText,
  type SyntaxReason,
  syntaxReasons,
} from './finding-words.ts';

/** Where something stands in a condition's text: one-based line and column, zero-based UTF-16 offsets. */
export type SourceRange = NonNullable<Diagnostic['range']>;

interface Entry<Data> {
  readonly code: string;
  readonly severity: Severity;
  readonly message: (data: Data) => string;
}

interface Suggested {
  /** What was probably meant: the text to put in place of the range. */
  readonly suggestion?: string;
}

const error = <Data>(code: string, message: (data: Data) => string): Entry<Data> => ({
  code,
  severity: 'error',
  message,
});
const warning = <Data>(code: string, message: (data: Data) => string): Entry<Data> => ({
  code,
  severity: 'warning',
  message,
});

const didYouMean = ({ suggestion }: Suggested): string =>
  suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
const listed = (values: readonly string[]): string =>
  values.length <= 12
    ? values.join(', ')
    : `${values.slice(0, 12).join(', ')} and ${values.length - 12} more`;

const sentence = (text: string): string =>
  /^[a-z]+ ?[a-z ]*$/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What people mean most often when they compare the wrong things. */
function hintFor(left: DescribedOperand, right: DescribedOperand): string {
  const quotes =
    (left.kind === 'text' || left.kind === 'enumeration') && right.kind === 'number'
      ? ' Text stands in quotes.'
      : undefined;
  return quotes ?? spellings.get(left.kind)?.(left.field ?? 'field') ?? '';
}

const spellings: ReadonlyMap<OperandKind, (field: string) => string> = new Map([
  ['money', () => ' Money is written as in usd("100.00").'],
  ['set', (field: string) => ` Write "value" in ${field}.`],
  ['duration', () => ' A duration is written as in duration("4h").'],
  ['instant', () => ' A date and time is written as in timestamp("2026-03-30T10:30:00Z").'],
]);

/** Every finding about a condition. Codes are stable and never reused; `data` is what the message interpolates. */
const table = {
  syntax: error(
    'CND-01',
    (d: { readonly reason: SyntaxReason; readonly found: string } & Suggested) =>
      `This is not a condition yet: ${syntaxReasons[d.reason](d.found)}.${didYouMean(d)}`,
  ),
  empty: error(
    'CND-02',
    () => 'The condition is empty: say what it asks, or leave it out where it may be left out.',
  ),
  tooComplex: error(
    'CND-03',
    (d: { readonly what: string; readonly limit: number }) =>
      `The condition is too large: at most ${d.limit} ${d.what}.`,
  ),
  tooDeep: error(
    'CND-04',
    (d: { readonly limit: number }) => `Parentheses and negations go deeper than ${d.limit} levels.`,
  ),
  unknownField: error(
    'CND-05',
    (d: { readonly field: string } & Suggested) => `There is no field ${d.field}.${didYouMean(d)}`,
  ),
  outsideProfile: error(
    'CND-06',
    (d: { readonly construct: Construct } & Suggested) =>
      `Conditions cannot use ${constructs[d.construct]}.${didYouMean(d)}`,
  ),
  notCondition: error(
    'CND-07',
    (d: DescribedOperand) =>
      `${sentence(d.field ?? operandText(d))} alone is neither true nor false; compare it with something.`,
  ),
  typeMismatch: error(
    'CND-08',
    (d: {
      readonly left: DescribedOperand;
      readonly operator: string;
      readonly right: DescribedOperand;
      readonly otherOrder?: true;
    }) =>
      d.otherOrder === undefined
        ? `${sentence(operandText(d.left))} and ${operandText(d.right)} do not go together with ${d.operator}.${hintFor(d.left, d.right)}`
        : `${d.left.field} and ${d.right.field} do not list the same values in the same order, so ${d.operator} says nothing.`,
  ),
  unknownValue: error(
    'CND-09',
    (d: { readonly field: string; readonly value: string; readonly values: readonly string[] } & Suggested) =>
      `${d.field} is never "${d.value}". It is one of ${listed(d.values)}.${didYouMean(d)}`,
  ),
  notOrdered: error(
    'CND-10',
    (d: { readonly field: string; readonly operator: string }) =>
      `${d.field} has no order, so ${d.operator} says nothing; use ==, != or in.`,
  ),
  unknownFunction: error(
    'CND-11',
    (d: { readonly name: string } & Suggested) => `There is no function ${d.name}.${didYouMean(d)}`,
  ),
  wrongArguments: error(
    'CND-12',
    (d: { readonly name: string; readonly usage: string } & Suggested) =>
      `${d.name} is written ${d.usage}.${didYouMean(d)}`,
  ),
  unknownWordList: error(
    'CND-13',
    (d: { readonly id: string } & Suggested) => `There is no word list ${d.id}.${didYouMean(d)}`,
  ),
  unknownCalendar: error(
    'CND-14',
    (d: { readonly id: string } & Suggested) => `There is no calendar ${d.id}.${didYouMean(d)}`,
  ),
  unknownEvent: error(
    'CND-15',
    (d: { readonly event: string } & Suggested) => `There is no event ${d.event}.${didYouMean(d)}`,
  ),
  badLiteral: error(
    'CND-16',
    (d: { readonly written: string } & LiteralProblem) =>
      `${d.written} cannot be read: ${lowerFirst(d.explanation)}`,
  ),
  mixedCurrencies: error(
    'CND-17',
    (d: { readonly currencies: readonly string[] }) =>
      `Money of two currencies never compares: ${d.currencies.join(', ')}. Write one list for each.`,
  ),
  emptyList: error('CND-18', () => 'The list is empty, so nothing is ever in it.'),
  noField: error('CND-19', () => 'This compares two fixed values; one side must be a field.'),
  outOfRange: warning(
    'CND-20',
    (d: { readonly field: string; readonly value: number; readonly min?: number; readonly max?: number }) =>
      `${d.field} goes from ${d.min ?? 'anything'} to ${d.max ?? 'anything'}, so ${d.value} is never reached.`,
  ),
  emptyGroup: error('CND-21', () => 'The group is empty; add a row or remove the group.'),
  unknownOperator: error(
    'CND-22',
    (d: { readonly field: string; readonly operator: string }) => `${d.field} has no operator ${d.operator}.`,
  ),
  badRowValue: error(
    'CND-23',
    (d: { readonly field: string; readonly operator: string }) =>
      `The row for ${d.field} ${d.operator} needs another kind of value.`,
  ),
} as const;

type Table = typeof table;

/** The name of a finding in the table of {@link conditionCodes}. */
export type ConditionFinding = keyof Table;

/** What a finding's message interpolates. */
export type FindingData<F extends ConditionFinding> = Parameters<Table[F]['message']>[0];

/** Codes of all findings about conditions by name: `unknownField` is `CND-05`. */
export const conditionCodes: Readonly<Record<ConditionFinding, string>> = Object.fromEntries(
  Object.entries(table).map(([finding, entry]) => [finding, entry.code]),
) as Record<ConditionFinding, string>; // the entries are exactly the table's

/** Builds a finding; a finding without a range concerns the whole condition. */
export function conditionDiagnostic<F extends ConditionFinding>(
  finding: F,
  data: FindingData<F> & Readonly<Record<string, unknown>>,
  range?: SourceRange,
): Diagnostic {
  // FindingData<F> is by definition what the entry named F takes; TypeScript does not follow the index
  const { code, severity, message } = table[finding] as Entry<FindingData<F>>;
  return { code, severity, message: message(data), ...(range && { range }), data };
}
