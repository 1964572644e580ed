import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseScenario, type Scenario } from '@rung/kernel';
import { coverage, runScenario } from '@rung/simulator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { exampleIds, loadExample } from '../examples/example.ts';
import { repositoryRoot } from '../shared-data.ts';

const { linked, policy, scenarios } = loadExample('small-team-starter');

function scenario(document: Readonly<Record<string, unknown>>): Scenario {
  const parsed = parseScenario({
    format: 'rung/scenario@1',
    name: 'made here',
    ticket: { id: 'T-1' },
    ...document,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const created = { at: '2026-03-02T10:00:00Z', type: 'ticket.created' };

function codes(document: Readonly<Record<string, unknown>>): readonly string[] {
  return runScenario(linked, scenario(document)).failures.map(({ code }) => code);
}

it('says of a value that the engine refuses which it is, and what would fit', () => {
  const events = [{ ...created, priority: 'Urgent' }];
  const [failure] = runScenario(linked, scenario({ events })).failures;
  expect(failure).toMatchObject({
    code: 'error',
    message: expect.stringContaining('"Urgent" is not one of "low", "normal", "high", "urgent".'),
    actual: { code: 'invalidValue', finding: { code: 'EVT-08', data: { suggestion: 'urgent' } } },
  });
});

it('fires timers up to and including `until`, and no later event', () => {
  const senior = { at: '2026-03-03T10:00:00Z', effect: 'assign', tier: 'senior' };
  const until = '2026-03-03T10:00:00Z';
  expect(codes({ events: [created], until, expect: [senior] })).toEqual([]);
  expect(codes({ events: [created], until: '2026-03-03T09:59:59.999Z', never: ['assign:senior'] })).toEqual(
    [],
  );
  const late = { at: '2026-03-03T10:00:01Z', type: 'customer.requested_manager' };
  expect(runScenario(linked, scenario({ events: [created, late], until })).effects.at(-1)?.at).toBe(until);
});

it('takes the fields of the scenario into the creation', () => {
  const vip = { ticket: { id: 'T-1', customer: { vip: true }, priority: 'high' }, events: [created] };
  expect(codes({ ...vip, expect: [{ effect: 'assign', tier: 'senior', reasons: ['vip'] }] })).toEqual([]);
  expect(codes({ ...vip, final: { priority: 'high', tier: 'senior' } })).toEqual([]);
});

it('tells each kind of failed expectation, expected and seen', () => {
  const result = runScenario(
    linked,
    scenario({
      events: [created],
      expect: [{ at: created.at, effect: 'assign', tier: 'founder' }],
      exactly: ['assign'],
      never: ['assign:team'],
      clocks: [{ clock: 'open_8h', outcome: 'met' }],
      notes: [{ what: 'late' }],
      final: { tier: 'founder', counts: { escalations: 1 } },
    }),
  );
  expect(result.passed).toBe(false);
  expect(result.failures.map(({ code }) => code)).toEqual([
    'missing',
    'unexpected',
    'never',
    'clock',
    'note',
    'final',
    'final',
  ]);
  expect(result.failures[0]).toMatchObject({ expected: { tier: 'founder' }, actual: { tier: 'team' } });
});

it('makes a failure of what the engine refuses, with its place', () => {
  const { failures } = runScenario(
    linked,
    scenario({
      ticket: { id: 'T-1' },
      events: [
        { at: '2026-03-02T09:00:00Z', type: 'escalation.accepted' },
        { ...created, fields: { 'position.tier': 'team' } },
      ],
    }),
  );
  expect(failures.map(({ code, actual }) => [code, actual])).toMatchObject([
    ['error', { code: 'unknownTicket' }],
    ['error', { code: 'readOnlyField' }],
  ]);
  expect(failures[0]?.message).toContain('event 0 (escalation.accepted of T-1 at 2026-03-02T09:00:00Z)');
});

it('delivers events of a ticket in the order written and notes those that come late', () => {
  const late = {
    at: '2026-03-02T10:00:00Z',
    receivedAt: '2026-03-02T12:00:00Z',
    type: 'csat.received',
    score: 3,
  };
  expect(codes({ events: [created, late], notes: [{ what: 'late', at: '2026-03-02T12:00:00Z' }] })).toEqual(
    [],
  );
  const unordered = [
    created,
    { at: '2026-03-02T11:01:00Z', type: 'csat.received', score: 3 },
    { at: '2026-03-02T11:00:00Z', type: 'csat.received', score: 4 },
  ];
  expect(codes({ events: unordered, notes: [{ what: 'late', at: '2026-03-02T11:01:00Z' }] })).toEqual([]);
});

it('merges the time lines of several tickets, and sorts queues', () => {
  const tickets = [{ id: 'A' }, { id: 'B', customer: { vip: true } }, { id: 'C' }];
  const events = [
    { ...created, ticket: 'A' },
    { ...created, ticket: 'C', at: '2026-03-03T09:00:00Z' },
    { ...created, ticket: 'B', at: '2026-03-02T12:00:00Z' },
  ];
  const base = { ticket: undefined, tickets, events, until: '2026-03-03T10:00:00Z' };
  const result = runScenario(
    linked,
    scenario({
      ...base,
      expect: [
        { ticket: 'A', at: '2026-03-02T10:00:00Z', effect: 'assign', tier: 'team' },
        { ticket: 'B', at: '2026-03-02T12:00:00Z', effect: 'assign', tier: 'senior' },
        { ticket: 'C', at: '2026-03-03T09:00:00Z', effect: 'assign', tier: 'team' },
        { ticket: 'A', at: '2026-03-03T10:00:00Z', effect: 'assign', tier: 'senior' },
      ],
      final: { A: { tier: 'senior' }, queues: { senior: ['B', 'A'], team: ['C'], founder: [] } },
    }),
  );
  expect(result.failures).toEqual([]);
  expect(result.effects.map(({ at }) => at)).toEqual(result.effects.map(({ at }) => at).toSorted());
  expect(result.final).toMatchObject({ A: { tier: 'senior' }, B: { tier: 'senior' }, C: { tier: 'team' } });
});

it('keeps the trace only when it is asked for, and decides the same either way', () => {
  for (const one of scenarios) {
    const [plain, traced] = [runScenario(linked, one), runScenario(linked, one, { trace: true })];
    expect(plain.trace).toEqual([]);
    expect(traced.trace.length).toBeGreaterThan(0);
    expect({ ...traced, trace: [] }).toEqual(plain);
  }
});

it('covers a policy by its scenarios, and says what they never visit', () => {
  const results = scenarios.map((one) => runScenario(linked, one, { trace: true }));
  expect(coverage(policy, results)).toMatchObject({
    nodes: { percent: 100, missing: [] },
    triggers: { covered: 3, total: 3 },
  });
  const one = coverage(policy, results.slice(0, 1));
  expect(one.triggers).toMatchObject({ covered: 1, missing: ['alarm', 'vip'] });
  expect(one.ports.missing).toContain('vip.out');
  expect(coverage(policy, [])).toMatchObject({ nodes: { covered: 0, percent: 0 } });
});

const ajv = new Ajv2020({ validateFormats: false, strictTypes: false, strictRequired: false });
const schema: object = JSON.parse(
  readFileSync(join(repositoryRoot, 'docs/schemas/result.schema.json'), 'utf8'),
);

it('says of which ticket and which part an end speaks, and where a refused event stands', () => {
  const result = runScenario(
    linked,
    scenario({
      events: [created, { at: '2026-03-02T11:00:00Z', type: 'ticket.updated', set: { priority: 7 } }],
      final: { tier: 'founder', counts: { escalations: 1 }, queues: { senior: ['T-1'] } },
    }),
  );
  const places = result.failures.map(({ code, place, ticket, part }) => ({ code, place, ticket, part }));
  expect(places).toEqual([
    { code: 'error', place: '/events/1', ticket: 'T-1' },
    { code: 'final', place: 'T-1 tier', ticket: 'T-1', part: ['tier'] },
    { code: 'final', place: 'T-1 counts escalations', ticket: 'T-1', part: ['counts', 'escalations'] },
    { code: 'final', place: 'queue senior', part: ['queues', 'senior'] },
  ]);
  const validate = ajv.compile(schema);
  validate(JSON.parse(JSON.stringify(result)));
  expect(validate.errors ?? []).toEqual([]);
});

it('gives results that fit their schema, on every example', () => {
  const validate = ajv.compile(schema);
  for (const id of exampleIds) {
    const example = loadExample(id);
    for (const one of example.scenarios) {
      const result = runScenario(example.linked, one, { trace: true });
      validate(JSON.parse(JSON.stringify(result)));
      expect(validate.errors ?? []).toEqual([]);
    }
  }
});
