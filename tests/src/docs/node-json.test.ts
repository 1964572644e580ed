import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeKinds } from '@rung/flow';
import { expect, it } from 'vitest';
import { root } from '../../../scripts/docs/file-set.ts';
import { folderOf } from '../../../scripts/docs/node-kind-pages.ts';

const page = (name: string): string => readFileSync(join(root, `docs/node-kinds/${name}.md`), 'utf8');

it.each(nodeKinds)('shows a %s as the flow file has it, with every key that it uses', (kind) => {
  const text = page(folderOf(kind));
  const { nodes } = JSON.parse(/```json\n(.*?)```/s.exec(text)?.[1] ?? '{}');
  const [node] = Object.values<{ readonly kind: string; readonly config: object }>(nodes);
  expect(node?.kind).toBe(kind);
  for (const key of Object.keys(node?.config ?? {}))
    expect(text).toMatch(new RegExp(`^- \`${key}\\??\`: `, 'm'));
});

it('names the keys that hands are most likely to get wrong', () => {
  expect(page('end')).toContain('"config": {}');
  expect(page('trigger')).toContain('{ kind: "everyTime" }');
  expect(page('README')).toMatch(/`tiers\.<id>`: `\{.* acknowledge\?: duration/);
});
