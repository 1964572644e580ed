import { check } from '@rung/compiler';
import { type Flow, type FlowNode, nodeKindModels, nodeKinds } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import { languages } from '@rung/wording';
import { createElement } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { activate, loadMessages } from '../i18n/i18n.ts';
import { kindForms } from '../node-kinds/forms.ts';
import { kindHelp } from '../node-kinds/help.ts';
import { kindIcons } from '../node-kinds/icons.ts';
import { meantBy } from './fields/choices.ts';
import { blocksOf } from './markdown-blocks.ts';
import { NodeForm } from './node-form.tsx';
import { exampleFlows, flowOf, shown, withDocument } from './page.fake.ts';

function formOf(flow: Flow, nodeId: string, problems: readonly Diagnostic[] = []): string {
  const node: FlowNode | undefined = flow.nodes[nodeId];
  if (node === undefined) throw new Error(`no step ${nodeId}`);
  const { kind, config } = node;
  const onChange = (): void => undefined;
  return shown(
    flow,
    createElement(NodeForm, { kind, flow, nodeId, config, problems, readOnly: false, onChange }),
  );
}

withDocument();
beforeEach(async () => {
  await Promise.all([loadMessages('flow'), loadMessages('panels')]);
});

it('has a form, an icon and a help page in every language for every kind', async () => {
  expect(Object.keys(kindForms).toSorted()).toEqual(nodeKinds.toSorted());
  expect(Object.keys(kindIcons).toSorted()).toEqual(nodeKinds.toSorted());
  for (const kind of nodeKinds)
    for (const language of languages) {
      const { default: text } = await kindHelp[kind][language]();
      const headings = blocksOf(text).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
      expect(headings, `${kind} ${language}`).toContain(language === 'de' ? 'Beispiel' : 'Example');
    }
});

it.each(languages)('shows the form of every step of every example in %s', async (language) => {
  await activate(language);
  const kinds = new Set<string>();
  for (const flow of exampleFlows)
    for (const [id, { kind }] of Object.entries(flow.nodes)) {
      kinds.add(kind);
      // A text that is missing would stand there as its id.
      expect(formOf(flow, id)).not.toMatch(/>(?:form|part|builder|trigger|grant|clock)\.[a-z]+[^<]*</);
    }
  expect([...kinds].toSorted()).toEqual(nodeKinds.toSorted());
});

it('shows a new step of every kind in a flow that has none of the parts it names', async () => {
  await activate('en');
  const bare = flowOf({
    format: 'rung/flow@1',
    id: 'bare',
    name: 'Bare',
    tiers: {},
    templates: {
      notice: { name: 'Their notice', audience: 'internal', text: {} },
      update: { name: 'Their update', audience: 'customer', text: {} },
    },
    nodes: {},
    edges: {},
  });
  for (const kind of nodeKinds) {
    const node = { kind, config: nodeKindModels[kind].defaults } as unknown as FlowNode; // defaults fit their kind
    expect(formOf({ ...bare, nodes: { it: node } }, 'it')).not.toBe('');
  }
});

it('says what is wrong at the field that it is about', async () => {
  await activate('en');
  const flow = exampleFlows.find(({ id }) => id === 'sla-example');
  if (flow === undefined) throw new Error('no example');
  const [slaId = ''] = Object.entries(flow.nodes).find(([, { kind }]) => kind === 'sla') ?? [];
  const broken: Flow = {
    ...flow,
    nodes: { ...flow.nodes, [slaId]: { kind: 'sla', config: { clock: 'nowhere' } } },
  };
  const problems = check(broken).diagnostics.filter(({ nodeId }) => nodeId === slaId);
  expect(formOf(broken, slaId, problems)).toContain('aria-invalid="true"');
});

it('shows no text as chosen for a new notice or message, and says what to do', async () => {
  await activate('en');
  const bare = flowOf({ format: 'rung/flow@1', id: 'bare', name: 'Bare', tiers: {}, nodes: {}, edges: {} });
  for (const kind of ['notify', 'message'] as const) {
    const { defaults } = nodeKindModels[kind];
    const node = { kind, config: defaults } as FlowNode; // defaults fit their kind
    const form = formOf({ ...bare, nodes: { it: node } }, 'it');
    expect(form).toContain('placeholder="Choose one, or make a new one below"');
    expect(form).not.toContain('value="Their');
  }
});

it('takes a typed text for the choice that it names, or that alone holds it', () => {
  const choices = ['Ticket created', 'Ticket created by hand', 'Message added'].map((label, n) => ({
    value: `v${n}`,
    label,
  }));
  expect(meantBy('ticket created', choices)).toBe('v0');
  expect(meantBy(' mess', choices)).toBe('v2');
  const events = [
    { value: 'asked', label: 'Action requested', also: 'refund sign-off off' },
    { value: 'scored', label: 'Satisfaction score received', also: 'csat survey stars' },
  ];
  for (const [typed, meant] of [
    ['Refund', 'asked'],
    ['sign off', 'asked'],
    ['star', 'scored'],
    ['satisfaction survey', 'scored'],
    ['und', null],
  ] as const)
    expect(meantBy(typed, events)).toBe(meant);
  for (const unclear of ['', '  ', 'ticket', 'solved']) expect(meantBy(unclear, choices)).toBeNull();
});
