import { dayMs, epochMs, formatInstant, minuteMs, type Scenario, type ScenarioEvent } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { createRandom, type Random } from './random.ts';
import {
  type EventSource,
  type RandomEvent,
  randomEnding,
  randomMiddle,
  randomOpening,
} from './random-events.ts';
import { settableFields } from './random-fields.ts';

/** How many tickets, and the seed that decides them all. */
export interface RandomTicketOptions {
  readonly count: number;
  readonly seed: number;
  /** Events after the creation, at most. Default 12. */
  readonly maxEvents?: number;
}

/** 2026-03-02T08:00:00Z, a Monday before the clock changes of spring. */
const firstMs = 1_772_438_400_000;
const ticketId = 'T-1';
/** Gaps between events: at once, within an hour, within a day, over a weekend. */
const gaps = [
  [0, 0],
  [1000, 60 * minuteMs],
  [minuteMs, dayMs],
  [dayMs, 4 * dayMs],
] as const;

/**
 * Random tickets that fit a policy: values by declaration (often next to a constant of a condition), events of every kind
 * that a host may send, in order of time. The same seed gives the same tickets on every machine. Each is a scenario that
 * expects nothing.
 */
export function* randomTickets(policy: Policy, options: RandomTicketOptions): Generator<Scenario> {
  const fields = settableFields(policy);
  for (let index = 0; index < options.count; index += 1) {
    // Each ticket has its own generator, so that one can be made again without the others.
    const random = createRandom(options.seed + Math.imul(index, 0x9e3779b1));
    yield randomTicket({
      policy,
      random,
      fields,
      maxEvents: options.maxEvents ?? 12,
      name: `random ${options.seed}/${index}`,
    });
  }
}

interface TicketSource {
  readonly policy: Policy;
  readonly random: Random;
  readonly fields: EventSource['fields'];
  readonly maxEvents: number;
  readonly name: string;
}

function randomTicket({ policy, random, fields, maxEvents, name }: TicketSource): Scenario {
  const requests: string[] = [];
  let nowMs = firstMs + random.between(0, 60 * 24 * 60) * minuteMs;
  const source = (): EventSource => ({ policy, random, fields, nowMs, requests });
  const events: ScenarioEvent[] = [];
  const add = (event: RandomEvent): void => {
    // The engine checks every event it is fed; that these pass is what the tests of this generator show.
    const complete = {
      ...event,
      id: String(events.length),
      ticket: ticketId,
      at: formatInstant(epochMs(nowMs)),
    };
    events.push(complete as ScenarioEvent);
  };
  add(randomOpening(source()));
  const middles = random.between(0, maxEvents);
  for (let index = 0; index < middles; index += 1) {
    const [shortest, longest] = random.pick(gaps) ?? gaps[0];
    nowMs += random.between(shortest, longest);
    add(randomMiddle(source()));
  }
  nowMs += minuteMs;
  if (random.chance(0.1)) add(randomEnding(source()));
  return {
    format: 'rung/scenario@1',
    name,
    tickets: [{ id: ticketId, fields: {} }],
    events,
    until: formatInstant(epochMs(nowMs + 60 * dayMs)),
    expect: [],
    exactly: [],
    never: [],
    clocks: [],
    notes: [],
    final: {},
    queues: {},
  };
}
