import { check } from '@rung/compiler';
import { type Flow, templates } from '@rung/flow';
import { flows } from '@rung/flow/arbitraries';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copyNodes } from './copy-nodes.ts';
import type { Fragment } from './fragment.ts';
import { parseFragment } from './parse-fragment.ts';
import { partsToSettle } from './parts-to-settle.ts';
import { duplicateNodes, pasteNodes } from './paste-nodes.ts';

const source: Flow = {
  format: 'rung/flow@1',
  id: 'source',
  name: 'Source',
  fields: { plan: { label: 'Plan', type: 'text' } },
  calendars: { office: { name: 'Office', zone: 'UTC', week: {} } },
  tiers: {
    desk: { name: 'Desk', rank: 1, kind: 'frontline', calendar: 'office' },
    other: { name: 'Other', rank: 2, kind: 'manager' },
  },
  templates: {
    hello: { name: 'Hello', audience: 'customer', text: { en: '{plan}' }, vars: { plan: 'ticket.plan' } },
  },
  nodes: {
    tell: { kind: 'message', config: { template: 'hello', promise: 'desk.work' } },
    desk: { kind: 'tier', config: { tier: 'desk' } },
    down: { kind: 'deescalate', config: { to: 'desk' } },
  },
  edges: {
    a: { from: { node: 'tell', port: 'next' }, to: 'desk' },
    b: { from: { node: 'desk', port: 'bounced' }, to: 'down' },
  },
  layout: { tell: { x: 1, y: 2 } },
};
const empty: Flow = { format: 'rung/flow@1', id: 'empty', name: 'Empty', tiers: {}, nodes: {}, edges: {} };

it('copies steps with the connections between them and every part that they name', () => {
  const copied = copyNodes(source, ['tell', 'desk']);
  expect(copied).toEqual({
    format: 'rung/fragment@1',
    nodes: { tell: source.nodes['tell'], desk: source.nodes['desk'] },
    edges: { a: source.edges['a'] },
    layout: source.layout,
    fields: source.fields,
    calendars: source.calendars,
    tiers: { desk: source.tiers['desk'] },
    templates: source.templates,
  });
  expect(parseFragment(JSON.stringify(copied))).toEqual({ ok: true, value: copied });
});

it('takes nothing else for a fragment', () => {
  for (const value of ['hello', '{}', 3, null, { format: 'rung/flow@1' }, { format: 'rung/fragment@1' }]) {
    expect(parseFragment(value)).toMatchObject({ ok: false, error: { code: 'notFragment' } });
  }
  const stray = { ...copyNodes(source, ['desk']), guards: {} };
  expect(parseFragment(stray)).toMatchObject({ error: { data: { key: 'guards' } } });
});

function pastedInto(flow: Flow, ...[fragment, options]: [Fragment, Parameters<typeof pasteNodes>[2]?]): Flow {
  const edit = pasteNodes(flow, fragment, options);
  if (!edit.ok) throw new Error(edit.error.code);
  return edit.value.flow;
}

it('brings along what the flow lacks, or uses what stands for it', () => {
  const fragment = copyNodes(source, ['tell', 'desk']);
  expect(partsToSettle(source, fragment)).toEqual([]);
  expect(partsToSettle(empty, fragment).map(({ part, id }) => `${part} ${id}`)).toEqual([
    'fields plan',
    'calendars office',
    'tiers desk',
    'templates hello',
  ]);
  const brought = pastedInto(empty, fragment);
  expect(brought.tiers).toEqual({ desk: source.tiers['desk'] });
  expect(brought.fields).toEqual(source.fields);
  const host: Flow = { ...empty, tiers: { first: { name: 'First', rank: 1, kind: 'frontline' } } };
  const mapping = [{ part: 'tiers', id: 'desk', to: 'first' }] as const;
  const mapped = pastedInto(host, fragment, { mapping });
  expect(mapped.tiers).toBe(host.tiers);
  expect(mapped.calendars).toBeUndefined();
  expect(mapped.nodes['desk']).toMatchObject({ config: { tier: 'first' } });
});

it('asks about entries of one id that are not the same, and brings along the one that is wanted', () => {
  const fragment = copyNodes(source, ['tell', 'desk']);
  const office = { name: 'Night shift', zone: 'UTC', week: {} };
  const host: Flow = { ...source, calendars: { office } };
  // The tier keeps other hours there.
  expect(partsToSettle(host, fragment)).toEqual([
    { part: 'calendars', id: 'office', isCarried: true, isOther: true },
    { part: 'tiers', id: 'desk', isCarried: true, isOther: true },
  ]);
  const anew = [
    { part: 'calendars', id: 'office', to: null },
    { part: 'tiers', id: 'desk', to: null },
  ] as const;
  const brought = pastedInto(host, fragment, { mapping: anew });
  expect(brought.nodes['tier']).toMatchObject({ config: { tier: 'desk_2' } });
  expect(brought.tiers).toEqual({
    ...host.tiers,
    desk_2: { name: 'Desk', rank: 1, kind: 'frontline', calendar: 'office_2' },
  });
  expect(brought.calendars).toEqual({ office, office_2: source.calendars?.['office'] });
  expect(brought.templates).toEqual(source.templates);
  const own = pastedInto(host, fragment, { mapping: [{ part: 'tiers', id: 'desk', to: 'desk' }] });
  expect(own.nodes['tier']).toMatchObject({ config: { tier: 'desk' } });
  expect([own.tiers, own.calendars]).toEqual([host.tiers, host.calendars]);
});

it('leaves behind what only entries name that the flow has of its own', () => {
  const hello = { name: 'Hello', audience: 'customer', text: { en: 'Hi' } } as const;
  const host: Flow = { ...empty, templates: { hello } };
  const own = pastedInto(host, copyNodes(source, ['tell']), {
    mapping: [{ part: 'templates', id: 'hello', to: 'hello' }],
  });
  expect([own.templates, own.fields]).toEqual([{ hello }, undefined]);
});

it('makes ids of its own for copies and leads them to each other', () => {
  const edit = duplicateNodes(source, { nodes: ['tell', 'desk', 'down'], salt: 'c1' });
  if (!edit.ok) throw new Error(edit.error.code);
  const { flow, select } = edit.value;
  expect(select).toEqual(['message_c1', 'tier_c1', 'deescalate_c1']);
  expect(flow.nodes['message_c1']).toMatchObject({ config: { promise: 'tier_c1.work' } });
  expect(flow.nodes['deescalate_c1']).toMatchObject({ config: { to: 'tier_c1' } });
  expect(flow.edges['message_c1_next']?.to).toBe('tier_c1');
  expect(flow.layout?.['message_c1']).toEqual({ x: 41, y: 42 });
  expect(flow.nodes['tell']).toBe(source.nodes['tell']);
  expect(flow.tiers).toBe(source.tiers);
  expect(duplicateNodes(source, { nodes: ['nobody'] })).toMatchObject({ error: { code: 'unknownNode' } });
});

it('carries over whole flows so that the same is found', () => {
  const all = fc.oneof(flows(), fc.constantFrom(...templates.map(({ flow }) => flow)));
  fc.assert(
    fc.property(all, (flow) => {
      const read = parseFragment(JSON.stringify(copyNodes(flow, Object.keys(flow.nodes))));
      expect(read.ok).toBe(true);
      if (!read.ok) return;
      const { grants, guards, notApplicable } = flow;
      const host = {
        ...empty,
        ...(grants && { grants }),
        ...(guards && { guards }),
        ...(notApplicable && { notApplicable }),
      };
      const pasted = pastedInto(host, read.value);
      expect(pasted.nodes).toEqual(flow.nodes);
      const errors = ({ diagnostics }: ReturnType<typeof check>): readonly string[] =>
        diagnostics.filter(({ severity }) => severity === 'error').map(({ code, path = '' }) => code + path);
      // What only the matrix and the guards name does not travel with the steps.
      const isAbout = (place: string): boolean => !/\/(?:grants|guards)\//.test(place);
      expect(errors(check(pasted)).filter(isAbout)).toEqual(errors(check(flow)).filter(isAbout));
    }),
    { numRuns: 60 },
  );
});
