import type { TextError } from '@rung/kernel';

/** Parts of CEL that conditions leave out, as findings name them (`data.construct` of `CND-06`). */
export const constructs = {
  arithmetic: 'arithmetic',
  bytes: 'bytes or unsigned numbers',
  choice: 'a choice with ? and :',
  computedValue: 'anything but fixed values in a list',
  conversion: 'conversions',
  endsWith: 'endsWith',
  fieldInSet: 'a field as the member of a set',
  index: 'an index here',
  list: 'a list here',
  localVariable: 'local variables',
  macro: 'macros over lists',
  map: 'a map',
  nestedComparison: 'a comparison inside a comparison',
  null: 'null; has(…) says whether there is a value',
  regularExpression: 'regular expressions',
  size: 'sizes',
  typeValue: 'types as values',
} as const;

/** The name of a part of CEL that conditions leave out. */
export type Construct = keyof typeof constructs;

/** What stands on one side of a comparison (`data.left.kind`, `data.right.kind` of `CND-08`). */
const operandKinds = {
  boolean: 'true or false',
  count: 'a count',
  duration: 'a duration',
  enumeration: 'one of its values',
  instant: 'a date and time',
  list: 'a list',
  money: 'money',
  number: 'a number',
  set: 'a set of texts',
  text: 'text',
} as const;

/** What an operand is. */
export type OperandKind = keyof typeof operandKinds;

/** An operand as findings name it; `field` is its path if it is a field. */
export interface DescribedOperand {
  readonly kind: OperandKind;
  readonly field?: string;
}

/** An operand in English. */
export function operandText({ kind, field }: DescribedOperand): string {
  return field === undefined ? operandKinds[kind] : `${field} (${operandKinds[kind]})`;
}

/** Why a text is not CEL (`data.reason` of `CND-01`), given what was found at the place. */
export const syntaxReasons = {
  badEscape: (found: string) => `${found} is no escape that CEL knows`,
  badNumber: (found: string) => `${found} is no number`,
  endsTooEarly: () => 'it ends too early',
  misplaced: (found: string) => `${found} does not belong here`,
  missingBracket: () => 'a closing ] is missing here',
  missingName: () => 'a name is missing here',
  missingParenthesis: () => 'a closing ) is missing here',
  otherSpelling: (found: string) => `${found} is written another way`,
  reservedWord: (found: string) => `${found} is a word that CEL keeps for itself`,
  unclosedText: () => 'a text has no closing quote',
} as const;

/** Why a text is not CEL. */
export type SyntaxReason = keyof typeof syntaxReasons;

/** Why a literal cannot be read (`data.reason` of `CND-16`), beside kernel's own codes for money, durations and instants. */
export const literalReasons = {
  countNotWhole: 'a count is compared with a whole number, 0 or more.',
  durationText: 'a duration is written as in 4h30m, 7d or PT4H30M.',
  durationNotWhole: 'a duration is whole milliseconds, at most 10,000 years.',
  halfCharacter: 'it holds half of a character.',
  numberTooLarge: 'whole numbers go up to 9007199254740991.',
  textNegated: 'only numbers can be negative.',
  windowTooShort: 'a window is at least one second long.',
} as const;

/** Why a literal cannot be read: a stable code, and the same in plain English. */
export interface LiteralProblem {
  readonly reason: string;
  readonly explanation: string;
}

/** One of our own reasons with its explanation. */
export function literalProblem(reason: keyof typeof literalReasons): LiteralProblem {
  return { reason, explanation: literalReasons[reason] };
}

/** A reason of kernel's readers. */
export function explained({ code, message }: TextError<string>): LiteralProblem {
  return { reason: code, explanation: message };
}
