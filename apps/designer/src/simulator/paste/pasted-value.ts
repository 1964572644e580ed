import {
  type FieldDeclaration,
  type FieldValue,
  hourMs,
  isJsonObject,
  isMoney,
  minuteMs,
  parseInstant,
  parseMoneyText,
} from '@rung/kernel';
import type { Language } from '@rung/wording';
import { numberOf, plainNumber } from '../../inspector/fields/number-text.ts';
import { msOf, msOfFieldText, textOf } from '../model/instants.ts';
import { otherOrder } from './date-order.ts';
import { type DateOrder, orderIn, readPastedDate } from './pasted-date.ts';

/** How a value is read that somebody else's program wrote. */
export interface ValueReading extends DateReading {
  readonly declaration: FieldDeclaration;
  readonly language: Language;
  /** The currency of amounts that name none. */
  readonly currency: string;
  /** How a value of a field with fixed values is called on the screen. */
  readonly sayValue: (value: string) => string;
}

const yes = new Set(['true', 'yes', 'y', 'ja', 'j', '1', 'on']);
const no = new Set(['false', 'no', 'n', 'nein', '0', 'off']);

/** A pasted value as one of the field's type; null where it is none. */
export function pastedValue(value: unknown, reading: ValueReading): FieldValue {
  const { declaration, language } = reading;
  const text = textOfValue(value);
  switch (declaration.type) {
    case 'boolean': {
      const word = text.toLowerCase();
      return yes.has(word) ? true : no.has(word) ? false : null;
    }
    case 'number':
      return typeof value === 'number' ? value : firstOf(language, (one) => numberOf(text, one));
    case 'money':
      return moneyOf(value, reading);
    case 'set': {
      const list = Array.isArray(value) ? value.map(String) : text.split(/[,;\n]/);
      const items = list.map((item) => item.trim()).filter((item) => item !== '');
      return items.length === 0 ? null : items;
    }
    case 'enum':
    case 'orderedEnum':
      return choiceOf(text, reading);
    case 'instant':
      return instantTextOf(text, reading);
    case 'text':
    case 'duration':
      return text === '' ? null : text;
    default:
      return declaration.type satisfies never;
  }
}

/** A pasted value as a text; empty for an object, which is none. */
export function textOfValue(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' || value === undefined ? '' : String(value).trim();
}

/** What is left of a name when its spelling is not looked at: `P1 – High` and `p1_high` are one. */
export function spelt(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function choiceOf(text: string, { declaration, sayValue }: ValueReading): string | null {
  const wanted = spelt(text);
  const found = (declaration.values ?? []).find(
    (value) => spelt(value) === wanted || spelt(sayValue(value)) === wanted,
  );
  return found ?? null;
}

/** An amount with its currency before or behind it, or with none; an object as JSON of help desks has it, or of our own. */
function moneyOf(value: unknown, { language, currency }: ValueReading): FieldValue {
  if (isMoney(value)) return value;
  const given = isJsonObject(value) ? [value['amount'], value['currency']].join(' ') : textOfValue(value);
  const [code] = /\b[A-Za-z]{3}\b/.exec(given) ?? [];
  const sign = [...signs.keys()].find((one) => given.includes(one));
  const named = code?.toUpperCase() ?? signs.get(sign ?? '') ?? currency;
  const amount = given.replaceAll(/[^\d.,'’\s-]/g, '').trim();
  return firstOf(language, (one) => {
    const read = parseMoneyText(plainNumber(amount, one), named);
    return read.ok ? { ...read.value } : null;
  });
}

const others = { en: 'de', de: 'en' } as const satisfies Record<Language, Language>;

/** What is read as people of a language write it, else as those of the other do: a help desk may speak another language than its people. */
function firstOf<T>(language: Language, read: (language: Language) => T | null): T | null {
  return read(language) ?? read(others[language]);
}

const signs: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['£', 'GBP'],
]);

/** How dates are read that a text writes in numbers. */
export interface DateReading {
  /** The zone of times that name none. */
  readonly zone: string;
  readonly order: DateOrder;
}

/** An instant, or a date and time on a zone's clocks, as an instant; null for a text that is none. */
export function instantTextOf(text: string, { zone, order }: DateReading): string | null {
  const given = text.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T');
  if (parseInstant(given).ok) return textOf(msOf(given));
  const far = afterTime.exec(given);
  const local = readPastedDate(withoutZone(given), order);
  const ms = msOfFieldText(local ?? '', far === null ? zone : 'UTC');
  return ms === null ? null : textOf(ms - offsetOf(far?.groups));
}

/** What else the date in a text may mean, where day and month could be either; null where they cannot. */
export function otherInstantOf(text: string, { zone, order }: DateReading): number | null {
  if (orderIn(withoutZone(text)) !== 'either') return null;
  const other = instantTextOf(text, { zone, order: otherOrder[order] });
  return other === null ? null : msOf(other);
}

/** A date without what a mail says of its zone. */
export function withoutZone(text: string): string {
  return text.trim().replace(afterTime, '');
}

/** What a mail says behind a time of day of how far it is from UTC: `+0200`, `GMT`, `-0500 (EST)`. */
const afterTime = /(?<=:\d\d)\s*(?:(?<sign>[+-])(?<hours>\d\d):?(?<minutes>\d\d)|GMT|UTC)(?:\s*\(\w+\))?$/i;

function offsetOf({ sign = '+', hours = '0', minutes = '0' }: Readonly<Record<string, string>> = {}): number {
  const ms = Number(hours) * hourMs + Number(minutes) * minuteMs;
  return sign === '-' ? -ms : ms;
}
