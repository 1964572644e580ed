import { durationMs, formatDuration } from '@rung/kernel';
import type { CalendarAnswer } from './query.ts';

/** An answer in words, for a person at a terminal. */
export function formatAnswer(answer: CalendarAnswer): string {
  if ('dueAt' in answer) {
    return answer.dueAt === null ? 'Never due: that much time is never counted.' : `Due ${answer.dueAt}`;
  }
  if ('countedMs' in answer) return `Counted ${formatDuration(durationMs(answer.countedMs))}`;
  if (answer.windows.length === 0) return 'Closed.';
  return answer.windows.map(([start, end]) => `Open ${start} to ${end}`).join('\n');
}
