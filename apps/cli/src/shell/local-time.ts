import { type ClockReading, civilFromDays, readClock, weekdayFromDays } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import type { Language } from './language.ts';

/** A zone of a policy by its name. */
export interface NamedZone {
  readonly name: string;
  readonly zone: Policy['zones']['byName'][string];
}

/** UTC, where no calendar says otherwise. */
export const utc: NamedZone = { name: 'UTC', zone: { transitions: [], offsets: [0] } };

/** An instant as clocks in a zone show it; a date may have two offsets where clocks change. */
export interface LocalTime extends Pick<ClockReading, 'time' | 'offset'> {
  /** `Mon 30 Mar 2026` */
  readonly date: string;
}

/** Reads a zone's clocks by the table that the policy carries, never the machine's. */
export function localTime(instant: number, zone: NamedZone, language: Language): LocalTime {
  const { day, time, offset } = readClock(instant, offsetAt(zone, instant));
  return { date: formatDay(day, language), time, offset };
}

/** How far a zone's clocks are ahead of UTC at an instant, milliseconds. */
export function offsetAt({ zone: { transitions, offsets } }: NamedZone, instant: number): number {
  const passed = transitions.findIndex((second) => second * 1000 > instant);
  return (offsets[passed < 0 ? transitions.length : passed] ?? 0) * 1000;
}

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  de: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
};
const months: Readonly<Record<Language, readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  de: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
};

/** A date, given as days since 1970-01-01, as people write it. */
export function formatDay(days: number, language: Language): string {
  const { year, month, day } = civilFromDays(days);
  const weekday = weekdays[language][weekdayFromDays(days)] ?? '';
  const monthName = months[language][month - 1] ?? '';
  return language === 'de'
    ? `${weekday} ${day}. ${monthName} ${year}`
    : `${weekday} ${day} ${monthName} ${year}`;
}
