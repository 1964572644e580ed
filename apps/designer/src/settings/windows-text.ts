import type { PartOf } from '@rung/editing';

/** The windows of one day: from, to; an end at or before its start is on the next day. */
export type Windows = NonNullable<PartOf<'calendars'>['week']['mon']>;

/** Windows as people write them: `09:00–12:30, 13:30–17:30`; empty for a day that is closed. */
export function windowsText(windows: Windows): string {
  return windows.map(([from, to]) => `${from}–${to}`).join(', ');
}

const allDay = /^(?:24 ?h|24\/7|all day|ganztägig|ganztags)$/i;
const closed = /^(?:closed|geschlossen|zu|none|-|–)?$/i;

/** The windows that a text means; null where it is none. `9-12.30 and 13:30 to 17:30` is read too. */
export function windowsOf(text: string): Windows | null {
  const trimmed = text.trim();
  if (closed.test(trimmed)) return [];
  if (allDay.test(trimmed)) return [['00:00', '24:00']];
  const windows = trimmed.split(/\s*(?:,|;|\band\b|\bund\b)\s*/i).map(windowOf);
  return windows.every((window) => window !== null) ? windows : null;
}

function windowOf(text: string): [string, string] | null {
  const [from, to, ...rest] = text.split(/\s*(?:-|–|—|\bto\b|\bbis\b)\s*/i);
  const [start, end] = [timeOf(from ?? ''), timeOf(to ?? '')];
  if (start === null || end === null || rest.length > 0 || start === '24:00') return null;
  return [start, end];
}

/** A time of day as `HH:MM`; null where a text is none. */
function timeOf(text: string): string | null {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.]([0-5]\d))?(?: ?uhr)?$/i.exec(text.trim()) ?? [];
  if (hours === undefined) return null;
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  return Number(hours) < 24 || time === '24:00' ? time : null;
}
