import {
  civilFromDays,
  dayMs,
  type EpochMs,
  formatCivilDate,
  hourMs,
  minuteMs,
  parseDuration,
  parseInstant,
  readClock,
  weekdayFromDays,
} from '@rung/kernel';
import type { MessageId } from '../catalogue/catalogue.ts';
import type { Speech } from '../speech.ts';
import { sayNumber } from './numbers.ts';

const secondMs = 1000;
const weekMs = 7 * dayMs;

interface Unit {
  readonly id: 'week' | 'day' | 'hour' | 'minute' | 'second';
  readonly ms: number;
}

const clockUnits: readonly Unit[] = [
  { id: 'hour', ms: hourMs },
  { id: 'minute', ms: minuteMs },
  { id: 'second', ms: secondMs },
];
const dayUnits: readonly Unit[] = [{ id: 'day', ms: dayMs }, ...clockUnits];

interface Part {
  readonly id: Unit['id'];
  readonly count: number;
}

function partsOf(ms: number, units: readonly Unit[]): readonly Part[] {
  let rest = ms;
  return units.flatMap(({ id, ms: size }) => {
    // The last unit takes what is left, with its fraction.
    const count = id === 'second' ? rest / size : Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [{ id, count }];
  });
}

function sayPart(speech: Speech, { id, count }: Part): string {
  return speech.say(`unit.${id}`, { n: count, count: sayNumber(count, speech.language) });
}

const sayParts = (speech: Speech, parts: readonly Part[]): string =>
  parts.map((part) => sayPart(speech, part)).join(' ');

/**
 * A length of elapsed time in words: `4 hours`, `1 day 12 hours`, `2 weeks` (whole weeks from two on). A day is 24 hours.
 */
export function sayDuration(speech: Speech, ms: number): string {
  if (ms <= 0) return speech.say('unit.zero');
  if (ms >= 2 * weekMs && ms % weekMs === 0) return sayPart(speech, { id: 'week', count: ms / weekMs });
  return sayParts(speech, partsOf(ms, dayUnits));
}

const businessIds: Readonly<Partial<Record<Unit['id'], MessageId>>> = {
  hour: 'unit.businessHour',
  minute: 'unit.businessMinute',
  second: 'unit.businessSecond',
};

/**
 * A length of counted time on a calendar that is not always open: `4 business hours`, `1 hour 30 minutes of business
 * time`. Never in days, since a day of such a calendar is shorter than 24 hours.
 */
function sayBusinessDuration(speech: Speech, ms: number): string {
  const parts = partsOf(Math.max(ms, 0), clockUnits);
  const [only] = parts;
  if (only === undefined) return speech.say('unit.zero');
  const id = parts.length === 1 ? businessIds[only.id] : undefined;
  if (id !== undefined) {
    return speech.say(id, { n: only.count, count: sayNumber(only.count, speech.language) });
  }
  return speech.say('unit.ofBusiness', { duration: sayParts(speech, parts) });
}

/** A duration as a document writes it (`PT4H`), in words; text that is none stays as it is. */
export function sayDurationText(speech: Speech, text: string): string {
  const read = parseDuration(text);
  return read.ok ? sayDuration(speech, read.value) : text;
}

/** A length on a calendar, without the calendar's name; null: on several, of which one is always open and one is not. */
export function sayTargetTime(speech: Speech, ms: number, calendar: string | null = 'always'): string {
  if (calendar === null) return sayCountedTime(speech, ms);
  return calendar === 'always' ? sayDuration(speech, ms) : sayBusinessDuration(speech, ms);
}

/** Counted time: never in days, since those of a calendar are shorter than 24 hours. */
export function sayCountedTime(speech: Speech, ms: number): string {
  if (ms <= 0) return speech.say('unit.zero');
  return sayParts(speech, partsOf(ms, clockUnits));
}

/**
 * An instant as a person at a given offset from UTC reads it: `Mon 30 Mar 2026, 11:30 UTC+1`; seconds only where there
 * are any. The offset is the caller's to know: it depends on a zone and on the instant.
 */
export function sayInstant(
  speech: Speech,
  instant: EpochMs | number,
  offsetMs: number = speech.offsetAt(instant),
): string {
  const { day: days, time, offset } = readClock(instant, offsetMs);
  const { year, month, day } = civilFromDays(days);
  const said = speech.say('date.instant', {
    weekday: speech.sayIfKnown(`date.weekday.${weekdayFromDays(days)}`) ?? '',
    day: String(day),
    month: speech.sayIfKnown(`date.month.${month}`) ?? formatCivilDate(days),
    year: String(year),
    time,
    zone: speech.tellsOffset ? offset : '',
  });
  return said.trimEnd();
}

/** An instant as a document writes it, in words and on the reader's clock; text that is none stays as it is. */
export function sayInstantText(speech: Speech, text: string): string {
  const read = parseInstant(text);
  return read.ok ? sayInstant(speech, read.value) : text;
}
