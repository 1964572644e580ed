import { setConfig } from '@rung/editing';
import { type NodeKind, nodeKinds } from '@rung/flow';
import { expect, it } from 'vitest';
import { exampleFlows } from './page.fake.ts';
import { sharedFieldsOf, sharedValueOf } from './shared-fields.ts';

const keysOf = (...kinds: readonly NodeKind[]): readonly string[] =>
  sharedFieldsOf(kinds).map(({ key }) => key);

it('offers what steps of one kind have in common', () => {
  expect(keysOf('notify', 'notify')).toEqual(['to', 'channel', 'template', 'whenOpen']);
  expect(sharedFieldsOf(['notify'])[0]?.label).toBe('notify.to');
});

it('offers of several kinds what means the same in each, by a name that fits them all', () => {
  expect(keysOf('notify', 'swarm', 'external')).toEqual(['to']);
  expect(sharedFieldsOf(['swarm', 'notify'])[0]?.label).toBe('inspector.shared.to');
  expect(keysOf('tier', 'authority')).toEqual(['tier']);
  // A text for customers is none for colleagues.
  expect(keysOf('notify', 'message')).toEqual([]);
  expect(keysOf('tier', 'end')).toEqual([]);
});

it('lets a setting be left out only where every step may leave it out', () => {
  expect(sharedFieldsOf(['followUp'])[0]?.none).toBe('followUp.toNone');
  expect(sharedFieldsOf(['followUp', 'notify'])[0]).not.toHaveProperty('none');
  expect(sharedFieldsOf(['notify', 'followUp'])[0]).not.toHaveProperty('none');
});

it('tells what steps say alike from what they do not', () => {
  const tier = (name: string, owner?: string) =>
    ({ kind: 'tier', config: { tier: name, ...(owner === undefined ? {} : { owner }) } }) as const;
  expect(sharedValueOf([tier('desk'), tier('desk')], 'tier')).toEqual({ mixed: false, value: 'desk' });
  expect(sharedValueOf([tier('desk'), tier('boss')], 'tier')).toEqual({ mixed: true });
  expect(sharedValueOf([tier('desk'), tier('desk', 'owner')], 'owner')).toEqual({ mixed: true });
  expect(sharedValueOf([tier('desk'), tier('boss')], 'owner')).toEqual({ mixed: false, value: undefined });
});

it('gives each kind only settings that its steps may have', () => {
  const samples = { part: 'desk', target: 'owner', number: 2, text: 'word' } as const;
  const tried = new Set<string>();
  for (const flow of exampleFlows) {
    for (const [node, { kind, config }] of Object.entries(flow.nodes)) {
      const fields = sharedFieldsOf([kind]);
      for (const { key, control } of fields) {
        const made = setConfig(flow, { node, config: { ...config, [key]: samples[control] } });
        const refused = setConfig(flow, { node, config: { ...config, [key]: false } });
        expect([kind, key, made.ok, refused.ok]).toEqual([kind, key, true, false]);
      }
      tried.add(kind);
    }
  }
  expect([...tried].sort()).toEqual([...nodeKinds].sort());
});
