import type { CalendarRule } from '@rung/compiler';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * A deadline as one would first write it: date by date from the start, each window resolved by `Temporal`, until the
 * target is used up. Right for windows that no change of clocks touches and that stay within their date, which is all
 * that the benchmark asks; the product's own rules for the rest would only make it slower.
 */
export function temporalDeadline(rule: CalendarRule, fromMs: number, ms: number): number {
  const closed = new Map(rule.exceptions?.map(({ date, windows }) => [date, windows]));
  let date = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(rule.zone).toPlainDate();
  let left = ms;
  for (;;) {
    const day = days[date.dayOfWeek - 1] ?? 'mon';
    for (const [from = '', to = ''] of closed.get(date.toString()) ?? rule.week[day] ?? []) {
      const start = Math.max(fromMs, instantOf(date, from, rule.zone));
      const end = instantOf(date, to, rule.zone);
      if (end <= start) continue;
      if (end - start >= left) return start + left;
      left -= end - start;
    }
    date = date.add({ days: 1 });
  }
}

function instantOf(date: Temporal.PlainDate, time: string, timeZone: string): number {
  return date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
}
