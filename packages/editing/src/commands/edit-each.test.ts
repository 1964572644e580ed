import { type Flow, templates } from '@rung/flow';
import { expect, it } from 'vitest';
import { editEach } from './edit-each.ts';
import { setConfig } from './node-settings.ts';
import { setNotes } from './node-texts.ts';

const [template] = templates;
if (template === undefined) throw new Error('no flow to edit');
const flow: Flow = {
  ...template.flow,
  tiers: {
    desk: { name: 'Desk', rank: 1, kind: 'frontline' },
    boss: { name: 'Boss', rank: 2, kind: 'manager' },
  },
  nodes: {
    one: { kind: 'tier', config: { tier: 'desk', owner: 'queue:desk' } },
    two: { kind: 'tier', config: { tier: 'boss' } },
    three: { kind: 'tier', notes: 'kept', config: { tier: 'boss' } },
  },
  edges: {},
};
const toBoss = (present: Flow, node: string) =>
  setConfig(present, { node, config: { ...present.nodes[node]?.config, tier: 'boss' } });

it('changes each step by itself and tells it as one change', () => {
  const edit = editEach(flow, {
    nodes: ['one', 'two', 'three'],
    edit: (present, node) => setNotes(present, { node, notes: 'Why' }),
  });
  if (!edit.ok) throw new Error(edit.error.code);
  expect(Object.values(edit.value.flow.nodes).map(({ notes }) => notes)).toEqual(['Why', 'Why', 'Why']);
  expect(edit.value.label).toEqual({ what: 'nodesChanged', data: { count: 3, setting: 'notes' } });
});

it('tells of one step as of one, and leaves alone what is so already', () => {
  const edit = editEach(flow, { nodes: ['one', 'three'], edit: toBoss });
  if (!edit.ok) throw new Error(edit.error.code);
  expect(edit.value.flow.nodes['one']?.config).toEqual({ tier: 'boss', owner: 'queue:desk' });
  expect(edit.value.label).toMatchObject({ what: 'nodeChanged', data: { node: 'one' } });
  expect(edit.value.flow.nodes['two']).toBe(flow.nodes['two']);
});

it('changes nothing where one of them cannot be changed', () => {
  const edit = editEach(flow, { nodes: ['one', 'gone'], edit: toBoss });
  expect(edit.ok ? edit.value.label : edit.error.code).toBe('unknownNode');
});
