import type { Diagnostic } from '@rung/kernel';
import { lowerCalendar } from '../calendar/lower-calendar.ts';
import { finding } from '../diagnostic-codes.ts';
import { distinct } from '../internal/order.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';

type Calendar = FlowModel['calendars'] extends ReadonlyMap<string, infer C> ? C : never;

const minutesPerDay = 1440;
const minutesPerWeek = 7 * minutesPerDay;

/** Clocks that count while a tier which may have the ticket is closed: they can breach with nobody there to help it. */
export function checkCoverage(model: FlowModel): Diagnostic[] {
  const openAt = openMinutes(model);
  const attached = distinct(nodesOfKind(model, 'sla').map(({ node }) => node.config.clock));
  const tiers = distinct(nodesOfKind(model, 'tier').map(({ node }) => node.config.tier));
  return attached.flatMap((id) => {
    const clock = model.clocks.get(id);
    if (clock === undefined) return [];
    const calendars = distinct(clock.targets.map(({ calendar }) => calendar));
    const closed = tiers.filter((tier) => {
      const hours = model.tiers.get(tier)?.calendar ?? 'always';
      return calendars.some((calendar) => countsWhileClosed(model, { calendar, hours, openAt }));
    });
    if (closed.length === 0) return [];
    return [finding('RNG-507', { path: `/clocks/${id}/targets` }, { clock: id, tiers: closed })];
  });
}

type OpenAt = (calendar: string) => ReadonlySet<number> | null;

interface Pair {
  readonly calendar: string;
  readonly hours: string;
  readonly openAt: OpenAt;
}

function countsWhileClosed({ calendars }: FlowModel, { calendar, hours, openAt }: Pair): boolean {
  if (hours === 'always' || hours === calendar) return false;
  const tier = calendars.get(hours);
  if (tier === undefined) return false;
  const open = openAt(hours);
  if (calendar === 'always') return open !== null && open.size < minutesPerWeek;
  // Two zones differ by another number of hours in summer than in winter, so only hours of one zone can be
  // compared.
  const counted = calendars.get(calendar)?.zone === tier.zone ? openAt(calendar) : null;
  return counted !== null && open !== null && [...counted].some((minute) => !open.has(minute));
}

/** The minutes of an ordinary week, Monday first, at which a calendar is open; null for one with faults. */
function openMinutes({ calendars }: FlowModel): OpenAt {
  const known = new Map<string, ReadonlySet<number> | null>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const calendar = calendars.get(id);
    const open = calendar === undefined ? null : minutesOf(calendar);
    known.set(id, open);
    return open;
  };
}

function minutesOf(calendar: Calendar): ReadonlySet<number> | null {
  const { lowered } = lowerCalendar(calendar);
  if (lowered === null) return null;
  const open = new Set<number>();
  for (const [day, windows] of lowered.calendar.week.entries()) {
    for (const [start, end] of windows) {
      for (let minute = start; minute < end; minute += 1) {
        open.add((day * minutesPerDay + minute) % minutesPerWeek);
      }
    }
  }
  return open;
}
