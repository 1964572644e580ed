import { sharedKeys } from '@rung/engine';
import { describe, expect, it } from 'vitest';
import { at, Driver, type FlowSketch, intake, on, threeTiers } from './drive.ts';

const item = (id: string, rest: object) => ({ id, label: id, required: true, ...rest });
const contextPackages = {
  context: {
    name: 'Context',
    items: [
      item('history', { source: 'host' }),
      item('tried', { source: 'agent', whenMissing: 'block' }),
      item('product', { source: { field: 'ticket.product' } }),
      item('notes', { source: { field: 'ticket.notes' }, required: false, privacy: 'phi' }),
    ],
  },
};

function flow(nodes: Readonly<Record<string, object>>, edges: readonly string[]): FlowSketch {
  return {
    tiers: { ...threeTiers, l3: { ...threeTiers.l3, reads: ['none', 'personal', 'phi'] } },
    fields: { notes: { label: 'Notes', type: 'text', privacy: 'phi' } },
    contextPackages,
    nodes: {
      intake,
      l1: at('l1'),
      l2: at('l2'),
      hand: { kind: 'handoff', config: { package: 'context' } },
      no: { kind: 'end', config: {} },
      ...nodes,
    },
    edges: [
      'intake.out -> l1',
      'l1.escalated -> hand',
      'hand.complete -> l2',
      'hand.incomplete -> no',
      ...edges,
    ],
  };
}

describe('a context package', () => {
  const sketch = flow({}, []);
  const flag = (ticket: Driver, when: string, rest: object = {}) =>
    ticket.send(when, 'agent.flagged', { reason: 'hard', ...rest });

  it('holds a path back while an item is missing that blocks', () => {
    const ticket = new Driver(sketch);
    ticket.create('10:00');
    expect(flag(ticket, '10:01')).toEqual(['requireContext context [tried, product]']);
    expect(flag(ticket, '10:02', { package: { tried: '  ' } })).toEqual([
      'requireContext context [tried, product]',
    ]);
    expect(ticket.tier).toBe('l1');
  });

  it('goes along and says what is missing, withholding what the tier does not read', () => {
    const ticket = new Driver({
      ...sketch,
      edges: ['intake.out -> l1', 'l1.escalated -> hand', 'hand.complete -> l2', 'hand.incomplete -> l2'],
      nodes: Object.fromEntries(Object.entries(sketch.nodes).filter(([id]) => id !== 'no')),
    });
    ticket.create('10:00', { 'ticket.notes': 'Diabetes.' });
    expect(flag(ticket, '10:01', { package: { tried: 'All.' } })).toEqual([
      'record contextIncomplete',
      'assign l2 escalation [hard]',
    ]);
    expect(ticket.effects.at(-1)).toMatchObject({
      package: {
        id: 'context',
        items: ['history', 'tried'],
        missing: ['product'],
        withheld: ['notes'],
        completeness: 2 / 3,
      },
    });
    expect(ticket.effects.at(-2)).toMatchObject({
      package: 'context',
      missing: ['product'],
      completeness: 2 / 3,
    });
  });

  it('is asked for in full when the ticket came back for want of it', () => {
    const soft = structuredClone(sketch) as FlowSketch & { contextPackages: typeof contextPackages };
    for (const one of soft.contextPackages.context.items) Object.assign(one, { whenMissing: 'proceed' });
    const ticket = new Driver(soft);
    ticket.create('10:00', { 'ticket.product': 'P' });
    expect(flag(ticket, '10:01')).toEqual(['record contextIncomplete']);
    const open = new Driver({
      ...soft,
      edges: ['intake.out -> l1', 'l1.escalated -> hand', 'hand.complete -> l2'],
      nodes: Object.fromEntries(Object.entries(soft.nodes).filter(([id]) => id !== 'no')),
    });
    open.create('10:00', { 'ticket.product': 'P' });
    expect(flag(open, '10:01')).toEqual(['record contextIncomplete', 'assign l2 escalation [hard]']);
    open.send('10:02', 'escalation.bounced', { reason: 'insufficient_context' });
    expect(flag(open, '10:03')).toEqual(['requireContext context [tried]']);
    expect(flag(open, '10:04', { package: { tried: 'All.' } })).toEqual(['assign l2 escalation [hard]']);
  });

  it('of a tier goes with every move there, and holds back a flag that nothing takes', () => {
    const ticket = new Driver({
      tiers: { ...threeTiers, l2: { ...threeTiers.l2, package: 'context' } },
      fields: { notes: { label: 'Notes', type: 'text', privacy: 'phi' } },
      contextPackages,
      nodes: { intake, l1: at('l1'), l2: at('l2'), go: on('signal.received', { reason: 'signal' }) },
      edges: ['intake.out -> l1', 'go.out -> l2'],
    });
    ticket.create('10:00');
    expect(flag(ticket, '10:01')).toEqual(['requireContext context [tried, product]']);
    expect(ticket.send('10:02', 'signal.received', { name: 'x' })).toEqual([
      'record contextIncomplete',
      'assign l2 escalation [signal]',
    ]);
    expect(ticket.effects.at(-1)).toMatchObject({ package: { id: 'context' } });
  });
});

describe('a group', () => {
  const mark = (tag: string) => ({ kind: 'set', config: { set: [{ field: 'ticket.tags', add: [tag] }] } });
  const sketch: FlowSketch = {
    tiers: threeTiers,
    nodes: {
      intake,
      l1: at('l1'),
      l2: at('l2'),
      seen: on(['ticket.created', 'ticket.updated'], { mode: 'side', when: 'has(ticket.component)' }),
      outage: {
        kind: 'group',
        config: { key: 'ticket.component', count: 2, window: 'PT15M' },
        ports: { first: { reason: 'outage' } },
      },
      member: mark('member'),
      over: mark('over'),
    },
    edges: [
      'intake.out -> l1',
      'seen.out -> outage',
      'outage.first -> l2',
      'outage.member -> member',
      'outage.resolved -> over',
    ],
  };
  const first = new Driver(sketch);
  const other = (ticket: string, before: Driver): Driver => {
    const driver = new Driver(first.linked, ticket);
    driver.shared = before.shared;
    return driver;
  };
  const about = (customer: string | null, product = 'P') => ({
    'ticket.component': 'pay',
    'ticket.product': product,
    ...(customer === null ? {} : { 'customer.id': customer }),
  });

  it('opens with enough distinct customers inside the half-open window', () => {
    const a = new Driver(first.linked, 'A');
    a.create('10:00', about('C-1'));
    const b = other('B', a);
    expect(b.create('10:15', about('C-2'))).toEqual(['assign l1 initial [intake]']);
    const c = other('C', b);
    expect(c.create('10:16', about('C-2'))).toEqual(['assign l1 initial [intake]']);
    const d = other('D', c);
    expect(d.create('10:17', about('C-3'))).toEqual([
      'assign l1 initial [intake]',
      'openGroup outage:pay:1 [B, C, D]',
    ]);
    const e = other('E', d);
    expect(e.create('10:18', about('C-4'))).toEqual([
      'assign l1 initial [intake]',
      'set ticket.tags ["member"]',
    ]);
  });

  it('never joins without a key, and does not count nobody', () => {
    const a = new Driver(first.linked, 'A');
    a.create('10:00', about(null));
    const b = other('B', a);
    b.create('10:01', about('C-1'));
    expect(b.effects.map(({ effect }) => effect)).not.toContain('openGroup');
    expect(sharedKeys(first.linked, a.state, null)).toEqual(['group/outage/pay']);
  });

  it('has a parent that runs no intake, starts with what a member knows, and closes the group when it is solved', () => {
    const a = new Driver(first.linked, 'A');
    a.create('10:00', about('C-1', 'X'));
    const b = other('B', a);
    b.create('10:01', about('C-2', 'Y'));
    const parent = other('outage:pay:1', b);
    expect(parent.send('10:01', 'group.opened', { key: 'pay', parent: 'outage:pay:1' })).toEqual([
      'assign l2 initial [outage]',
    ]);
    expect(parent.state?.fields).toMatchObject({ 'ticket.component': 'pay' });
    b.shared = parent.shared;
    expect(b.send('10:01', 'group.joined', { key: 'pay', parent: 'outage:pay:1' })).toEqual([
      'set ticket.tags ["member"]',
    ]);
    expect(parent.send('11:00', 'status.changed', { status: 'solved' })).toEqual([
      'closeGroup outage:pay:1 [A, B]',
    ]);
    expect(b.send('11:00', 'group.resolved', { key: 'pay', parent: 'outage:pay:1' })).toEqual([
      'set ticket.tags ["member","over"]',
    ]);
    const c = other('C', parent);
    c.create('11:01', about('C-1'));
    const d = other('D', c);
    expect(d.create('11:02', about('C-2'))).toContain('openGroup outage:pay:2 [C, D]');
  });
});
