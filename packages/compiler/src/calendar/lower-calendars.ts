import type { Diagnostic } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { calendarFinding } from './calendar-finding.ts';
import type { CalendarRule } from './calendar-rule.ts';
import { lowerCalendar } from './lower-calendar.ts';
import { tzRelease } from './zone-table.ts';

/** The calendars of a flow, and which of them its policy needs. */
export interface CalendarSource {
  /** By id; a flow's `calendars`. */
  readonly calendars: Readonly<Record<string, CalendarRule>> | undefined;
  /**
   * Ids of calendars to which anything in the flow refers. `always` and undeclared ids may be among them and are
   * ignored here.
   */
  readonly used: ReadonlySet<string>;
}

/** A policy's `calendars` and `zones`, and every finding. */
export interface LoweredCalendars {
  readonly calendars: Policy['calendars'];
  readonly zones: Policy['zones'];
  /** In the order of ids, then of places in the calendar; paths begin with `/calendars/`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The id of the built-in calendar that is open at every instant; a flow refers to it and never declares it. */
const alwaysCalendarId = 'always';

/**
 * Lowers the calendars of a flow. All are checked; those that are used and free of errors go into the policy, with the
 * zones that they name. Pure and deterministic: zones come from the committed table (ADR 0002).
 */
export function lowerCalendars({ calendars: rules = {}, used }: CalendarSource): LoweredCalendars {
  const diagnostics: Diagnostic[] = [];
  const calendars: Record<string, Policy['calendars'][string]> = {};
  const byName: Record<string, Policy['zones']['byName'][string]> = {};
  for (const id of Object.keys(rules).sort()) {
    const path = `/calendars/${id}`;
    const rule = rules[id];
    if (rule === undefined) continue;
    if (id === alwaysCalendarId) {
      diagnostics.push(calendarFinding('reserved', path, {}));
      continue;
    }
    const { lowered, diagnostics: found } = lowerCalendar(rule, path);
    for (const one of found) diagnostics.push(one);
    if (lowered === null || !used.has(id)) continue;
    calendars[id] = lowered.calendar;
    byName[lowered.calendar.zone] = lowered.zone;
  }
  const release = Object.keys(byName).length === 0 ? null : tzRelease;
  return { calendars, zones: { release, byName }, diagnostics };
}
