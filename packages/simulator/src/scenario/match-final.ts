import { type ExpectedFinal, type FinalState, own, type ScenarioFailure } from '@rung/kernel';
import { matchesValue } from './match-value.ts';

/** Ticket ids by tier, in the order in which the tier's people would take them. */
export type Queues = Readonly<Record<string, readonly string[]>>;

/** Where the tickets of a run ended, and what is expected of that. */
export interface FinalMatch {
  /** By ticket id. */
  readonly expected: Readonly<Record<string, ExpectedFinal>>;
  readonly expectedQueues: Queues;
  /** By ticket id. */
  readonly actual: ReadonlyMap<string, FinalState>;
  readonly queues: Queues;
}

/** Compares the states in which tickets ended with what is expected: by subset, queues exactly. */
export function matchFinal(match: FinalMatch): readonly ScenarioFailure[] {
  return [
    ...Object.entries(match.expected).flatMap(([ticket, expected]) => matchTicket(match, ticket, expected)),
    ...matchQueues(match.expectedQueues, match.queues),
  ];
}

function matchTicket(match: FinalMatch, ticket: string, expected: ExpectedFinal): readonly ScenarioFailure[] {
  const { queues, counts, ...plain } = expected;
  const actual = match.actual.get(ticket);
  if (actual === undefined) {
    const message = `expected a final state of ticket "${ticket}", but there is no such ticket`;
    return [{ code: 'final', message, place: ticket, ticket, expected }];
  }
  return [
    ...differences({ ticket, within: [] }, plain, actual),
    ...differences({ ticket, within: ['counts'] }, counts ?? {}, actual.counts),
    ...matchQueues(queues ?? {}, match.queues),
  ];
}

interface Within {
  readonly ticket: string;
  /** The keys down to what is compared. */
  readonly within: readonly string[];
}

function differences(
  { ticket, within }: Within,
  expected: object,
  actual: object,
): readonly ScenarioFailure[] {
  const found: Readonly<Record<string, unknown>> = { ...actual };
  return Object.entries(expected)
    .filter(([key, value]) => !matchesValue(value, own(found, key)))
    .map(([key, value]) => {
      const part = [...within, key];
      const place = [ticket, ...part].join(' ');
      return { ...finalFailure(place, value, own(found, key) ?? null), ticket, part };
    });
}

function matchQueues(expected: Queues, actual: Queues): readonly ScenarioFailure[] {
  return Object.entries(expected)
    .filter(([tier, tickets]) => !matchesValue(tickets, own(actual, tier) ?? []))
    .map(([tier, tickets]) => ({
      ...finalFailure(`queue ${tier}`, tickets, own(actual, tier) ?? []),
      part: ['queues', tier],
    }));
}

function finalFailure(place: string, expected: unknown, actual: unknown): ScenarioFailure {
  const message = `expected final ${place} ${JSON.stringify(expected)}, but it is ${JSON.stringify(actual)}`;
  return { code: 'final', message, place, expected, actual };
}
