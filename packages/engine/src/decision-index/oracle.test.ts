import { env } from 'node:process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evaluate, linkConditions } from '../condition/conditions.ts';
import { linkFields } from '../condition/fields.ts';
import { type Snapshot, TRUE, type TruthValue, UNKNOWN } from '../condition/snapshot.ts';
import { first, matching, unknownTriggers } from './decide.ts';
import { linearTriggers, linearTruth } from './linear.ts';
import { randomFrom, randomPolicy, randomSnapshot } from './random-policy.arbitrary.ts';
import { type EventTriggers, linkTriggerIndex, triggersHearing } from './trigger-index.ts';

/** Tickets to try; `RUNG_ORACLE_TICKETS=5000000` makes a long run of it. Four events and a condition are asked of each. */
const tickets = Number(env['RUNG_ORACLE_TICKETS'] ?? 20_000);
const ticketsPerPolicy = 50;
const eventTypes = ['ticket.created', 'ticket.updated', 'message.added', 'signal.received'];

function linked(seed: number, size: number) {
  const random = randomFrom(seed);
  const policy = randomPolicy(random, size);
  const fields = linkFields(policy);
  const sources = { policy, fields, calendars: new Map() };
  const conditions = linkConditions(sources);
  return { random, fields, sources, conditions, index: linkTriggerIndex({ policy, conditions, fields }) };
}

function withTruth(truths: ReadonlyMap<number, TruthValue>, wanted: TruthValue): readonly number[] {
  return [...truths].filter(([, truth]) => truth === wanted).map(([position]) => position);
}

interface Answers {
  readonly first: number;
  readonly matching: readonly number[];
  readonly unknown: readonly number[];
}

function answersOf(triggers: EventTriggers, snapshot: Snapshot): Answers {
  const found: number[] = [];
  const unknown: number[] = [];
  matching(triggers, snapshot, found);
  unknownTriggers(triggers, snapshot, unknown);
  return { first: first(triggers, snapshot), matching: found, unknown };
}

function expectedOf(truths: ReadonlyMap<number, TruthValue>): Answers {
  const found = withTruth(truths, TRUE);
  return { first: found[0] ?? -1, matching: found, unknown: withTruth(truths, UNKNOWN) };
}

/** Compares everything that is asked of a random policy for some tickets with the linear evaluator. */
function checkPolicy(seed: number, size: number): void {
  const { random, fields, sources, conditions, index } = linked(seed, size);
  const count = size > 500 ? ticketsPerPolicy / 5 : ticketsPerPolicy;
  for (let ticket = 0; ticket < count; ticket += 1) {
    const snapshot = randomSnapshot(random, fields);
    const answers = eventTypes.map((type) => answersOf(triggersHearing(index, type), snapshot));
    expect(answers).toEqual(eventTypes.map((type) => expectedOf(linearTriggers(sources, type, snapshot))));
    const condition = Math.floor(random() * sources.policy.conditions.length);
    expect(evaluate(conditions, condition, snapshot)).toBe(linearTruth(sources, condition, snapshot));
  }
}

// Mostly small policies, for speed; some large enough for several blocks and for filing under texts.
const sizes = fc.oneof(
  { weight: 24, arbitrary: fc.integer({ min: 1, max: 120 }) },
  { weight: 1, arbitrary: fc.integer({ min: 800, max: 1600 }) },
);

it(
  'decides as the linear evaluator does, for any policy and ticket',
  () => {
    fc.assert(
      fc.property(fc.integer(), sizes, (seed, size) => checkPolicy(seed, size)),
      { numRuns: Math.ceil(tickets / ticketsPerPolicy) },
    );
  },
  tickets * 10 + 60_000,
);

function partsOf({ blocks, filing, sequence }: EventTriggers): readonly string[] {
  const parts = {
    'several blocks': blocks.length > 1,
    tables: blocks.some(({ keys, orders, sets }) => keys.length * orders.length * sets.length > 0),
    'one by one': sequence.checks.length > 0,
    'filed by value': filing !== null && filing.values.length > 0,
    'filed by member': filing !== null && filing.members.length > 0,
    'filed by part of a text': filing?.texts.some(({ kind }) => kind === 'contains') === true,
    'filed by word list': filing?.texts.some(({ kind }) => kind === 'mentions') === true,
  };
  return Object.entries(parts).flatMap(([part, isUsed]) => (isUsed ? [part] : []));
}

it('is tried on policies that use every part of the index', () => {
  const seeds = Array.from({ length: 40 }, (_, seed) => seed);
  const used = seeds.flatMap((seed) => {
    const { index } = linked(seed, seed % 8 === 0 ? 1600 : 120);
    return eventTypes.flatMap((type) => partsOf(triggersHearing(index, type)));
  });
  expect([...new Set(used)].sort()).toEqual([
    'filed by member',
    'filed by part of a text',
    'filed by value',
    'filed by word list',
    'one by one',
    'several blocks',
    'tables',
  ]);
});
