import { alwaysOpen, counted, isOpen, type LinkedCalendar, type LinkedPolicy } from '@rung/engine';
import { type Effect, own } from '@rung/kernel';
import { type NamedZone, utc } from '../../shell/local-time.ts';

/** The calendar and time zone in which a time line is told. */
export interface TimeFrame {
  /** The calendar's id; null where no calendar limits the hours, so that all time is working time. */
  readonly calendarId: string | null;
  readonly calendar: LinkedCalendar;
  readonly zone: NamedZone;
}

/**
 * The time frame of the first tier that takes the ticket and has working hours; without one, that of the first
 * calendar of the policy; without any, UTC around the clock.
 */
export function timeFrameOf({ policy, calendars }: LinkedPolicy, effects: readonly Effect[]): TimeFrame {
  const tierCalendars = effects.flatMap((effect) =>
    effect.effect === 'assign' && Object.hasOwn(policy.tiers, effect.tier)
      ? [policy.tiers[effect.tier]?.calendar ?? 'always']
      : [],
  );
  const id = [...tierCalendars, ...Object.keys(policy.calendars)].find((calendar) => calendar !== 'always');
  const rule = id === undefined ? undefined : own(policy.calendars, id);
  const zone = rule === undefined ? undefined : policy.zones.byName[rule.zone];
  if (id === undefined || rule === undefined || zone === undefined) {
    return { calendarId: null, calendar: alwaysOpen, zone: utc };
  }
  return { calendarId: id, calendar: calendars.get(id) ?? alwaysOpen, zone: { name: rule.zone, zone } };
}

/** Whether people are at work. */
export function isAtWork({ calendar }: TimeFrame, instant: number): boolean {
  return isOpen(calendar, instant);
}

/** The working time between two instants, milliseconds. */
export function workingMs({ calendar }: TimeFrame, from: number, to: number): number {
  return counted(calendar, from, to);
}
