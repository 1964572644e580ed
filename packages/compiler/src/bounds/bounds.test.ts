import { type Flow, flowSchema } from '@rung/flow';
import { expect, it } from 'vitest';
import { compile } from '../compile.ts';

const trigger = (config: object) => ({ kind: 'trigger', config: { order: 1, ...config } });
const edge = (from: string, to: string) => {
  const dot = from.indexOf('.');
  return { from: { node: from.slice(0, dot), port: from.slice(dot + 1) }, to };
};

interface Parts {
  readonly tiers?: object;
  readonly [part: string]: unknown;
}

function boundsOf(
  nodes: object,
  edges: readonly (readonly [string, string])[],
  { tiers, ...parts }: Parts = {},
) {
  const flow: Flow = flowSchema.parse({
    format: 'rung/flow@1',
    id: 'bounded',
    name: 'Bounded',
    tiers: {
      low: { name: 'Low', rank: 1, kind: 'frontline', owner: 'queue:low', acknowledge: 'PT5M' },
      high: { name: 'High', rank: 2, kind: 'manager', owner: 'queue:high' },
      ...tiers,
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
    ...parts,
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

it('counts what the matrix answers by itself, and what it sets back', () => {
  const grants = {
    low: { order: 1, tier: 'low', action: 'refund', limit: { kind: 'never' } },
  };
  const of = (parts: Parts) => {
    const edges = [
      ['low.timeout', 'ping'],
      ['ping.next', 'high'],
    ] as const;
    return boundsOf({}, edges, parts).effects;
  };
  expect(of({})).toBe(3);
  expect(of({ grants })).toBe(5);
  expect(of({ grants: { low: { ...grants.low, action: 'ticket.close' } } })).toBe(5);
});

it('adds no answer of the matrix to a request that a path surely takes', () => {
  const grants = { low: { order: 1, tier: 'low', action: 'refund', limit: { kind: 'never' } } };
  const may = { kind: 'authority', config: {} };
  const asked = trigger({ events: ['action.requested'], mode: 'side' });
  const edges = [
    ['low.timeout', 'high'],
    ['asked.out', 'may'],
    ...['granted', 'needsSignOff', 'denied'].map((port) => [`may.${port}`, 'ping'] as const),
  ] as const;
  expect(boundsOf({ may, asked }, edges, { grants }).effects).toBe(5); // where the trigger is latched
  const stop = { kind: 'end', config: {} };
  expect(boundsOf({ may, asked, ping: stop }, edges, { grants }).byRoot['asked']).toBe(1);
});

it('counts moves that need no edge: a flag that goes up', () => {
  const nodes = {
    flagged: trigger({ events: ['agent.flagged'], mode: 'side' }),
    up: trigger({ events: ['csat.received'], mode: 'interrupting' }),
  };
  const { effects, notices } = boundsOf(nodes, [
    ['low.timeout', 'high'],
    ['flagged.out', 'ping'],
    ['up.out', 'high'],
    ['high.entered', 'ping'],
  ]);
  expect({ effects, notices }).toEqual({ effects: 3, notices: 2 });
});

it('counts the tier to which a guard may send instead', () => {
  const caps = { again: { of: 'repeatsPerTier', max: 1, then: 'third' } };
  const third = { name: 'Third', rank: 3, kind: 'manager', owner: 'queue:third' };
  const tiers = { third };
  const nodes = { third: { kind: 'tier', config: { tier: 'third' } } };
  const edges = [
    ['low.timeout', 'high'],
    ['third.entered', 'ping'],
  ] as const;
  expect(boundsOf(nodes, edges, { tiers, guards: { caps } }).effects).toBe(4);
});

it('sees no loop where a guard sends down to a tier that only leads up again, and counts how often it may', () => {
  const rung = (rank: number): object => ({
    name: `Rung ${rank}`,
    rank,
    kind: 'manager',
    owner: `queue:rung${rank}`,
    acknowledge: 'PT5M',
  });
  const nodes = {
    third: { kind: 'tier', config: { tier: 'third' } },
    fourth: { kind: 'tier', config: { tier: 'fourth' } },
  };
  const up = [
    ['low.timeout', 'high'],
    ['high.timeout', 'third'],
    ['third.timeout', 'fourth'],
  ] as const;
  const tiers = { high: rung(2), third: rung(3), fourth: rung(4) };
  const told = [...up, ['fourth.timeout', 'ping']] as const;
  const effects = (cap: object): number =>
    boundsOf(nodes, told, { tiers, guards: { caps: { again: { then: 'high', ...cap } } } }).effects;
  const ladder = 5;
  expect(boundsOf(nodes, told, { tiers }).effects).toBe(ladder);
  // Sent down from the third rung once, or as often as a rung may be reached and once more, it climbs the rest again.
  expect(effects({ of: 'reEscalations', max: 1 })).toBeGreaterThan(ladder);
  expect(effects({ of: 'repeatsPerTier', max: 3 })).toBeGreaterThan(effects({ of: 'reEscalations', max: 1 }));
  const calm = { kind: 'deescalate', config: { to: 'low', reason: 'calm' } };
  const round = [...up, ['fourth.timeout', 'calm'], ['calm.next', 'ping']] as const;
  expect(() => boundsOf({ ...nodes, calm }, round, { tiers })).toThrow('go round for ever');
});

it('counts reopening by a status, joining a group late, and what a status that is set has solved', () => {
  const reopened = boundsOf(
    {
      changed: trigger({ events: ['status.changed'], mode: 'side' }),
      again: trigger({ events: ['ticket.reopened'], mode: 'side' }),
    },
    [
      ['low.timeout', 'high'],
      ['changed.out', 'ping'],
      ['again.out', 'ping'],
    ],
  );
  expect(reopened.effects).toBe(4); // a first position whose time is up, and both
  const joined = boundsOf(
    {
      known: trigger({ events: ['csat.received'], mode: 'side' }),
      mark: { kind: 'set', config: { set: [{ field: 'ticket.topic', value: 'x' }] } },
      same: { kind: 'group', config: { key: 'ticket.component', count: 2, window: 'PT1H' } },
      stop: { kind: 'end', config: {} },
    },
    [
      ['low.timeout', 'high'],
      ['known.out', 'mark'],
      ['mark.next', 'same'],
      ['same.first', 'stop'],
      ['same.member', 'ping'],
    ],
  );
  expect(joined.effects).toBe(3);
  const help = { to: 'queue:experts', joinWithin: 'PT1H', maxDuration: 'PT2H', calendar: 'always' };
  const solved = boundsOf(
    {
      call: trigger({ events: ['attempt.failed'], mode: 'side' }),
      help: { kind: 'swarm', config: help },
      finish: trigger({ events: ['csat.received'], mode: 'side' }),
      close: { kind: 'set', config: { set: [{ field: 'ticket.status', value: 'solved' }] } },
      stop: { kind: 'end', config: {} },
    },
    [
      ['low.timeout', 'high'],
      ['call.out', 'help'],
      ['help.noJoin', 'stop'],
      ['help.timeout', 'stop'],
      ['help.solved', 'ping'],
      ['finish.out', 'close'],
    ],
  );
  expect(solved.effects).toBe(4); // a first position whose time is up, and what is solved by a status from outside and by our own
});
