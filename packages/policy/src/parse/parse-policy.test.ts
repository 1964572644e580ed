import type { ConditionTree } from '@rung/kernel';
import { expect, it } from 'vitest';
import type { Policy } from '../policy.ts';
import { samplePolicy } from '../sample.fake.ts';
import { parsePolicy } from './parse-policy.ts';

const policy = samplePolicy();
const { t0, team } = policy.nodes;

/** The codes and places of what is wrong with a policy that has these parts in place of its own. */
function findings(parts: Readonly<Record<string, unknown>>): readonly string[] {
  const parsed = parsePolicy({ ...policy, ...parts });
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${code} ${path}`);
}

function withNode(node: Readonly<Record<string, unknown>>): readonly string[] {
  return findings({ nodes: { ...policy.nodes, extra: node } });
}

it('reads a policy and gives it back unchanged', () => {
  expect(parsePolicy(policy)).toEqual({ ok: true, value: policy });
});

it('refuses other documents, newer formats and newer semantics with codes of their own', () => {
  expect(findings({ format: 'rung/flow@1' })).toEqual(['POL-03 /format']);
  expect(findings({ format: 'rung/policy@2' })).toEqual(['POL-04 /format']);
  expect(findings({ semantics: 2 })).toEqual(['POL-20 /semantics']);
  expect(findings({ semantics: 0 })).toEqual(['POL-08 /semantics']);
});

it('never throws, whatever it is given', () => {
  for (const value of [undefined, null, 1, 'x', [], () => policy, new Map(), { format: 'rung/policy@1' }]) {
    expect(parsePolicy(value).ok).toBe(false);
  }
});

it('refuses unknown keys and malformed digests', () => {
  expect(findings({ colour: 'red' })).toEqual(['POL-06 /colour']);
  expect(findings({ flow: 'sha256-short' })).toEqual(['POL-09 /flow']);
  expect(findings(JSON.parse('{"tiers":{"__proto__":{}}}'))).toEqual(['POL-01 /tiers/__proto__']);
});

it('wants every index inside its table', () => {
  expect(findings({ nodes: { team, t0: { ...t0, when: 1 } } })).toEqual(['POL-22 /nodes/t0/when']);
  expect(findings({ conditions: [{ cel: '', tree: { not: { atom: 1 } }, sources: [] }] })).toEqual([
    'POL-22 /conditions/0/tree',
  ]);
});

it('bounds the depth of a condition', () => {
  const nested = (depth: number): ConditionTree => (depth === 0 ? { atom: 0 } : { not: nested(depth - 1) });
  expect(findings({ conditions: [{ cel: '', tree: nested(99), sources: [] }] })).toEqual([]);
  expect(findings({ conditions: [{ cel: '', tree: nested(100), sources: [] }] })).toEqual([
    'POL-23 /conditions/0/tree',
  ]);
});

it('wants every id that a node names to exist', () => {
  const ports = { next: { to: 'nowhere', reason: null, type: null } };
  expect(
    withNode({ kind: 'notify', ports, to: 'owner', channel: 'chat', template: 'x', whenOpen: 'toString2' }),
  ).toEqual([
    'POL-21 /nodes/extra/ports/next/to',
    'POL-21 /nodes/extra/channel',
    'POL-21 /nodes/extra/template',
    'POL-21 /nodes/extra/whenOpen',
  ]);
  expect(withNode({ kind: 'message', ports, template: 'x', promise: 'team.work' })).toEqual([
    'POL-21 /nodes/extra/ports/next/to',
    'POL-21 /nodes/extra/template',
  ]);
  expect(findings({ nodes: { t0, team: { ...team, tier: 'boss' } } })).toEqual(['POL-21 /nodes/team/tier']);
});

it('lets a message promise only what has a clock', () => {
  const nowhere = { to: null, reason: null, type: null };
  const until = { ms: 60_000, calendar: 'always' };
  const hold = {
    kind: 'wait',
    ports: { opened: nowhere, elapsed: nowhere, cancelled: nowhere },
    until,
    cancelWhen: null,
    fromTimeout: false,
  };
  const promising = (promise: string): readonly string[] => {
    const tell = { kind: 'message', ports: { next: nowhere }, template: 'x', promise };
    return findings({ nodes: { ...policy.nodes, hold, tell } });
  };
  const noTemplate = 'POL-21 /nodes/tell/template';
  expect(promising('team.work')).toEqual([noTemplate]);
  for (const name of ['hold', 'team', 'nobody']) {
    expect(promising(name).toSorted()).toEqual(['POL-21 /nodes/tell/promise', noTemplate]);
  }
});

it('does not take the names that every object has for parts of the policy', () => {
  const words = [{ op: 'mentions', field: 'ticket.priority', words: 'constructor' }];
  expect(findings({ atoms: words })).toEqual(['POL-21 /atoms/0/words']);
  const zones = { release: null, byName: {} };
  const office = { ...policy.calendars['office'], zone: 'toString' };
  expect(findings({ zones, calendars: { office } })).toEqual(['POL-21 /calendars/office/zone']);
});

it('wants the ports of the kind, no more and no fewer', () => {
  const to = { to: null, reason: null, type: null };
  expect(withNode({ kind: 'repeat', times: 1, ports: { again: to, retry: to } })).toEqual([
    'POL-28 /nodes/extra/ports/exhausted',
    'POL-28 /nodes/extra/ports/retry',
  ]);
  const flagged = { ...team?.ports, 'escalated:knowledge_gap': to };
  expect(findings({ nodes: { t0, team: { ...team, ports: flagged } } })).toEqual([]);
});

it('wants every trigger listed once, by order and id', () => {
  const two = samplePolicy(2);
  const listed = (triggers: readonly string[]): readonly string[] => {
    const parsed = parsePolicy({ ...two, triggers });
    return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${code} ${path}`);
  };
  expect(listed(['t0', 't1'])).toEqual([]);
  expect(listed(['t1', 't0'])).toEqual(['POL-26 /triggers/1']);
  expect(listed(['t0'])).toEqual(['POL-26 /triggers']);
  expect(listed(['t0', 't1', 't1'])).toEqual(['POL-27 /triggers/2']);
  expect(listed(['t0', 't1', 'team'])).toEqual(['POL-21 /triggers/2']);
});

it('wants rising transitions, real dates in order and windows of at most a day', () => {
  const zone = { transitions: [100, 100], offsets: [0, 1, 2] };
  expect(findings({ zones: { release: null, byName: { 'Europe/London': zone } } })).toEqual([
    'POL-24 /zones/byName/Europe~1London',
  ]);
  const exceptions = ['2026-04-03', '2026-02-30', '2026-04-01'].map((date) => ({
    date,
    windows: [[600, 600]],
    name: null,
  }));
  expect(findings({ calendars: { office: { ...policy.calendars['office'], exceptions } } })).toEqual([
    'POL-25 /calendars/office/exceptions/0/windows/0',
    'POL-30 /calendars/office/exceptions/1/date',
    'POL-25 /calendars/office/exceptions/1/windows/0',
    'POL-26 /calendars/office/exceptions/2/date',
    'POL-25 /calendars/office/exceptions/2/windows/0',
  ]);
});

it('wants atoms that suit the type of their field', () => {
  const field = 'ticket.priority';
  const wrong: Policy['atoms'] = [
    { op: 'is', field },
    { op: 'member', field, value: 'x' },
    { op: 'lt', field, value: { money: { amount: 1, currency: 'EUR' } } },
    { op: 'in', field, values: ['low', 3] },
    { op: 'countWithin', event: 'ticket.sneezed', ms: 1000, compare: 'ge', count: 1 },
    { op: 'isOpen', calendar: 'always' },
  ];
  expect(findings({ atoms: wrong })).toEqual([
    'POL-29 /atoms/0',
    'POL-29 /atoms/1',
    'POL-29 /atoms/2',
    'POL-29 /atoms/3',
    'POL-30 /atoms/4/event',
  ]);
  expect(findings({ fields: {} })).toEqual(['POL-21 /atoms/0/field']);
  expect(findings({ fields: { [field]: { type: 'enum' } } })).toEqual(['POL-31 /fields/ticket.priority']);
});

it('wants a node for every tier that a guard sends to', () => {
  const boss = policy.tiers['team'];
  const caps = [{ id: 'again', of: 'reEscalations', max: 2, then: 'boss' }];
  expect(findings({ tiers: { ...policy.tiers, boss }, guards: { ...policy.guards, caps } })).toEqual([
    'POL-21 /guards/caps/0/then',
  ]);
});

it('takes a policy of ten thousand triggers', () => {
  expect(parsePolicy(samplePolicy(10_000)).ok).toBe(true);
});

it('refuses steps that go round without an outside event, and takes those that a repeat bounds', () => {
  const to = (node: string | null) => ({ to: node, reason: null, type: null });
  const set = (next: string) => ({
    kind: 'set',
    ports: { next: to(next) },
    set: [{ field: 'ticket.priority', value: 'high' }],
  });
  const wait = (elapsed: string) => ({
    kind: 'wait',
    ports: { opened: to(null), elapsed: to(elapsed), cancelled: to(null) },
    until: { ms: 3_600_000, calendar: 'always' },
    cancelWhen: null,
    fromTimeout: false,
  });
  const repeat = { kind: 'repeat', ports: { again: to('a'), exhausted: to(null) }, times: 2 };
  const round = { ...policy.nodes, a: set('b'), b: wait('a') };
  expect(findings({ nodes: round })).toEqual(['POL-32 /nodes/a']);
  expect(findings({ nodes: { ...round, b: wait('c'), c: repeat } })).toEqual([]);
  expect(findings({ nodes: { ...round, b: wait('b') } })).toEqual(['POL-32 /nodes/b']);
});

it('refuses a trigger that hears its own set again and again', () => {
  const to = (node: string | null) => ({ to: node, reason: null, type: null });
  const nodes = {
    ...policy.nodes,
    s: { kind: 'set', ports: { next: to(null) }, set: [{ field: 'ticket.priority', value: 'high' }] },
    t1: { ...t0, events: ['field.set'], order: 1, mode: 'side', ports: { out: to('s') } },
  };
  const often = { ...nodes, t1: { ...nodes.t1, latch: { kind: 'everyTime' } } };
  expect(findings({ nodes, triggers: ['t0', 't1'] })).toEqual([]);
  expect(findings({ nodes: often, triggers: ['t0', 't1'] })).toEqual(['POL-32 /nodes/s']);
});

const clock = {
  measure: 'resolution',
  targets: [],
  thresholds: [],
  pause: [],
  reopen: 'resume',
  maxPauseMs: null,
  afterFirstResponse: false,
  start: null,
  pauseWhen: null,
  stop: null,
};

it('refuses currencies, fields, times and ranks that no flow could have', () => {
  const grant = {
    id: 'g',
    tier: 'team',
    action: 'refund',
    limit: { kind: 'money', amount: 1, currency: 'low', inclusive: true },
    when: null,
    window: null,
    stages: [],
    expires: null,
    reason: null,
  };
  expect(findings({ grants: [grant] })).toEqual(['POL-09 /grants/0/limit/currency']);
  expect(
    findings({ grants: [{ ...grant, limit: { ...grant.limit, currency: 'USD', amount: -1 } }] }),
  ).toEqual(['POL-10 /grants/0/limit/amount']);
  expect(findings({ fields: { ...policy.fields, 'ticket.': { type: 'text' } } })).toHaveLength(1);
  expect(findings({ tiers: { team: { ...policy.tiers['team'], rank: 2 ** 53 - 1 } } })).toEqual([
    'POL-10 /tiers/team/rank',
  ]);
  expect(findings({ tiers: { team: { ...policy.tiers['team'], workMs: 2 ** 53 - 1 } } })).toEqual([
    'POL-10 /tiers/team/workMs',
  ]);
  const thresholds = Array.from({ length: 101 }, (_, i) => ({ id: `t${i}`, countedMs: 1000 + i }));
  expect(findings({ clocks: { c: { ...clock, thresholds } } })).toEqual(['POL-10 /clocks/c/thresholds']);
  expect(findings({ clocks: { c: { ...clock, thresholds: thresholds.slice(1) } } })).toEqual([]);
});

it('counts the parts before it reads them, and says where to begin when more is wrong than can be listed', () => {
  const grants = Array.from({ length: 5_001 }, () => 1);
  expect(findings({ grants })).toEqual(['POL-12 /grants']);
  const words = Array.from({ length: 300_000 }, () => 1);
  expect(findings({ wordLists: { rude: { language: 'en', words } } })).toEqual([
    'POL-13 /wordLists/rude/words',
  ]);
  expect(findings({ atoms: words })).toEqual(['POL-12 /atoms']);
  expect(findings({ atoms: words.slice(0, 2_000) })).toHaveLength(1_000);
});
