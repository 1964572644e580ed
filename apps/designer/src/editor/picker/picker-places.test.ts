import { canConnect } from '@rung/compiler';
import { renameNode } from '@rung/editing';
import { type NodeKind, nodeKinds, outlineOf } from '@rung/flow';
import { createWording } from '@rung/wording';
import { expect, it } from 'vitest';
import { rehearsed } from '../../simulator/model/rehearsed.fake.ts';
import type { OutcomeSet, PickPlace } from '../editor-ui.ts';
import { addAt, likeliestOutcome, outcomesOf, placeToLead } from '../step-edits.ts';
import { fittingKinds } from './fitting-kinds.ts';
import { type PickerSource, pickerGroups } from './picker-choices.ts';
import { kindsFor } from './picker-places.ts';

const { flow } = rehearsed('authority-ladder');
const outcomes = [...outlineOf(flow).numbers.keys()].flatMap((node) =>
  outcomesOf(flow, node).map((port) => ({ node, port })),
);

/** Whether the compiler lets an outcome lead to a step of a kind, asked of a flow that has such a step. */
function mayLeadTo(from: { readonly node: string; readonly port: string }, kind: NodeKind): boolean {
  const added = addAt(flow, { kind: 'free', at: null }, kind);
  const [made] = added.ok ? (added.value.select ?? []) : [];
  if (!added.ok || made === undefined) throw new Error('a step beside the drawing is always possible');
  return canConnect(added.value.flow, from, made).allowed;
}

const kindOf = (node: string): NodeKind => {
  const kind = flow.nodes[node]?.kind;
  if (kind === undefined) throw new Error(`the example has no ${node}`);
  return kind;
};

const wired = new Set(Object.values(flow.edges).map(({ from }) => `${from.node}.${from.port}`));

it('offers behind an outcome only what the compiler lets it lead to, and all of it where it leads nowhere yet', () => {
  expect(outcomes.length).toBeGreaterThan(15);
  for (const from of outcomes) {
    const offered = kindsFor(flow, { kind: 'after', from });
    const allowed = nodeKinds.filter((kind) => mayLeadTo(from, kind));
    if (wired.has(`${from.node}.${from.port}`))
      expect(offered.filter((kind) => !allowed.includes(kind))).toEqual([]);
    else expect(offered).toEqual(allowed);
    expect(offered).not.toContain('trigger');
  }
});

function sourceAt(place: PickPlace, given: Partial<PickerSource> = {}): PickerSource {
  const wording = createWording({ language: 'en' });
  const source = { flow, place, mode: 'kinds', sought: '', recent: [], wording } as const;
  return { ...source, t: (id: string) => id, isNumbered: false, ...given };
}

function groupsAt(place: PickPlace, given: Partial<PickerSource> = {}) {
  return pickerGroups(sourceAt(place, given)).map(({ label, choices }) => [
    label,
    choices.map(({ id }) => id),
  ]);
}

it('begins behind an outcome with what goes on there, and says of a common problem that it is about many tickets', () => {
  const from = outcomes.find(({ node, port }) => fittingKinds[kindOf(node)]?.[port] === undefined);
  if (from === undefined) throw new Error('all outcomes of the example have kinds that fit them');
  const behind = groupsAt({ kind: 'after', from });
  expect(behind[0]).toEqual([null, ['mode:steps']]);
  expect(behind[1]?.[0]).toBe('family.decide');
  expect(behind.at(-1)).toEqual(['family.many', ['kind:group']]);
  expect(groupsAt({ kind: 'free', at: null })[0]).toEqual(['family.start', ['kind:trigger', 'kind:group']]);
});

it('tells steps of one title apart by their numbers, where steps have none else', () => {
  const { numbers } = outlineOf(flow);
  const from = outcomes[0] ?? { node: '', port: '' };
  const led = pickerGroups(sourceAt({ kind: 'after', from }, { mode: 'steps' }))[0]?.choices ?? [];
  const [one = '', two = '', ...others] = led.map(({ id }) => id.slice('step:'.length));
  const renamed = [one, two].reduce((now, node) => {
    const edit = renameNode(now, { node, title: 'Twins' });
    return edit.ok ? edit.value.flow : now;
  }, flow);
  const told = pickerGroups(sourceAt({ kind: 'after', from }, { mode: 'steps', flow: renamed }));
  const labels = new Map(told[0]?.choices.map(({ id, label }) => [id.slice('step:'.length), label]));
  expect([one, two].map((id) => labels.get(id))).toEqual([one, two].map((id) => `${numbers.get(id)} Twins`));
  expect(others.filter((id) => /^\d+ /.test(labels.get(id) ?? ''))).toEqual([]);
});

it('lists the likeliest outcome first, and of those that lead somewhere where each leads', () => {
  const listsAt = (place: PickPlace, isNumbered = true) =>
    pickerGroups({
      flow,
      place,
      mode: 'kinds',
      sought: '',
      recent: [],
      wording: createWording({ language: 'en' }),
      t: (id, values) => (values === undefined ? id : `${id} ${Object.values(values).join(' ')}`),
      isNumbered,
    });
  const listed = Map.groupBy(outcomes, ({ node }) => node);
  const many = [...listed.keys()].filter((node) => (listed.get(node)?.length ?? 0) > 1);
  expect(many.length).toBeGreaterThan(2);
  for (const node of many) {
    const ports = listed.get(node)?.map(({ port }) => port) ?? [];
    const among = (of: OutcomeSet) =>
      listsAt({ kind: 'outcomes', node, of }).flatMap(({ choices }) =>
        choices.map(({ id }) => id.replace('outcome:', '')),
      );
    expect(among('all')[0]).toBe(likeliestOutcome(flow, node)?.port);
    expect(among('all').toSorted()).toEqual(ports.toSorted());
    expect([...among('wired'), ...among('open')].toSorted()).toEqual(ports.toSorted());
    expect(among('wired').every((port) => wired.has(`${node}.${port}`))).toBe(true);
    const { numbers } = outlineOf(flow);
    const leads = listsAt({ kind: 'outcomes', node, of: 'wired' }).flatMap(({ choices }) =>
      choices.map(({ help }) => help?.split(' ', 2).join(' ')),
    );
    expect(leads).toEqual(
      among('wired').map((port) => {
        const way = Object.values(flow.edges).find(({ from }) => from.node === node && from.port === port);
        return `outline.goesTo ${numbers.get(way?.to ?? '')}`;
      }),
    );
    const plain = listsAt({ kind: 'outcomes', node, of: 'wired' }, false);
    const namesThere = plain.flatMap(({ choices }) => choices.map(({ help }) => help));
    expect(namesThere.filter((help) => help === null || /^outline.goesTo \d/.test(help))).toEqual([]);
    expect(placeToLead(flow, node)).toMatchObject({ kind: 'outcomes', of: 'all', begin: 'steps' });
  }
  // Only where nobody has said which, another one is offered.
  const from = { node: many[0] ?? '', port: listed.get(many[0] ?? '')?.[0]?.port ?? '' };
  const offered = (place: PickPlace) =>
    listsAt(place)
      .find(({ label }) => label === null)
      ?.choices.map(({ id }) => id);
  expect(offered({ kind: 'after', from })).toEqual(['mode:steps']);
  expect(offered({ kind: 'after', from, isGuess: true })).toEqual(['mode:steps', 'mode:outcomes']);
});

it('offers approval first where a sign-off is needed, behind the outcome and on its path', () => {
  const node = outcomes.find(({ port }) => port === 'needsSignOff')?.node ?? '';
  const fits = ['picker.fitting', ['kind:approval']];
  const [edge = ''] =
    Object.entries(flow.edges).find(([, { from }]) => from.node === node && from.port === 'needsSignOff') ??
    [];
  expect(groupsAt({ kind: 'after', from: { node, port: 'needsSignOff' } })[0]).toEqual(fits);
  expect(groupsAt({ kind: 'edge', edge })[0]).toEqual(fits);
});

it('puts what was added last before the families, each kind once, and nothing of it where it may not stand', () => {
  const node = outcomes.find(({ port }) => port === 'needsSignOff')?.node ?? '';
  const place = { kind: 'after', from: { node, port: 'needsSignOff' } } as const;
  const groups = groupsAt(place, { recent: ['approval', 'wait', 'trigger', 'message'] });
  expect(groups.slice(0, 3)).toEqual([
    ['picker.fitting', ['kind:approval']],
    [null, ['mode:steps']],
    ['picker.recent', ['kind:wait', 'kind:message']],
  ]);
  const all = groups.flatMap(([, ids]) => ids);
  expect(new Set(all).size).toBe(all.length);
  expect(groupsAt(place, { recent: [] }).map(([label]) => label)).not.toContain('picker.recent');
  expect(groupsAt(place, { recent: ['wait'], sought: 'wait' })[0]).toEqual(['picker.recent', ['kind:wait']]);
});

it('calls only what may stand there fitting, behind outcomes that there are', () => {
  for (const [kind, byPort] of Object.entries(fittingKinds)) {
    const of = nodeKinds.find((one) => one === kind);
    const added = of === undefined ? null : addAt(flow, { kind: 'free', at: null }, of);
    const [node = ''] = added?.ok === true ? (added.value.select ?? []) : [];
    if (added?.ok !== true) throw new Error(`${kind} cannot be added`);
    for (const [port, kinds] of Object.entries(byPort)) {
      const offered = kindsFor(added.value.flow, { kind: 'after', from: { node, port } });
      expect([kind, port, kinds.filter((one) => !offered.includes(one))]).toEqual([kind, port, []]);
      expect([kind, outcomesOf(added.value.flow, node)]).toEqual([kind, expect.arrayContaining([port])]);
    }
  }
});

it.each([
  ['warn', ['kind:sla', 'kind:notify']],
  ['refund', ['kind:authority']],
  ['tag', ['kind:set']],
  ['email customer', ['kind:message']],
])('finds kinds by what people call them elsewhere: %s', (sought, ids) => {
  const found = groupsAt({ kind: 'free', at: null }, { sought }).flatMap(([, group]) => group);
  expect(found.toSorted()).toEqual(ids.toSorted());
});

it('puts what is called so before what is called so elsewhere, and speaks the language of the screen', () => {
  const free = { kind: 'free', at: null } as const;
  const found = groupsAt(free, { sought: 'note' }).flatMap(([, group]) => group);
  expect(found).toEqual(['kind:note', 'kind:handoff']);
  const german = createWording({ language: 'de' });
  expect(groupsAt(free, { sought: 'erstattung', wording: german }).flatMap(([, group]) => group)).toEqual([
    'kind:authority',
  ]);
  expect(groupsAt(free, { sought: 'refund', wording: german })).toEqual([]);
});
