import {
  counted,
  countedWithPauses,
  deadline,
  deadlineWithPauses,
  isOpen,
  nextChange,
  nextOpening,
  windowsOn,
} from '@rung/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarAt } from './calendar.arbitrary.ts';
import { linkRule } from './linked.ts';
import { oracleCounted, oracleDeadline, oracleIsOpen, oracleWindowsOn } from './temporal-oracle.ts';

const day = 86_400_000;
const target = fc.oneof(
  fc.integer({ min: 0, max: 12 * 3600 }).map((seconds) => seconds * 1000),
  fc.integer({ min: 1, max: 40 * day }),
);
const span = fc.integer({ min: 0, max: 60 * day });

it('finds the deadlines that a plain loop over Temporal dates finds', () => {
  fc.assert(
    fc.property(calendarAt, target, ({ rule, atMs }, ms) => {
      const expected = oracleDeadline(rule, atMs, { ms });
      // Beyond the loop's patience there is nothing to compare.
      fc.pre(expected !== null);
      expect(deadline(linkRule(rule), atMs, ms)).toBe(expected);
    }),
    { numRuns: 400 },
  );
});

it('counts what a plain loop over Temporal dates counts', () => {
  fc.assert(
    fc.property(calendarAt, span, ({ rule, atMs }, length) => {
      expect(counted(linkRule(rule), atMs, atMs + length)).toBe(oracleCounted(rule, atMs, atMs + length));
    }),
    { numRuns: 400 },
  );
});

it('is open when a window found by Temporal holds the instant', () => {
  fc.assert(
    fc.property(calendarAt, fc.integer({ min: -2 * day, max: 2 * day }), ({ rule, atMs }, shift) => {
      expect(isOpen(linkRule(rule), atMs + shift)).toBe(oracleIsOpen(rule, atMs + shift));
    }),
    { numRuns: 600 },
  );
});

it('lists the windows of a date as Temporal resolves them', () => {
  fc.assert(
    fc.property(calendarAt, fc.integer({ min: -4, max: 4 }), ({ rule, atMs }, shift) => {
      const date = new Date(atMs + shift * day).toISOString().slice(0, 10);
      expect(windowsOn(linkRule(rule), date)).toEqual(oracleWindowsOn(rule, date));
    }),
    { numRuns: 600 },
  );
});

it('counts exactly the target up to its deadline, and less before it', () => {
  fc.assert(
    fc.property(calendarAt, target, ({ rule, atMs }, ms) => {
      const calendar = linkRule(rule);
      const due = deadline(calendar, atMs, ms);
      expect(due).not.toBeNull();
      expect(counted(calendar, atMs, due ?? 0)).toBe(ms);
      if (ms > 0) expect(counted(calendar, atMs, (due ?? 0) - 1)).toBe(ms - 1);
    }),
  );
});

it('adds up: counting in two parts counts the whole, and one deadline continues another', () => {
  fc.assert(
    fc.property(
      calendarAt,
      fc.tuple(span, span),
      fc.tuple(target, target),
      ({ rule, atMs }, [a, b], [c, d]) => {
        const calendar = linkRule(rule);
        const middle = atMs + a;
        const end = middle + b;
        expect(counted(calendar, atMs, middle) + counted(calendar, middle, end)).toBe(
          counted(calendar, atMs, end),
        );
        const first = deadline(calendar, atMs, c) ?? 0;
        if (d > 0) expect(deadline(calendar, first, d)).toBe(deadline(calendar, atMs, c + d));
      },
    ),
  );
});

it('is never later for a shorter target, nor earlier for a later start', () => {
  fc.assert(
    fc.property(
      calendarAt,
      fc.tuple(span, span),
      fc.tuple(target, target),
      ({ rule, atMs }, [a, b], [c, d]) => {
        const calendar = linkRule(rule);
        const [early, late] = [atMs + Math.min(a, b), atMs + Math.max(a, b)];
        const [short, long] = [Math.min(c, d), Math.max(c, d)];
        expect(deadline(calendar, early, short) ?? 0).toBeLessThanOrEqual(
          deadline(calendar, early, long) ?? 0,
        );
        expect(deadline(calendar, early, long) ?? 0).toBeLessThanOrEqual(deadline(calendar, late, long) ?? 0);
      },
    ),
  );
});

it('opens and closes exactly at the changes it names', () => {
  fc.assert(
    fc.property(calendarAt, ({ rule, atMs }) => {
      const calendar = linkRule(rule);
      const opening = nextOpening(calendar, atMs) ?? 0;
      expect(isOpen(calendar, opening)).toBe(true);
      expect(counted(calendar, atMs, opening)).toBe(0);
      const change = nextChange(calendar, atMs);
      if (change === null) return;
      expect(change).toBeGreaterThan(atMs);
      expect(isOpen(calendar, change)).toBe(!isOpen(calendar, atMs));
      expect(isOpen(calendar, change - 1)).toBe(isOpen(calendar, atMs));
    }),
  );
});

it('answers the same in whatever order it is asked', () => {
  fc.assert(
    fc.property(
      calendarAt,
      fc.array(fc.tuple(span, target), { minLength: 2, maxLength: 8 }),
      ({ rule, atMs }, asked) => {
        const used = linkRule(rule);
        for (const [shift, ms] of asked.toReversed()) deadline(used, atMs + shift * 20, ms);
        for (const [shift, ms] of asked) {
          expect(deadline(used, atMs + shift * 20, ms)).toBe(deadline(linkRule(rule), atMs + shift * 20, ms));
        }
      },
    ),
    { numRuns: 50 },
  );
});

it('counts exactly the target up to a deadline with pauses, whose time never counts', () => {
  const pause = fc.tuple(fc.integer({ min: -5 * day, max: 40 * day }), fc.integer({ min: 0, max: 4 * day }));
  fc.assert(
    fc.property(
      calendarAt,
      target,
      fc.array(pause, { maxLength: 4 }),
      ({ rule, atMs: fromMs }, ms, spans) => {
        const calendar = linkRule(rule);
        const pauses = spans.map(([after, length]) => [fromMs + after, fromMs + after + length] as const);
        const due = deadlineWithPauses(calendar, { fromMs, ms, pauses });
        expect(countedWithPauses(calendar, [fromMs, due ?? 0], pauses)).toBe(ms);
        expect(due).toBeGreaterThanOrEqual(deadline(calendar, fromMs, ms) ?? 0);
        if (ms > 0) expect(countedWithPauses(calendar, [fromMs, (due ?? 0) - 1], pauses)).toBe(ms - 1);
      },
    ),
  );
});
