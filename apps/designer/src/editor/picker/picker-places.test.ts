import { canConnect } from '@rung/compiler';
import { type NodeKind, nodeKinds, outlineOf } from '@rung/flow';
import { createWording } from '@rung/wording';
import { expect, it } from 'vitest';
import { rehearsed } from '../../simulator/model/rehearsed.fake.ts';
import type { PickPlace } from '../editor-ui.ts';
import { addAt, outcomesOf } from '../step-edits.ts';
import { pickerGroups } from './picker-choices.ts';
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

it('begins behind an outcome with what goes on there, and says of a common problem that it is about many tickets', () => {
  const groupsAt = (place: PickPlace) =>
    pickerGroups({
      flow,
      place,
      mode: 'kinds',
      sought: '',
      wording: createWording({ language: 'en' }),
      t: (id) => id,
    }).map(({ label, choices }) => [label, choices.map(({ id }) => id)]);
  const [from] = outcomes;
  if (from === undefined) throw new Error('the example has outcomes');
  const behind = groupsAt({ kind: 'after', from });
  expect(behind[1]?.[0]).toBe('family.decide');
  expect(behind.at(-1)).toEqual(['family.many', ['kind:group']]);
  expect(groupsAt({ kind: 'free', at: null })[0]).toEqual(['family.start', ['kind:trigger', 'kind:group']]);
});
