import { own } from '@rung/kernel';
import type { Formatter, MessageValues } from './formatter.ts';
import { type MessagePart, parseMessage } from './parse-message.ts';

/** Parsed messages by source. Catalogues are finite, so this stays small; anything else is parsed each time. */
const parsed = new Map<string, readonly MessagePart[]>();
const maxKept = 5_000;

function partsOf(message: string): readonly MessagePart[] {
  const known = parsed.get(message);
  if (known !== undefined) return known;
  const read = parseMessage(message);
  // A message is part of the program, so one that cannot be read is a bug of its catalogue.
  if (!read.ok) throw new Error(`message cannot be read, ${read.error.code} at ${read.error.at}: ${message}`);
  if (parsed.size < maxKept) parsed.set(message, read.value);
  return read.value;
}

function argumentOf(values: MessageValues, name: string): string | number {
  const value = own(values, name);
  return value ?? '';
}

/** English and German agree: one is 1, all else is other. A fraction is always other. */
function pluralKey(choices: ReadonlyMap<string, unknown>, value: string | number): string {
  if (choices.has(`=${value}`)) return `=${value}`;
  return Number(value) === 1 && value !== '' ? 'one' : 'other';
}

function textOf(parts: readonly MessagePart[], values: MessageValues): string {
  return parts.map((part) => partText(part, values)).join('');
}

function partText(part: MessagePart, values: MessageValues): string {
  if (part.kind === 'text') return part.text;
  const value = argumentOf(values, part.name);
  if (part.kind === 'argument') return String(value);
  const key = part.kind === 'plural' ? pluralKey(part.choices, value) : String(value);
  return textOf(part.choices.get(key) ?? part.choices.get('other') ?? [], values);
}

/**
 * Formats the subset of ICU MessageFormat that the catalogues use (see `parseMessage`), with the plural rules of English
 * and German. A value that is missing is empty text.
 * @throws Error for a message outside the subset, which is a bug of the catalogue
 */
export const simpleFormat: Formatter = (message, values) => textOf(partsOf(message), values);
