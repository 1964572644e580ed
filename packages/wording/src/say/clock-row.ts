import type { ClockRow } from '@rung/kernel';
import type { Speech } from '../speech.ts';
import { yesNo } from './list.ts';
import { sayClockName } from './note.ts';
import { sayNumber } from './numbers.ts';
import { sayCountedTime, sayDuration, sayInstantText } from './time.ts';

/** What a clock has counted: where nothing is ever closed to it in days too, else in hours, since a day of it is shorter than 24. */
export function sayCountedBy(speech: Speech, clock: string, ms: number): string {
  const calendar = speech.names.clocks.get(clock)?.calendar;
  return calendar === undefined || calendar === 'always'
    ? sayDuration(speech, ms)
    : sayCountedTime(speech, ms);
}

/** One cycle of a clock: `“First reply”: met, 2 hours counted, due Mon 30 Mar 2026, 10:30 UTC`. */
export function sayClockRow(speech: Speech, row: ClockRow): string {
  return speech.say('clockRow', {
    clock: sayClockName(speech, row.clock),
    cycle: row.cycle,
    cycleText: sayNumber(row.cycle, speech.language),
    outcome: speech.say(`outcome.${row.outcome}`),
    counted: sayCountedBy(speech, row.clock, row.countedMs),
    hasPaused: yesNo(row.pausedMs > 0),
    paused: sayDuration(speech, row.pausedMs),
    hasDue: yesNo(row.dueAt !== null),
    due: row.dueAt === null ? '' : sayInstantText(speech, row.dueAt),
    retroactive: yesNo(row.retroactive === true),
    stoppedWhilePaused: yesNo(row.stoppedWhilePaused === true),
  });
}
