import type { ClockRow, Effect, Scenario, ScenarioEvent } from '@rung/kernel';
import { type ClockLane, clockLanes } from './clock-lanes.ts';
import { msOf } from './instants.ts';
import type { Served, ServedCalendar, ServedStay, ServedThread } from './served.ts';
import { gapsBetween, type Span } from './span.ts';

/** Something that happens at one instant. */
export interface EventMark {
  readonly atMs: number;
  /** Its place in the scenario's list of events. */
  readonly index: number;
  readonly event: ScenarioEvent;
  /** The event that opens the ticket; nothing may come before it. */
  readonly isFirst: boolean;
}

/** What came of a step. */
export interface ActionMark {
  readonly atMs: number;
  readonly effect: Effect;
}

/** A rehearsed ticket as lanes over one axis. */
export interface TimelineModel extends Span {
  readonly ticket: string;
  /** How long the ticket is watched; the axis goes on a little, so that something can be put after it. */
  readonly untilMs: number;
  /** When the calendar of the tier in charge is closed. */
  readonly closed: readonly Span[];
  readonly events: readonly EventMark[];
  readonly clocks: readonly ClockLane[];
  readonly tiers: readonly ServedStay[];
  readonly threads: readonly ServedThread[];
  readonly actions: readonly ActionMark[];
}

/** What {@link timelineModel} is made from. */
export interface TimelineSource {
  readonly scenario: Scenario;
  /** Null while nothing has been rehearsed: the time line then shows the events alone. */
  readonly served: Pick<Served, 'result' | 'timeLine'> | null;
  readonly ticket: string;
  /** The calendar of a tier; null is open all the time. */
  readonly calendarOf: (tier: string) => string | null;
}

/** The share of the axis that is left free after the last thing on it, so that something can be dropped there. */
const roomAfter = 0.08;
const shortestMs = 3_600_000;

/** The lanes of one ticket. Pure: the same result gives the same model. */
export function timelineModel(source: TimelineSource): TimelineModel {
  const { scenario, served, ticket } = source;
  const ofTicket = <T extends { readonly ticket: string }>(list: readonly T[] = []): readonly T[] =>
    list.filter((entry) => entry.ticket === ticket);
  const events = eventMarks(scenario, ticket);
  const untilMs = endOf(scenario, events);
  const fromMs = events[0]?.atMs ?? untilMs;
  const span = { fromMs, toMs: untilMs + Math.max(shortestMs, untilMs - fromMs) * roomAfter };
  const tiers = ofTicket(served?.timeLine.tiers);
  const rows: readonly ClockRow[] = ofTicket(served?.result.clocks);
  return {
    ...span,
    ticket,
    untilMs,
    closed: closedSpans(tiers, span, source),
    events,
    clocks: clockLanes(ofTicket(served?.timeLine.clocks), rows, {
      trace: ofTicket(served?.result.trace),
      calendars: served?.timeLine.calendars ?? [],
    }),
    tiers,
    threads: ofTicket(served?.timeLine.threads),
    actions: ofTicket(served?.result.effects).flatMap((effect) =>
      isAction(effect) ? [{ atMs: msOf(effect.at), effect }] : [],
    ),
  };
}

/** A ticket's events in order of time; ties keep the order written. */
function eventMarks(scenario: Scenario, ticket: string): readonly EventMark[] {
  const marks = scenario.events.flatMap((event, index) =>
    event.ticket === ticket ? [{ atMs: msOf(event.at), index, event }] : [],
  );
  return marks.toSorted((a, b) => a.atMs - b.atMs).map((mark, place) => ({ ...mark, isFirst: place === 0 }));
}

function endOf(scenario: Scenario, events: readonly EventMark[]): number {
  const untilMs = msOf(scenario.until ?? '');
  const lastMs = events.at(-1)?.atMs ?? 0;
  return Number.isNaN(untilMs) ? lastMs : Math.max(untilMs, lastMs);
}

/** Moves between tiers have their own lane, and remarks are told in the trace. */
function isAction({ effect }: Effect): boolean {
  return effect !== 'assign' && effect !== 'record';
}

/** Before any tier has the ticket the first one's calendar is shown, and the last one's to the end of the axis. */
function closedSpans(
  tiers: readonly ServedStay[],
  whole: Span,
  { served, calendarOf }: TimelineSource,
): readonly Span[] {
  const calendars = new Map(served?.timeLine.calendars.map((entry) => [entry.calendar, entry]));
  return tiers.flatMap(({ tier, fromMs, toMs }, index) => {
    const id = calendarOf(tier);
    const calendar = id === null ? undefined : calendars.get(id);
    if (calendar === undefined) return [];
    return closedIn(calendar, {
      fromMs: index === 0 ? whole.fromMs : fromMs,
      toMs: index === tiers.length - 1 ? whole.toMs : toMs,
    });
  });
}

/** Beyond what is told of a calendar nothing is known, so nothing is shaded. */
function closedIn({ windows, untilMs }: ServedCalendar, { fromMs, toMs }: Span): readonly Span[] {
  const open = windows.map(([from, to]) => ({ fromMs: from, toMs: to }));
  return gapsBetween(open, { fromMs, toMs: Math.min(toMs, untilMs) });
}
