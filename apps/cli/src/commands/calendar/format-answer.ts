import { windowsOn } from '@rung/engine';
import { epochMs, formatInstant, parseCivilDate, parseInstant } from '@rung/kernel';
import type { Language } from '../../shell/language.ts';
import { lengthOfCountedTime } from '../../shell/length-of-time.ts';
import { formatDay, type LocalTime, localTime } from '../../shell/local-time.ts';
import { oneLine } from '../../shell/printable.ts';
import { table } from '../../shell/table.ts';
import { calendarWords } from './calendar-words.ts';
import type { FlowCalendar } from './flow-calendar.ts';
import type { CalendarAnswer, CalendarQuery } from './query.ts';

/** A question with its answer, to be told. */
export interface Answered {
  readonly calendar: FlowCalendar;
  readonly query: CalendarQuery;
  readonly answer: CalendarAnswer;
}

/** An answer for a person at a terminal: the calendar's name and zone, then what was asked and what came of it, in local time and UTC. */
export function answerLines(answered: Answered, language: Language): readonly string[] {
  const { name, zone } = answered.calendar;
  return [`${oneLine(name)}, ${zone.name}`, '', ...table(rowsOf(answered, language), { indent: '  ' })];
}

type Row = readonly string[];

function rowsOf({ calendar, query, answer }: Answered, language: Language): readonly Row[] {
  const words = calendarWords[language];
  const at = (label: string, instant: number): Row => [label, ...instantCells(instant, calendar, language)];
  switch (query.ask) {
    case 'deadline': {
      const due = 'dueAt' in answer && answer.dueAt !== null ? parseInstant(answer.dueAt) : null;
      return [
        at(words.from, query.fromMs),
        [words.counts, lengthOfCountedTime(query.withinMs, language)],
        ...pauseRows(query.pauses, calendar, language),
        due?.ok === true ? at(words.due, due.value) : [words.due, words.neverDue],
      ];
    }
    case 'counted': {
      const [from, to] = query.between;
      const ms = 'countedMs' in answer ? answer.countedMs : 0;
      return [
        at(words.from, from),
        at(words.to, to),
        ...pauseRows(query.pauses, calendar, language),
        [words.counted, lengthOfCountedTime(ms, language)],
      ];
    }
    case 'windows':
      return windowRows(query.date, calendar, language);
    default:
      return query satisfies never;
  }
}

function instantCells(instant: number, { zone }: FlowCalendar, language: Language): Row {
  const { date, time, offset } = localTime(instant, zone, language);
  return [date, time, offset, formatInstant(epochMs(instant))]; // every instant of an answer is whole
}

type Interval = readonly [number, number];

function pauseRows(pauses: readonly Interval[], calendar: FlowCalendar, language: Language): readonly Row[] {
  const words = calendarWords[language];
  return pauses.flatMap(([start, end]) => [
    [words.paused, ...instantCells(start, calendar, language)],
    ['', ...instantCells(end, calendar, language)],
  ]);
}

function windowRows(date: string, calendar: FlowCalendar, language: Language): readonly Row[] {
  const words = calendarWords[language];
  const day = parseCivilDate(date);
  const on: Row = [words.on, day.ok ? formatDay(day.value, language) : date];
  const windows = windowsOn(calendar.calendar, date);
  if (windows.length === 0) return [on, ['', words.closed]];
  const rows = windows.map(([start, end]): Row => {
    const [from, to] = [localTime(start, calendar.zone, language), localTime(end, calendar.zone, language)];
    const utc = `${formatInstant(epochMs(start))} – ${formatInstant(epochMs(end))}`; // whole, like every instant of an answer
    return [
      words.open,
      `${from.time} – ${closing(from, to)}`,
      lengthOfCountedTime(end - start, language),
      from.offset,
      utc,
    ];
  });
  return [on, ...rows];
}

/** When a window closes, told on the day on which it opened: midnight is that day's 24:00. */
function closing(from: LocalTime, to: LocalTime): string {
  return to.time === '00:00' && to.date !== from.date ? '24:00' : to.time;
}
