import { type Flow, flowSchema } from '@rung/flow';
import { expect, it } from 'vitest';
import { compile } from '../compile.ts';

const trigger = (config: object) => ({ kind: 'trigger', config: { order: 1, ...config } });
const edge = (from: string, to: string) => {
  const dot = from.indexOf('.');
  return { from: { node: from.slice(0, dot), port: from.slice(dot + 1) }, to };
};

function boundsOf(nodes: object, edges: readonly (readonly [string, string])[]) {
  const flow: Flow = flowSchema.parse({
    format: 'rung/flow@1',
    id: 'bounded',
    name: 'Bounded',
    tiers: {
      low: { name: 'Low', rank: 1, kind: 'frontline', owner: 'queue:low', acknowledge: 'PT5M' },
      high: { name: 'High', rank: 2, kind: 'manager', owner: 'queue:high' },
    },
    channels: { chat: { name: 'Chat', kind: 'chat' } },
    templates: { look: { name: 'Look', audience: 'internal', text: { en: 'Look.' } } },
    nodes: {
      intake: trigger({ events: ['ticket.created'], mode: 'intake' }),
      low: { kind: 'tier', config: { tier: 'low' } },
      high: { kind: 'tier', config: { tier: 'high' } },
      ping: { kind: 'notify', config: { to: 'owner', channel: 'chat', template: 'look' } },
      ...nodes,
    },
    edges: Object.fromEntries(
      [['intake.out', 'low'] as const, ...edges].map(([from, to], index) => [`e${index}`, edge(from, to)]),
    ),
    notApplicable: { triggers: 'x', authority: 'x', communication: 'x' },
  });
  const { policy, diagnostics } = compile(flow);
  if (policy === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return policy.bounds;
}

it('follows time from tier to tier', () => {
  const bounds = boundsOf({}, [
    ['low.timeout', 'ping'],
    ['ping.next', 'high'],
  ]);
  expect(bounds).toEqual({ effects: 3, notices: 1, moves: 2, byRoot: { intake: 3, 'low.timeout': 2 } });
});

it('takes the dearer branch of a decision, not both', () => {
  const bounds = boundsOf(
    {
      which: { kind: 'condition', config: { cases: [{ id: 'a', when: 'customer.vip' }] } },
      mark: {
        kind: 'set',
        config: {
          set: [
            { field: 'ticket.topic', value: 'a' },
            { field: 'ticket.form', value: 'b' },
          ],
        },
      },
    },
    [
      ['low.timeout', 'which'],
      ['which.case:a', 'ping'],
      ['which.else', 'mark'],
      ['ping.next', 'high'],
    ],
  );
  expect(bounds.byRoot['low.timeout']).toBe(2);
  expect(bounds).toMatchObject({ effects: 3, notices: 1, moves: 2 });
});

it('counts what a repeat lets through for the whole episode', () => {
  const bounds = boundsOf(
    {
      nag: { kind: 'repeat', config: { times: 7 } },
      pause: { kind: 'wait', config: { until: { for: 'PT1M', calendar: 'always' } } },
    },
    [
      ['low.timeout', 'nag'],
      ['nag.again', 'ping'],
      ['ping.next', 'pause'],
      ['pause.elapsed', 'nag'],
      ['nag.exhausted', 'high'],
    ],
  );
  expect(bounds.notices).toBe(7);
  expect(bounds.byRoot['low.timeout']).toBe(15);
});

it('counts the triggers that one event sets off together, and no others', () => {
  const bounds = boundsOf(
    {
      one: trigger({ events: ['message.added'], mode: 'side' }),
      two: trigger({ events: ['message.added', 'csat.received'], mode: 'side' }),
      other: trigger({ events: ['csat.received'], mode: 'side' }),
    },
    [
      ['low.timeout', 'high'],
      ['one.out', 'ping'],
      ['two.out', 'ping'],
      ['other.out', 'ping'],
    ],
  );
  expect(bounds.notices).toBe(2);
});

it('counts a trigger on derived events as often as its latch lets it fire', () => {
  const bounds = boundsOf(
    {
      entered: trigger({
        events: ['tier.entered'],
        latch: { kind: 'every', interval: 'PT1M', max: 3 },
        mode: 'side',
      }),
    },
    [
      ['low.timeout', 'high'],
      ['entered.out', 'ping'],
    ],
  );
  expect(bounds.notices).toBe(4);
  expect(bounds.byRoot['intake']).toBe(5);
});

it('stays at the largest exact number where paths multiply', () => {
  const steps = Array.from({ length: 80 }, (_, index) => index);
  const waits = steps.map((step) => [
    `w${step}`,
    { kind: 'wait', config: { until: { for: 'PT1M', calendar: 'always' } } },
  ]);
  const chain = steps.flatMap((step): (readonly [string, string])[] => {
    const next = step === 79 ? 'tagged' : `w${step + 1}`;
    return [
      [`w${step}.elapsed`, next],
      [`w${step}.cancelled`, next],
    ];
  });
  const tagged = { kind: 'set', config: { set: [{ field: 'ticket.topic', value: 'x' }] } };
  const bounds = boundsOf({ ...Object.fromEntries(waits), tagged }, [
    ['low.timeout', 'w0'],
    ['low.unavailable', 'ping'],
    ['ping.next', 'high'],
    ...chain,
  ]);
  expect(bounds.effects).toBe(Number.MAX_SAFE_INTEGER);
});
