import { canConnect, check } from '@rung/compiler';
import { type Flow, type NodeKind, nodeKindModels, nodeKinds, parseFlow, templates } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addNode } from './add-node.ts';
import { connect, disconnect } from './connect.ts';
import { deleteNodes } from './delete-nodes.ts';
import type { Edit, EditResult } from './edit.ts';
import { fixEdit } from './fix-edit.ts';
import { renameFlow, setFlowPart } from './flow-settings.ts';
import { applyLayout, moveNodes, unpin } from './layout.ts';
import { setConfig, setPortSettings } from './node-settings.ts';
import { renameNode, setNotes } from './node-texts.ts';
import { addPart, changePart, renamePartId } from './parts.ts';
import { reorderGrants } from './reorder-grants.ts';
import { reorderTriggers } from './reorder-triggers.ts';
import { replaceKind } from './replace-kind.ts';
import { addScenario, changeScenario, deleteScenario, renameScenario } from './scenarios.ts';

const parsed = parseFlow({
  format: 'rung/flow@1',
  id: 'small',
  name: 'Small',
  tiers: {
    desk: { name: 'Desk', rank: 1, kind: 'frontline', owner: 'queue:desk' },
    lead: { name: 'Lead', rank: 2, kind: 'manager', owner: 'role:lead' },
  },
  clocks: { solve: { name: 'Solve', measure: 'resolution', targets: [] } },
  channels: { mail: { name: 'Mail', kind: 'email' } },
  templates: {
    told: { name: 'Told', audience: 'customer', text: { en: 'Hello.' } },
    look: { name: 'Look', audience: 'internal', text: { en: 'Look.' } },
  },
  nodes: {
    intake: {
      kind: 'trigger',
      title: 'New',
      config: { events: ['ticket.created'], order: 90, mode: 'intake' },
    },
    late: { kind: 'trigger', config: { events: ['ticket.updated'], order: 10, mode: 'interrupting' } },
    angry: { kind: 'trigger', config: { events: ['message.added'], order: 20, mode: 'interrupting' } },
    note_it: { kind: 'notify', title: 'Note it', config: { to: 'owner', channel: 'mail', template: 'look' } },
    pause: { kind: 'wait', config: { until: { for: 'PT1H', calendar: 'always' } } },
    desk: { kind: 'tier', config: { tier: 'desk' } },
  },
  edges: {
    in: { from: { node: 'intake', port: 'out' }, to: 'note_it' },
    on: { from: { node: 'note_it', port: 'next' }, to: 'desk' },
    at: { from: { node: 'desk', port: 'entered' }, to: 'pause' },
  },
  layout: { desk: { x: 1, y: 2 }, pause: { x: 5, y: 6, pinned: true } },
  guards: { coolDowns: { quiet: { triggers: ['angry', 'late'], length: 'PT1H', calendar: 'always' } } },
});
const small = parsed.ok ? parsed.value : templates[0]?.flow;
if (small === undefined) throw new Error('no flow to edit');
const flow: Flow = small;

function done(result: EditResult): Edit {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const codeOf = (result: EditResult): string => (result.ok ? 'done' : result.error.code);
const leads = ({ edges }: Flow): readonly string[] =>
  Object.values(edges).map(({ from, to }) => `${from.node}.${from.port}>${to}`);

it('puts a step between two others and names what the flow leaves no choice about', () => {
  const {
    flow: after,
    select,
    label,
  } = done(addNode(flow, { kind: 'sla', after: { node: 'intake', port: 'out' }, salt: 'k3' }));
  expect(select).toEqual(['sla_k3']);
  expect(label).toEqual({ what: 'nodeAdded', data: { node: 'sla_k3', title: 'Solve', kind: 'sla' } });
  expect(after.nodes['sla_k3']).toEqual({ kind: 'sla', config: { clock: 'solve' } });
  expect(leads(after)).toEqual([
    'intake.out>sla_k3',
    'note_it.next>desk',
    'desk.entered>pause',
    'sla_k3.continue>note_it',
  ]);
  expect(Object.keys(after.edges).slice(0, 3)).toEqual(['in', 'on', 'at']);
  const tier = done(addNode(flow, { kind: 'tier', at: { x: 3, y: 4 } })).flow;
  expect(tier.nodes['tier']).toMatchObject({ config: { tier: 'lead' } });
  expect(tier.layout?.['tier']).toEqual({ x: 3, y: 4, pinned: true });
  expect(done(addNode(tier, { kind: 'tier' })).select).toEqual(['tier_2']);
  const message = done(addNode(flow, { kind: 'message', title: ' Hello ' })).flow.nodes['message'];
  expect(message).toEqual({ kind: 'message', title: 'Hello', config: nodeKindModels.message.defaults });
  const notice = done(addNode(flow, { kind: 'notify' })).flow.nodes['notify'];
  expect(notice).toEqual({ kind: 'notify', config: { to: 'owner', channel: 'mail' } });
  const silent = done(addNode({ ...flow, channels: {} }, { kind: 'notify' })).flow.nodes['notify'];
  expect(silent).toEqual({ kind: 'notify', config: { to: 'owner', channel: '' } });
  const contextPackages = { facts: { name: 'Facts', items: [] }, story: { name: 'Story', items: [] } };
  const handed = done(addNode({ ...flow, contextPackages }, { kind: 'handoff' })).flow.nodes['handoff'];
  expect(handed).toEqual({ kind: 'handoff', config: { package: 'facts' } });
});

/** What the new steps are told that are added to a flow one after the other. */
function toldTo(flow: Flow, kinds: readonly ('tier' | 'sla')[]): readonly unknown[] {
  const configs: unknown[] = [];
  let now = flow;
  for (const kind of kinds) {
    const { flow: after, select = [] } = done(addNode(now, { kind }));
    configs.push(after.nodes[select[0] ?? '']?.config);
    now = after;
  }
  return configs;
}

it('names the lowest tier and the first clock that have no step yet; of a tier that has one it names none again', () => {
  const { lead, ...others } = flow.tiers;
  if (lead === undefined) throw new Error('the flow has a lead');
  const more: Flow = {
    ...flow,
    tiers: { chief: { ...lead, rank: 9 }, ...others, lead, senior: { ...lead, rank: 8 } },
    clocks: { ...flow.clocks, answer: { name: 'Answer', measure: 'firstResponse', targets: [] } },
  };
  expect(toldTo(more, ['tier', 'tier', 'tier', 'tier', 'sla', 'sla', 'sla'])).toEqual([
    { tier: 'lead' },
    { tier: 'senior' },
    { tier: 'chief' },
    { tier: '' },
    { clock: 'solve' },
    { clock: 'answer' },
    { clock: 'solve' },
  ]);
  const sameAsDefault: Flow = { ...flow, tiers: { ...flow.tiers, frontline: { ...lead, rank: 9 } } };
  expect(toldTo(sameAsDefault, ['tier', 'tier', 'tier'])).toEqual([
    { tier: 'lead' },
    { tier: 'frontline' },
    { tier: '' },
  ]);
  expect(toldTo({ ...flow, tiers: {} }, ['tier'])).toEqual([{ tier: '' }]);
});

it('begins what says something without a text, whatever the texts of the flow are called', () => {
  const text = { name: 'Its own', audience: 'internal', text: {} } as const;
  for (const kind of ['notify', 'message'] as const) {
    const { flow: after, select = [] } = done(
      addNode({ ...flow, templates: { notice: text, update: text } }, { kind }),
    );
    expect(after.nodes[select[0] ?? '']?.config).not.toHaveProperty('template');
  }
});

it('adds a step of every kind, valid by its schema', () => {
  for (const kind of nodeKinds) {
    const { flow: after, select = [] } = done(addNode(flow, { kind }));
    expect(parseFlow(after).ok).toBe(true);
    expect(after.nodes[select[0] ?? '']?.kind).toBe(kind);
  }
});

it('refuses to add where no path may go on', () => {
  const after = { node: 'intake', port: 'out' };
  expect(addNode(flow, { kind: 'trigger', after })).toMatchObject({
    error: { code: 'cannotConnect', connect: { code: 'startsPaths' } },
  });
  expect(codeOf(addNode(flow, { kind: 'end', after }))).toBe('noOutcome');
  expect(codeOf(addNode(flow, { kind: 'end', after: { node: 'pause', port: 'elapsed' } }))).toBe('done');
  expect(codeOf(addNode(flow, { kind: 'end', after: { node: 'pause', port: 'never' } }))).toBe(
    'cannotConnect',
  );
  expect(codeOf(addNode(flow, { kind: 'wait', title: 'x'.repeat(10_001) }))).toBe('tooLong');
});

it('turns an outcome elsewhere by the same connection', () => {
  const { flow: after } = done(connect(flow, { from: { node: 'intake', port: 'out' }, to: 'desk' }));
  expect(after.edges['in']).toEqual({ from: { node: 'intake', port: 'out' }, to: 'desk' });
  expect(after.edges['on']).toBe(flow.edges['on']);
  expect(after.nodes).toBe(flow.nodes);
  expect(codeOf(connect(flow, { from: { node: 'pause', port: 'elapsed' }, to: 'pause' }))).toBe(
    'cannotConnect',
  );
  const cut = done(disconnect(flow, { from: { node: 'desk', port: 'entered' } }));
  expect(leads(cut.flow)).toEqual(['intake.out>note_it', 'note_it.next>desk']);
  expect(cut.label.data).toMatchObject({ node: 'desk', port: 'entered', to: 'pause', toKind: 'wait' });
  expect(codeOf(disconnect(flow, { from: { node: 'desk', port: 'escalated' } }))).toBe('notConnected');
});

it('deletes steps with what hangs on them, closing the gap if wanted', () => {
  const apart = done(deleteNodes(flow, { nodes: ['note_it'] })).flow;
  expect(leads(apart)).toEqual(['desk.entered>pause']);
  const joined = done(deleteNodes(flow, { nodes: ['note_it'], reconnect: true }));
  expect(leads(joined.flow)).toContain('intake.out>desk');
  expect(joined.label).toEqual({
    what: 'nodeDeleted',
    data: { node: 'note_it', title: 'Note it', kind: 'notify' },
  });
  const several = done(deleteNodes(flow, { nodes: ['pause', 'late'] }));
  expect(several.label.data).toEqual({ count: 2 });
  expect(several.flow.layout).toEqual({ desk: { x: 1, y: 2 } });
  expect(several.flow.guards?.coolDowns?.['quiet']?.triggers).toEqual(['angry']);
  expect(codeOf(deleteNodes(flow, { nodes: ['nobody'] }))).toBe('unknownNode');
});

it('changes one step and leaves the others the same objects', () => {
  const { flow: named } = done(renameNode(flow, { node: 'pause', title: 'Think' }));
  expect(named.nodes['pause']?.title).toBe('Think');
  expect(named.nodes['desk']).toBe(flow.nodes['desk']);
  expect(named.edges).toBe(flow.edges);
  expect(done(renameNode(named, { node: 'pause', title: '' })).flow.nodes).toEqual(flow.nodes);
  expect(codeOf(renameNode(flow, { node: 'pause', title: 'x'.repeat(10_001) }))).toBe('tooLong');
  expect(parseFlow(done(renameNode(flow, { node: 'pause', title: 'x'.repeat(10_000) })).flow).ok).toBe(true);
  expect(codeOf(renameNode(flow, { node: 'pause', title: '\ud800' }))).toBe('invalid');
  expect(codeOf(setNotes(flow, { node: 'pause', notes: 'x'.repeat(10_001) }))).toBe('tooLong');
  const noted = done(setNotes(flow, { node: 'pause', notes: 'Because.' })).flow;
  expect(noted.nodes['pause']?.notes).toBe('Because.');
  const wrong = setConfig(flow, { node: 'pause', config: { until: { for: 'soon', calendar: 'always' } } });
  expect(wrong).toMatchObject({
    error: { code: 'invalid', findings: [{ path: '/nodes/pause/config/until/for' }] },
  });
  const set = done(setPortSettings(flow, { node: 'desk', port: 'entered', settings: { reason: 'in' } })).flow;
  expect(set.nodes['desk']?.ports).toEqual({ entered: { reason: 'in' } });
  expect(done(setPortSettings(set, { node: 'desk', port: 'entered', settings: null })).flow).toEqual(flow);
  expect(codeOf(setPortSettings(flow, { node: 'desk', port: 'gone', settings: {} }))).toBe('unknownPort');
});

it('lets connections go with the outcomes that a new configuration takes away', () => {
  const added = done(addNode(flow, { kind: 'condition', after: { node: 'intake', port: 'out' } })).flow;
  expect(leads(added)).toContain('condition.case:yes>note_it');
  const cases = [{ id: 'no', when: 'customer.vip' }];
  const changed = done(setConfig(added, { node: 'condition', config: { cases } })).flow;
  expect(leads(changed)).toEqual(['intake.out>condition', 'note_it.next>desk', 'desk.entered>pause']);
});

it('makes a step one of another kind in its place', () => {
  const { flow: after, label } = done(replaceKind(flow, { node: 'note_it', kind: 'message' }));
  expect(after.nodes['note_it']).toEqual({
    kind: 'message',
    title: 'Note it',
    config: nodeKindModels.message.defaults,
  });
  expect(after.edges).toEqual(flow.edges);
  expect(label.data).toMatchObject({ kind: 'notify', toKind: 'message' });
  const split = done(replaceKind(flow, { node: 'note_it', kind: 'condition' })).flow;
  expect(leads(split)).toEqual(['intake.out>note_it', 'desk.entered>pause', 'note_it.case:yes>desk']);
  expect(codeOf(replaceKind(flow, { node: 'note_it', kind: 'trigger' }))).toBe('cannotConnect');
});

it('keeps what was put somewhere by hand when it arranges the rest', () => {
  const moved = done(moveNodes(flow, { to: { desk: { x: 9, y: 9 } } })).flow;
  expect(moved.layout?.['desk']).toEqual({ x: 9, y: 9, pinned: true });
  const positions = {
    desk: { x: 0, y: 0 },
    pause: { x: 0, y: 0 },
    intake: { x: 0, y: 0 },
    gone: { x: 0, y: 0 },
  };
  const arranged = done(applyLayout(moved, { positions })).flow;
  expect(arranged.layout).toEqual({
    desk: { x: 9, y: 9, pinned: true },
    pause: { x: 5, y: 6, pinned: true },
    intake: { x: 0, y: 0 },
  });
  expect(done(unpin(arranged, { nodes: ['desk'] })).flow.layout?.['desk']).toEqual({ x: 9, y: 9 });
  expect(done(unpin(arranged)).label.data).toEqual({ count: 2 });
  expect(done(applyLayout(arranged, { positions: {} })).flow).toBe(arranged);
});

it('deals out the numbers of triggers anew', () => {
  const order = (edited: Flow, id: string): number | null => {
    const node = edited.nodes[id];
    return node?.kind === 'trigger' ? node.config.order : null;
  };
  const after = done(reorderTriggers(flow, { triggers: ['angry', 'late', 'intake'] })).flow;
  expect(['angry', 'late', 'intake'].map((id) => order(after, id))).toEqual([10, 20, 90]);
  expect(after.nodes['intake']).toBe(flow.nodes['intake']);
  expect(codeOf(reorderTriggers(flow, { triggers: ['angry', 'late'] }))).toBe('otherTriggers');
  expect(codeOf(reorderTriggers(flow, { triggers: ['angry', 'angry', 'late'] }))).toBe('otherTriggers');
});

it('asks the rows of the authority matrix in another order, and leaves those that stay as they are', () => {
  const row = (order: number) =>
    ({ order, tier: 'desk', action: 'refund', limit: { kind: 'never' } }) as const;
  const matrix: Flow = { ...flow, grants: { small: row(10), large: row(20), any: row(20), last: row(30) } };
  const edit = done(reorderGrants(matrix, { grants: ['large', 'small', 'any', 'last'] }));
  const orders = Object.entries(edit.flow.grants ?? {}).map(([id, { order }]) => [id, order]);
  expect(Object.fromEntries(orders)).toEqual({ large: 10, small: 20, any: 21, last: 30 });
  expect(edit.flow.grants?.['last']).toBe(matrix.grants?.['last']);
  expect(edit.label).toEqual({ what: 'grantsReordered', data: { count: 3 } });
  expect(done(reorderGrants(matrix, { grants: ['small', 'any', 'large', 'last'] })).label.data).toEqual({
    count: 1,
  });
  expect(done(reorderGrants(flow, { grants: [] })).flow).toBe(flow);
  expect(codeOf(reorderGrants(matrix, { grants: ['small', 'any', 'large'] }))).toBe('otherGrants');
  expect(codeOf(reorderGrants(matrix, { grants: ['small', 'any', 'large', 'gone'] }))).toBe('otherGrants');
});

it('changes what belongs to the flow as a whole', () => {
  expect(done(renameFlow(flow, { name: ' Larger ' })).flow.name).toBe('Larger');
  expect(codeOf(renameFlow(flow, { name: ' ' }))).toBe('invalid');
  const said = done(setFlowPart(flow, { key: 'notApplicable', value: { authority: 'Nobody asks.' } })).flow;
  expect(said.notApplicable).toEqual({ authority: 'Nobody asks.' });
  expect(said.nodes).toBe(flow.nodes);
  expect(done(setFlowPart(said, { key: 'notApplicable', value: undefined })).flow).toEqual(flow);
  expect(codeOf(setFlowPart(flow, { key: 'guards', value: { caps: 3 } }))).toBe('invalid');
});

it('adds, changes and renames parts by id', () => {
  const tier = { name: 'Héad of Support', rank: 3, kind: 'executive' };
  const { flow: added, label } = done(addPart(flow, { part: 'tiers', value: tier }));
  expect(added.tiers['Head_of_Support']).toEqual(tier);
  expect(label.data).toEqual({ part: 'tiers', id: 'Head_of_Support', name: 'Héad of Support' });
  expect(added.tiers['desk']).toBe(flow.tiers['desk']);
  expect(codeOf(addPart(flow, { part: 'tiers', value: tier, id: 'desk' }))).toBe('idTaken');
  expect(codeOf(addPart(flow, { part: 'tiers', value: { name: 'X' } }))).toBe('invalid');
  expect(codeOf(addPart(flow, { part: 'calendars', id: 'always', value: {} }))).toBe('badId');
  const changed = done(
    changePart(flow, { part: 'channels', id: 'mail', value: { name: 'Post', kind: 'email' } }),
  );
  expect(changed.flow.channels?.['mail']?.name).toBe('Post');
  expect(changed.label.data).toMatchObject({ name: 'Mail', setting: 'name', from: 'Mail', to: 'Post' });
  expect(codeOf(changePart(flow, { part: 'channels', id: 'gone', value: {} }))).toBe('unknownPart');
  expect(codeOf(renamePartId(flow, { part: 'tiers', id: 'desk', to: 'lead' }))).toBe('idTaken');
  expect(codeOf(renamePartId(flow, { part: 'tiers', id: 'desk', to: '1st' }))).toBe('badId');
});

it('keeps sample tickets by name', () => {
  const scenario = {
    format: 'rung/scenario@1',
    name: 'One',
    ticket: { id: 'T-1' },
    events: [{ at: '2026-03-02T10:00:00Z', type: 'ticket.created' }],
  };
  const one = done(addScenario(flow, { scenario })).flow;
  expect(one.scenarios).toEqual([scenario]);
  expect(codeOf(addScenario(one, { scenario }))).toBe('nameTaken');
  expect(codeOf(addScenario(flow, { scenario: { ...scenario, expect: 3 } }))).toBe('invalid');
  const { format: _, ...short } = scenario;
  expect(done(addScenario(flow, { scenario: short })).flow.scenarios).toEqual([short]);
  const two = done(renameScenario(one, { name: 'One', to: 'Two' })).flow;
  expect(two.scenarios?.[0]?.['name']).toBe('Two');
  const until = { ...scenario, name: 'Two', until: '2026-03-03T10:00:00Z' };
  expect(done(changeScenario(two, { name: 'Two', scenario: until })).flow.scenarios).toEqual([until]);
  expect(done(deleteScenario(two, { name: 'Two' })).flow.scenarios).toEqual([]);
  expect(codeOf(deleteScenario(two, { name: 'One' }))).toBe('unknownScenario');
});

it('carries out the repair of a finding', () => {
  const broken: Flow = {
    ...flow,
    edges: { ...flow.edges, x: { from: { node: 'pause', port: 'elapsd' }, to: 'desk' } },
  };
  const found = check(broken).diagnostics.find(({ code }) => code === 'RNG-102');
  const fixed = done(fixEdit(broken, found ?? { code: '', severity: 'error', message: '', data: {} })).flow;
  expect(fixed.edges['x']?.from.port).toBe('elapsed');
  expect(fixed.nodes).toBe(broken.nodes);
  expect(fixed.edges['in']).toBe(broken.edges['in']);
  expect(codeOf(fixEdit(flow, { code: 'A-1', severity: 'error', message: '', data: {} }))).toBe('noFix');
});

const connecting: readonly NodeKind[] = nodeKinds.filter((kind) => {
  const { role } = nodeKindModels[kind];
  return role !== 'starts' && role !== 'comment' && role !== 'ends';
});

/** What an edit of one node must keep. */
function expectSound(before: Flow, after: Flow, edited: string): void {
  expect(parseFlow(after).ok).toBe(true);
  const others = Object.keys(before.nodes).filter((id) => id !== edited && Object.hasOwn(after.nodes, id));
  for (const id of others) expect(after.nodes[id]).toBe(before.nodes[id]);
  const edges = Object.values(before.edges);
  const made = Object.values(after.edges).filter((edge) => !edges.includes(edge));
  for (const { from, to } of made) expect(canConnect(after, from, to).allowed).toBe(true);
}

it('only ever makes flows that can be read, and connections that the compiler allows', () => {
  const arbitrary = fc.tuple(flows(), fc.nat(), fc.nat(), fc.constantFrom(...connecting));
  fc.assert(
    fc.property(arbitrary, ([before, first, second, kind]) => {
      const edges = Object.values(before.edges);
      const at = edges[first % edges.length];
      const nodes = Object.keys(before.nodes);
      const node = nodes[second % nodes.length] ?? '';
      if (at === undefined) return;
      const edits = [
        addNode(before, { kind, after: at.from, salt: 's1' }),
        deleteNodes(before, { nodes: [node], reconnect: true }),
        replaceKind(before, { node, kind }),
      ];
      for (const edit of edits) if (edit.ok) expectSound(before, edit.value.flow, node);
    }),
    { numRuns: 100 },
  );
});
