import type { Flow } from '@rung/flow';
import type { Scenario } from '@rung/kernel';
import { dayMs, hourMs } from '@rung/kernel';
import { currencyOf } from '../../document/currency-of.ts';
import { newRehearsal, withEvent } from './draft.ts';
import { textOf } from './instants.ts';
import { readableScenarios } from './readable-scenarios.ts';
import { type Chance, randomFields, ticketForm } from './ticket-fields.ts';

/** A ticket to start from: one of the flow's own scenarios by name, or made up, with the id of what it is called. */
export type Sample =
  | { readonly kind: 'scenario'; readonly name: string; readonly scenario: Scenario }
  | { readonly kind: 'made'; readonly title: MadeTitle; readonly scenario: Scenario };

/** What a made-up ticket is called. */
export type MadeTitle =
  `simulator.sample.${'unanswered' | 'answered' | 'weekend' | 'empty' | 'random' | 'pasted'}`;

/** The time zone that a flow is read in: that of the calendar its tiers use most, else of its first, else UTC. */
export function zoneOf(flow: Flow): string {
  const uses = Map.groupBy(Object.values(flow.tiers), ({ calendar }) => calendar);
  const ranked = [...uses].flatMap(([calendar, tiers]) => {
    const found = calendar === undefined ? undefined : flow.calendars?.[calendar];
    return found === undefined ? [] : [{ zone: found.zone, count: tiers.length }];
  });
  const most = ranked.toSorted((a, b) => b.count - a.count)[0]?.zone;
  const zone = most ?? Object.values(flow.calendars ?? {})[0]?.zone ?? 'UTC';
  return isZone(zone) ? zone : 'UTC';
}

function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false; // Temporal has no other way to ask
  }
}

/** The Monday of the week in which something is, at a time of day on a zone's clocks. */
function mondayAt(nowMs: number, zone: string, time: string): number {
  const today = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(zone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  return monday.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}

/** What may be rehearsed at once: the flow's scenarios, or three plain tickets where it has none. */
export function samplesOf(flow: Flow, nowMs: number): readonly Sample[] {
  const own = readableScenarios(flow.scenarios ?? []);
  if (own.length > 0) return own.map((scenario) => ({ kind: 'scenario', name: scenario.name, scenario }));
  return madeUp(zoneOf(flow), nowMs);
}

/** Three tickets that show what time does: one that nobody answers, one that is answered, one before a week-end. */
function madeUp(zone: string, nowMs: number): readonly Sample[] {
  const mondayMs = mondayAt(nowMs, zone, '10:00');
  const fridayMs = mondayMs + 4 * dayMs + 6 * hourMs;
  const unanswered = asking(newRehearsal(mondayMs, 3 * dayMs));
  const answered = withEvent(asking(newRehearsal(mondayMs, 2 * dayMs)), 'T-1', {
    id: '',
    ticket: 'T-1',
    type: 'message.added',
    at: textOf(mondayMs + 2 * hourMs),
    role: 'agent',
    public: true,
    automated: false,
    text: '',
  });
  return [
    { kind: 'made', title: 'simulator.sample.unanswered', scenario: unanswered },
    { kind: 'made', title: 'simulator.sample.answered', scenario: answered },
    { kind: 'made', title: 'simulator.sample.weekend', scenario: asking(newRehearsal(fridayMs, 5 * dayMs)) },
  ];
}

/** With the customer's first message, so that clocks which measure an answer start. */
function asking(scenario: Scenario): Scenario {
  const message = { role: 'customer', public: true, automated: false, text: '' } as const;
  return {
    ...scenario,
    events: scenario.events.map((event) => (event.type === 'ticket.created' ? { ...event, message } : event)),
  };
}

/** A ticket of which nothing is known yet, for whoever wants to say it all: opened on a Monday, without fields or a message. */
export function emptyRehearsal(flow: Flow, nowMs: number): Scenario {
  return newRehearsal(mondayAt(nowMs, zoneOf(flow), '10:00'), 3 * dayMs);
}

/** A ticket at random: fields that the flow reads, opened on a weekday between seven and nineteen o'clock. */
export function randomRehearsal(flow: Flow, nowMs: number, chance: Chance): Scenario {
  const openedMs =
    mondayAt(nowMs, zoneOf(flow), '07:00') +
    Math.floor(chance() * 5) * dayMs +
    Math.floor(chance() * 48) * (hourMs / 4);
  const scenario = asking(newRehearsal(openedMs, 3 * dayMs));
  const fields = randomFields(ticketForm(flow), { chance, currency: currencyOf(flow) });
  return { ...scenario, tickets: [{ id: 'T-1', fields }] };
}
