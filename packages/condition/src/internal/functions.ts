import type { Construct } from '../finding-words.ts';
import { currencyFunctions } from './currencies.ts';

/** Functions of the profile and how each is written, for messages and completions. */
export const functionUsage: ReadonlyMap<string, string> = new Map([
  ['has', 'has(ticket.category)'],
  ['mentions', 'mentions(message.text, words.list)'],
  ['contains', 'ticket.subject.contains("text")'],
  ['startsWith', 'ticket.subject.startsWith("text")'],
  ['changedTo', 'changedTo(ticket.status, "open")'],
  ['wasEver', 'wasEver(ticket.priority, "urgent")'],
  ['countWithin', 'countWithin("ticket.reopened", duration("7d")) >= 3'],
  ['isOpen', 'isOpen(calendars.always)'],
  ['duration', 'duration("4h30m")'],
  ['timestamp', 'timestamp("2026-03-30T10:30:00Z")'],
]);

const currencies: ReadonlySet<string> = new Set(currencyFunctions);

/** The ISO 4217 code that a money function stands for, or undefined if it is no money function. */
export function currencyOf(name: string): string | undefined {
  return currencies.has(name) ? name.toUpperCase() : undefined;
}

/** How a function is written; undefined if there is none of this name. */
export function usageOf(name: string): string | undefined {
  return functionUsage.get(name) ?? (currencies.has(name) ? `${name}("10.00")` : undefined);
}

/** Every function name, the common currencies before the rare ones. */
export const functionNames: readonly string[] = [
  ...functionUsage.keys(),
  'usd',
  'eur',
  'gbp',
  ...currencyFunctions,
];

/** What CEL has and the profile leaves out, named as people know it. */
const leftOut: ReadonlyMap<string, Construct> = new Map([
  ['matches', 'regularExpression'],
  ['all', 'macro'],
  ['exists', 'macro'],
  ['exists_one', 'macro'],
  ['map', 'macro'],
  ['filter', 'macro'],
  ['bind', 'localVariable'],
  ['size', 'size'],
  ['endsWith', 'endsWith'],
  ['int', 'conversion'],
  ['uint', 'conversion'],
  ['double', 'conversion'],
  ['string', 'conversion'],
  ['bool', 'conversion'],
  ['bytes', 'conversion'],
  ['dyn', 'conversion'],
  ['type', 'typeValue'],
]);

/** What a CEL function that the profile leaves out is called; undefined if CEL has no such function either. */
export function leftOutFunction(name: string): Construct | undefined {
  return leftOut.get(name);
}
