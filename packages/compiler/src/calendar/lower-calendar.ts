import { type Diagnostic, formatCivilDate, nearestName, parseCivilDate } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { calendarFinding } from './calendar-finding.ts';
import { type CalendarRule, type ExceptionRule, type WindowRule, weekdays } from './calendar-rule.ts';
import { closedForAYearFrom } from './closed-for-a-year.ts';
import { formatWindow, lowerWindow, type MinuteWindow } from './lower-window.ts';
import { knownZoneNames, resolveZoneName, type ZoneOffsets, zoneOffsets } from './zone-table.ts';

/** One calendar as a policy holds it. */
export type LoweredCalendar = Policy['calendars'][string];

/** What became of one calendar. */
export interface LoweredRule {
  /**
   * The calendar and the history of its zone. Null if an error leaves it without meaning. A calendar that never
   * opens (LNT-10) is lowered all the same: it keeps the policy from being made, but one can still ask when it is
   * open.
   */
  readonly lowered: { readonly calendar: LoweredCalendar; readonly zone: ZoneOffsets } | null;
  readonly diagnostics: readonly Diagnostic[];
}

type Report = (finding: Diagnostic) => void;
type LoweredException = LoweredCalendar['exceptions'][number];

/**
 * Lowers one calendar: windows to minutes, sorted; exceptions sorted by date; the zone's current name and its history.
 * `path` is the JSON pointer of the calendar, to which the findings' paths are added. Codes CAL-02 to CAL-08, LNT-10.
 */
export function lowerCalendar(rule: CalendarRule, path = ''): LoweredRule {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (finding) => diagnostics.push(finding);
  const zoneName = lowerZoneName(rule.zone, { path: `${path}/zone`, report });
  const week = weekdays.map((day) =>
    lowerWindows(rule.week[day] ?? [], { path: `${path}/week/${day}`, report }),
  );
  const exceptions = lowerExceptions(rule.exceptions ?? [], { path: `${path}/exceptions`, report });
  const zone = zoneName === null ? null : zoneOffsets(zoneName);
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  if (failed || zoneName === null || zone === null) return { lowered: null, diagnostics };
  reportClosed({ week, exceptions }, { path, report });
  return { lowered: { calendar: { zone: zoneName, week, exceptions }, zone }, diagnostics };
}

interface Place {
  readonly path: string;
  readonly report: Report;
}

function lowerZoneName(zone: string, { path, report }: Place): string | null {
  const name = resolveZoneName(zone);
  if (name === null) report(unknownZone(zone, path));
  return name;
}

function unknownZone(zone: string, path: string): Diagnostic {
  const suggestion = zoneMeant(zone);
  const finding = calendarFinding('zoneUnknown', path, { zone, suggestion });
  if (suggestion === null) return finding;
  return {
    ...finding,
    fix: { label: 'fix.useSuggestion', edits: [{ op: 'set', path, value: suggestion }] },
  };
}

/**
 * The zone that was probably meant: one of the place that was named (`Europe/Berlin` for `Berlin`), else the nearest name.
 * A number is part of what a zone means, not of how it is spelt: `GMT+0` is never offered for `GMT+1`.
 */
function zoneMeant(zone: string): string | null {
  const place = `/${zone.toLowerCase()}`;
  const known = knownZoneNames().filter((name) => numbersOf(name) === numbersOf(zone));
  // A fixed offset is no place: Etc/GMT+1 lies west of Greenwich.
  const isPlace = numbersOf(zone) === '';
  const there = isPlace ? known.find((name) => name.toLowerCase().endsWith(place)) : undefined;
  return there ?? nearestName(zone, known);
}

function numbersOf(zone: string): string {
  return zone.match(/[+-]?\d+/g)?.join() ?? '';
}

/** The windows that start on one date, by start and end; a window with an error is left out. */
function lowerWindows(rules: readonly WindowRule[], { path, report }: Place): MinuteWindow[] {
  const windows: MinuteWindow[] = [];
  for (const [i, rule] of rules.entries()) {
    const window = lowerWindow(rule, `${path}/${i}`);
    if (window.ok) windows.push(window.value);
    else report(window.error);
  }
  windows.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  reportOverlap(windows, { path, report });
  return windows;
}

function reportOverlap(sorted: readonly MinuteWindow[], { path, report }: Place): void {
  let widest = sorted[0];
  for (const window of sorted.slice(1)) {
    if (widest !== undefined && window[0] < widest[1]) {
      report(
        calendarFinding('windowsOverlap', path, {
          first: formatWindow(widest),
          second: formatWindow(window),
        }),
      );
    }
    if (widest === undefined || window[1] > widest[1]) widest = window;
  }
}

function lowerExceptions(rules: readonly ExceptionRule[], { path, report }: Place): LoweredException[] {
  const byDay = new Map<number, LoweredException>();
  for (const [i, { date, windows, name }] of rules.entries()) {
    const at = `${path}/${i}`;
    const day = parseCivilDate(date);
    if (!day.ok) report(calendarFinding('dateInvalid', `${at}/date`, { date }));
    else if (byDay.has(day.value)) report(calendarFinding('dateDuplicate', `${at}/date`, { date }));
    const lowered = lowerWindows(windows, { path: `${at}/windows`, report });
    if (day.ok && !byDay.has(day.value)) byDay.set(day.value, { date, windows: lowered, name: name ?? null });
  }
  return [...byDay].sort(([a], [b]) => a - b).map(([, exception]) => exception);
}

function reportClosed(
  { week, exceptions }: Pick<LoweredCalendar, 'week' | 'exceptions'>,
  { path, report }: Place,
): void {
  const closed = closedForAYearFrom(week, exceptions);
  if (closed === null) return;
  report(calendarFinding('noOpenTime', path, { from: closed === 'always' ? null : formatCivilDate(closed) }));
}
