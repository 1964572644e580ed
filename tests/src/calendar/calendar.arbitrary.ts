import { type CalendarRule, resolveZoneName, type WindowRule, zoneOffsets } from '@rung/compiler';
import fc from 'fast-check';

/** Zones whose clocks do what others do not: half hours, two hours, midnight, Ramadan, skipped dates, 00:01. */
const oddZones = [
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Antarctica/Casey',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'America/Caracas',
  'America/Havana',
  'America/Nuuk',
  'America/Sao_Paulo',
  'America/Scoresbysund',
  'America/St_Johns',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Atlantic/Azores',
  'Europe/Dublin',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Enderbury',
  'Pacific/Kwajalein',
];

const firstMs = Date.UTC(1970, 0, 10);
const lastMs = Date.UTC(2070, 0, 1);

const zone = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...oddZones) },
  { weight: 1, arbitrary: fc.constantFrom(...Intl.supportedValuesOf('timeZone')) },
);

const minutes = fc.oneof(
  fc.integer({ min: 0, max: 47 }).map((half) => half * 30),
  fc.integer({ min: 0, max: 240 }),
  fc.integer({ min: 0, max: 1439 }),
);

const timeText = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const window: fc.Arbitrary<WindowRule> = fc
  .tuple(minutes, fc.oneof(minutes, fc.constant(1440)))
  .filter(([start, end]) => start !== end)
  .map(([start, end]) => [timeText(start), timeText(end)]);

const dayWindows = fc.array(window, { maxLength: 3 });

const week = fc.record(
  {
    mon: dayWindows,
    tue: dayWindows,
    wed: dayWindows,
    thu: dayWindows,
    fri: dayWindows,
    sat: dayWindows,
    sun: dayWindows,
  },
  { requiredKeys: [] },
);

/** A calendar that lowers without errors, and an instant that is often near a change of its clocks or an exception. */
export interface CalendarAt {
  readonly rule: CalendarRule;
  readonly atMs: number;
}

const opensWeekly = (rule: CalendarRule['week']) => Object.values(rule).some((windows) => windows.length > 0);

/** Calendars over all zones, with an instant from 1970 to 2070 at which to ask. */
export const calendarAt: fc.Arbitrary<CalendarAt> = fc
  .tuple(zone, week.filter(opensWeekly))
  .chain(([name, days]) =>
    instantNear(name).chain((atMs) =>
      fc.array(exceptionNear(atMs), { maxLength: 4 }).map((exceptions) => {
        const byDate = new Map(exceptions.map((exception) => [exception.date, exception]));
        return { rule: { zone: name, week: days, exceptions: [...byDate.values()] }, atMs };
      }),
    ),
  );

function instantNear(zoneName: string): fc.Arbitrary<number> {
  const { transitions } = zoneOffsets(resolveZoneName(zoneName) ?? '') ?? { transitions: [] };
  const changes = transitions.map((second) => second * 1000).filter((ms) => ms > firstMs && ms < lastMs);
  // The engine works in stretches of four weeks; where two meet, a window that crosses must not be lost.
  const fourWeeks = 28 * 86_400_000;
  const nearSeam = fc
    .tuple(fc.integer({ min: 1, max: 1300 }), fc.integer({ min: -86_400_000, max: 86_400_000 }))
    .map(([count, distance]) => count * fourWeeks + distance);
  const anywhere = fc.oneof(fc.integer({ min: firstMs, max: lastMs }), nearSeam);
  if (changes.length === 0) return anywhere;
  const threeDays = 3 * 86_400_000;
  const nearChange = fc
    .tuple(
      fc.constantFrom(...changes),
      fc.oneof(fc.constant(0), fc.integer({ min: -threeDays, max: threeDays })),
    )
    .map(([change, distance]) => change + distance);
  return fc.oneof({ weight: 1, arbitrary: nearChange }, { weight: 1, arbitrary: anywhere });
}

function exceptionNear(atMs: number): fc.Arbitrary<{ date: string; windows: WindowRule[] }> {
  return fc.record({
    date: fc
      .integer({ min: -6, max: 30 })
      .map((days) => new Date(atMs + days * 86_400_000).toISOString().slice(0, 10)),
    windows: dayWindows,
  });
}
