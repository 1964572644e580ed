import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@rung/compiler';
import { nodeEntries, nodeKindModels, nodeKinds, parseFlow, readFlow } from '@rung/flow';
import { parsePolicy } from '@rung/policy';
import { expect, it } from 'vitest';
import { folderOf } from '../../../scripts/docs/node-kind-pages.ts';
import { repositoryRoot } from '../shared-data.ts';

const folder = join(repositoryRoot, 'packages/flow/src/node-kinds');

it('has one folder for each kind and no other', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(nodeKinds.map(folderOf).sort());
});

it.each(nodeKinds)('keeps model, arbitrary, example, help pages and test of %s together', (kind) => {
  const name = folderOf(kind);
  for (const suffix of ['ts', 'arbitrary.ts', 'example.json', 'md', 'de.md', 'test.ts']) {
    const file = join(folder, name, `${name}.${suffix}`);
    expect(existsSync(file), `${name}.${suffix}`).toBe(true);
  }
});

it.each(nodeKinds)('explains %s on a page that names every way out', (kind) => {
  const name = folderOf(kind);
  const page = readFileSync(join(folder, name, `${name}.md`), 'utf8');
  const lines = page.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^# \S/);
  expect(lines.length).toBeGreaterThanOrEqual(25);
  expect(lines.length).toBeLessThanOrEqual(60);
  expect(page).toContain('## Example');
  expect(page).toContain('## Good to know');
  for (const port of portsOfExample(kind)) expect(page, port).toContain(`\`${port}\``);
});

it.each(nodeKinds)('has an example of %s that compiles without an error', (kind) => {
  const name = folderOf(kind);
  const read = readFlow(readFileSync(join(folder, name, `${name}.example.json`)));
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('\n'));
  const { policy, diagnostics } = compile(read.value.flow);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(policy !== null && parsePolicy(policy).ok).toBe(true);
});

/** The ports that a kind always has: those of its defaults, without the ones that a case or threshold makes. */
function portsOfExample(kind: (typeof nodeKinds)[number]): readonly string[] {
  const flow = parseFlow({
    format: 'rung/flow@1',
    id: 'one',
    name: 'One',
    tiers: {},
    nodes: { node: { kind, config: nodeKindModels[kind].defaults } },
    edges: {},
  });
  if (!flow.ok) throw new Error('the defaults of a kind are valid');
  const [[, node] = []] = nodeEntries(flow.value);
  const context = { tiers: {}, clocks: {}, packageBlocks: () => false };
  const model = nodeKindModels[kind];
  // A node made from a kind's defaults has that kind's configuration.
  const ports = model.ports(node?.config as never, context);
  return ports.map(({ id }) => id).filter((id) => !id.includes(':'));
}
