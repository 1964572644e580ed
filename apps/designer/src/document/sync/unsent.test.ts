import { diffDocuments, type Patch, renameNode } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { expect, it } from 'vitest';
import { starter } from '../starter.fake.ts';
import { type NewCommand, Unsent } from './unsent.ts';

const base = starter();
const [step = '', other = ''] = Object.keys(base.nodes);

/** What renaming a step changes of a flow. */
function renaming(flow: Flow, node: string, title: string): readonly Patch[] {
  const edit = renameNode(flow, { node, title });
  if (!edit.ok) throw new Error('a step can be renamed');
  return diffDocuments(flow, edit.value.flow);
}

let made = 0;
const making = { newId: () => `c${++made}`, now: () => 7 };

type Renaming = readonly [node: string, title: string, joins?: boolean];

function unsent(...titles: readonly Renaming[]): Unsent {
  const all = new Unsent({ base, rev: 3 });
  for (const one of titles) add(all, one);
  return all;
}

function add(all: Unsent, [node, title, joins = false]: Renaming): ReturnType<Unsent['add']> {
  const command: NewCommand = {
    label: { what: 'nodeRenamed', data: { to: title } },
    patches: renaming(all.present(), node, title),
    joins,
  };
  return all.add(command, making);
}

it('shows the base with everything that was added', () => {
  const all = unsent([step, 'A'], [other, 'B']);
  expect([all.present().nodes[step]?.title, all.present().nodes[other]?.title]).toEqual(['A', 'B']);
  expect(all.record()).toMatchObject({
    rev: 3,
    commands: [
      { seq: 1, at: 7 },
      { seq: 2, at: 7 },
    ],
  });
});

it('lets a command grow by what is typed on, until it is on its way', () => {
  const all = unsent([step, 'A'], [step, 'AB', true]);
  expect(all.commands.map(({ label }) => label.data['to'])).toEqual(['AB']);
  all.send(all.commands[0]?.id ?? '');
  expect(add(all, [step, 'ABC', true])?.seq).toBe(2);
  all.answered();
  expect(add(all, [step, 'ABCD', true])?.seq).toBe(2);
});

it('forgets what was typed and taken back in one', () => {
  const all = unsent([step, 'A']);
  const before = base.nodes[step]?.title ?? '';
  expect(add(all, [step, before, true])).toBeNull();
  expect(all.commands).toEqual([]);
  expect(all.present()).toEqual(base);
});

it('rests on what the server has once it has it', () => {
  const all = unsent([step, 'A'], [other, 'B']);
  const shown = all.present();
  const [first] = all.commands;
  if (first !== undefined) all.acknowledge(first, 4);
  expect([all.rev, all.commands.length, all.base.nodes[step]?.title]).toEqual([4, 1, 'A']);
  expect(all.present()).toEqual(shown);
  expect(all.has(first?.id ?? '')).toBe(false);
});

it('shows what others did with the same objects for all else', () => {
  const all = unsent([step, 'A']);
  const shown = all.follow({ patches: renaming(base, other, 'Theirs'), rev: 9 }, all.commands);
  expect([shown.nodes[step]?.title, shown.nodes[other]?.title]).toEqual(['A', 'Theirs']);
  const rest = Object.keys(base.nodes).filter((id) => id !== step && id !== other);
  for (const id of rest) expect(shown.nodes[id]).toBe(base.nodes[id]);
  expect(all.rev).toBe(9);
});

it('takes everything back, and tells how', () => {
  const all = unsent([step, 'A'], [other, 'B']);
  const shown = all.present();
  const { left, undone } = all.dropAll();
  expect(left).toEqual(base);
  expect(undone).toEqual(diffDocuments(shown, base));
  expect(all.commands).toEqual([]);
});

it('keeps on other ground what fits there', () => {
  const all = unsent();
  const gone = {
    ...base,
    nodes: Object.fromEntries(Object.entries(base.nodes).filter(([id]) => id !== step)),
  };
  const left = unsent([step, 'A'], [other, 'B']).commands;
  all.moveTo({ base: gone, rev: 12 });
  all.addFitting(all.adopt(left));
  expect(all.commands.map(({ label }) => label.data['to'])).toEqual(['B']);
  expect(all.present().nodes[other]?.title).toBe('B');
});
