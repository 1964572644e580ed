import { env } from 'node:process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluate, linkConditions } from '../condition/conditions.ts';
import { linkFields } from '../condition/fields.ts';
import { type Snapshot, TRUE, type TruthValue, UNKNOWN } from '../condition/snapshot.ts';
import { first, matching, unknownTriggers } from './decide.ts';
import { linearTriggers, linearTruth } from './linear.ts';
import { randomFrom, randomPolicy, randomSnapshot } from './random-policy.arbitrary.ts';
import { linkTriggerIndex, triggersHearing } from './trigger-index.ts';

/** Tickets to try; `RUNG_ORACLE_TICKETS=5000000` makes a long run of it. */
const tickets = Number(env['RUNG_ORACLE_TICKETS'] ?? 20_000);
const ticketsPerPolicy = 50;
const eventTypes = ['ticket.created', 'ticket.updated', 'message.added', 'signal.received'];

function withTruth(truths: ReadonlyMap<number, TruthValue>, wanted: TruthValue): readonly number[] {
  return [...truths].filter(([, truth]) => truth === wanted).map(([position]) => position);
}

/** Links a random policy, and compares everything that is asked of it for some tickets with the linear evaluator. */
function checkPolicy(seed: number, size: number): void {
  const random = randomFrom(seed);
  const policy = randomPolicy(random, size);
  const fields = linkFields(policy);
  const sources = { policy, fields, calendars: new Map() };
  const conditions = linkConditions(sources);
  const index = linkTriggerIndex({ policy, conditions, fields });
  const out: number[] = [];
  const check = (snapshot: Snapshot): void => {
    for (const type of eventTypes) {
      const triggers = triggersHearing(index, type);
      const truths = linearTriggers(sources, type, snapshot);
      const expected = withTruth(truths, TRUE);
      expect(first(triggers, snapshot)).toBe(expected[0] ?? -1);
      matching(triggers, snapshot, out);
      expect(out).toEqual(expected);
      unknownTriggers(triggers, snapshot, out);
      expect(out).toEqual(withTruth(truths, UNKNOWN));
    }
    const condition = Math.floor(random() * policy.conditions.length);
    expect(evaluate(conditions, condition, snapshot)).toBe(linearTruth(sources, condition, snapshot));
  };
  for (let ticket = 0; ticket < ticketsPerPolicy; ticket += 1) check(randomSnapshot(random, fields));
}

it(
  'decides as the linear evaluator does, for any policy and ticket',
  () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 120 }), (seed, size) => checkPolicy(seed, size)),
      { numRuns: Math.ceil(tickets / ticketsPerPolicy) },
    );
  },
  tickets * 10 + 60_000,
);
