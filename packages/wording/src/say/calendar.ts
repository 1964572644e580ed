import type { Flow } from '@rung/flow';
import type { Speech } from '../speech.ts';
import { inserted } from '../text/inserted.ts';
import { sayNumber } from './numbers.ts';

type Calendar = NonNullable<Flow['calendars']>[string];
type Windows = NonNullable<Calendar['week']['mon']>;

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

interface Run {
  readonly first: number;
  readonly last: number;
  readonly windows: Windows;
}

/** Neighbouring days with the same windows, Monday first; closed days left out. */
function runsOf(week: Calendar['week']): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, day] of days.entries()) {
    const windows = week[day] ?? [];
    if (windows.length === 0) continue;
    const before = runs.at(-1);
    const isSame = before?.last === index - 1 && JSON.stringify(before.windows) === JSON.stringify(windows);
    if (before !== undefined && isSame) runs[runs.length - 1] = { ...before, last: index };
    else runs.push({ first: index, last: index, windows });
  }
  return runs;
}

function sayRun(speech: Speech, { first, last, windows }: Run): string {
  const dayName = (index: number): string => speech.sayIfKnown(`date.weekday.${index}`) ?? '';
  const named =
    first === last
      ? dayName(first)
      : speech.say('calendar.range', { first: dayName(first), last: dayName(last) });
  return speech.say('calendar.days', {
    days: named,
    windows: windows.map((window) => sayWindow(speech, window)).join(', '),
  });
}

function sayWindow(speech: Speech, [start, end]: Windows[number]): string {
  if (start === '00:00' && end === '24:00') return speech.say('calendar.allDay');
  return speech.say('calendar.window', { start, end });
}

/** A calendar in one line: `Mon–Fri 09:00–17:30, Europe/London, 2 exceptions`. */
export function sayCalendar(speech: Speech, { zone, week, exceptions = [] }: Calendar): string {
  const runs = runsOf(week);
  const [only] = runs;
  const isAlways =
    only !== undefined &&
    only.last - only.first === 6 &&
    only.windows.every(([start, end]) => start === '00:00' && end === '24:00');
  const hours = isAlways ? [speech.say('calendar.always')] : runs.map((run) => sayRun(speech, run));
  const count = exceptions.length;
  return [
    hours.length === 0 ? speech.say('calendar.never') : hours.join('; '),
    inserted(zone),
    ...(count === 0
      ? []
      : [speech.say('calendar.exceptions', { n: count, count: sayNumber(count, speech.language) })]),
  ].join(', ');
}
