import { type FieldDeclaration, type FieldValue, isMoney, type Money, parseInstant } from '@rung/kernel';
import { lastInstantMs } from '../calendar/deadline.ts';
import type { RuntimeValue } from '../condition/snapshot.ts';
import { instantText } from '../instant-text.ts';

/** Marks a value that does not fit its declaration. */
export const unfit: unique symbol = Symbol('unfit');

/** Reads a value that is not null; {@link unfit} where it does not fit. */
export type ReadValue = (value: FieldValue, declaration: FieldDeclaration) => RuntimeValue | typeof unfit;

const readText: ReadValue = (value) => (typeof value === 'string' ? value : unfit);
const readOneOf: ReadValue = (value, { values }) =>
  typeof value === 'string' && (values === undefined || values.includes(value)) ? value : unfit;

/** By type of field. */
export const readers: Readonly<Record<FieldDeclaration['type'], ReadValue>> = {
  text: readText,
  boolean: (value) => (typeof value === 'boolean' ? value : unfit),
  enum: readOneOf,
  orderedEnum: readOneOf,
  number: readNumber,
  duration: readNumber,
  // What has a currency is money: the event, or the policy, was checked for that.
  money: (value) =>
    typeof value === 'object' && value !== null && 'currency' in value ? copyMoney(value) : unfit,
  set: (value, declaration) => (Array.isArray(value) ? readSet(value, declaration) : unfit),
  instant: readInstant,
};

function readNumber(value: FieldValue, { range }: FieldDeclaration): RuntimeValue | typeof unfit {
  if (typeof value !== 'number' || !Number.isFinite(value)) return unfit;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = range ?? {};
  return value >= min && value <= max ? value + 0 : unfit; // a negative zero would not survive JSON
}

/** A copy, so that a state shares nothing with the event it came from. */
export function copyMoney({ amount, currency }: Money): Money {
  return { amount: amount + 0, currency };
}

/** Of so few members, those that stand there twice are found by looking; of more, by a set. */
const fewMembers = 8;

/** The members of a set, each once. */
export function eachOnce(members: readonly string[]): readonly string[] {
  let isEach = members.length <= fewMembers;
  for (let place = 0; isEach && place < members.length; place += 1)
    isEach = members.indexOf(members[place] ?? '') === place;
  return isEach ? members : [...new Set(members)];
}

function readSet(value: readonly unknown[], { values }: FieldDeclaration): readonly string[] | typeof unfit {
  for (const member of value) {
    if (typeof member !== 'string' || (values !== undefined && !values.includes(member))) return unfit;
  }
  // A copy, of which each member was just found to be a text.
  return eachOnce(value.slice() as readonly string[]);
}

function readInstant(value: FieldValue): RuntimeValue | typeof unfit {
  if (typeof value !== 'string') return unfit;
  const instant = parseInstant(value);
  return instant.ok ? instant.value : unfit;
}

/** A field's value as conditions see it; `undefined` for null, which clears the field; {@link unfit} where it does not fit. */
export function readFieldValue(
  value: FieldValue,
  declaration: FieldDeclaration,
  read: ReadValue = readers[declaration.type],
): RuntimeValue | undefined | typeof unfit {
  return value === null ? undefined : read(value, declaration);
}

/** Whether a value is one that a field holds while running: of any type, or of the type and the words declared. */
export function isRuntimeValue(value: unknown, declaration?: FieldDeclaration): value is RuntimeValue {
  if (declaration === undefined) {
    return (
      ['string', 'boolean'].includes(typeof value) || isNumber(value) || isMoney(value) || isTexts(value)
    );
  }
  switch (declaration.type) {
    case 'text':
    case 'enum':
    case 'orderedEnum':
      return typeof value === 'string' && isDeclared([value], declaration);
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
    case 'duration':
      return isNumber(value) && readNumber(value, declaration) !== unfit;
    case 'instant':
      return Number.isSafeInteger(value) && Math.abs(Number(value)) <= lastInstantMs;
    case 'money':
      return isMoney(value);
    case 'set':
      return isTexts(value) && isDeclared(value, declaration);
    default:
      return declaration.type satisfies never;
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((member) => typeof member === 'string');
}

function isDeclared(words: readonly string[], { values }: FieldDeclaration): boolean {
  return values === undefined || words.every((word) => values.includes(word));
}

/** A field's value as it travels in JSON: instants are ISO 8601 text, a missing value is null. */
export function writeFieldValue(
  value: RuntimeValue | undefined,
  declaration: FieldDeclaration | undefined,
): FieldValue {
  if (value === undefined) return null;
  if (declaration?.type === 'instant' && typeof value === 'number') return instantText(value);
  return value;
}

/** Whether two values of one field are the same; sets are, whatever their order. */
export function sameValue(a: RuntimeValue | undefined, b: RuntimeValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item) => b.includes(item));
  return isMoney(a) && isMoney(b) && a.amount === b.amount && a.currency === b.currency;
}
