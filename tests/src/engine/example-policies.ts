import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { compile } from '@rung/compiler';
import { type LinkedPolicy, link } from '@rung/engine';
import { readFlow } from '@rung/flow';
import type { Policy } from '@rung/policy';

const root = new URL('../../../examples/', import.meta.url);

/** Names of the example flows, sorted. */
export const exampleNames: readonly string[] = readdirSync(root)
  .filter((name) => existsSync(new URL(`${name}/flow.json`, root)))
  .sort();

/** A file of an example as bytes. */
export function readExample(name: string, file: string): Uint8Array {
  return readFileSync(new URL(`${name}/${file}`, root));
}

/** An example's compiled policy. */
export function examplePolicy(name: string): Policy {
  const flow = readFlow(readExample(name, 'flow.json'));
  if (!flow.ok) throw new Error(`${name} cannot be read: ${JSON.stringify(flow.error)}`);
  const { policy, diagnostics } = compile(flow.value.flow);
  if (policy === null) throw new Error(`${name} does not compile: ${JSON.stringify(diagnostics)}`);
  return policy;
}

const linked = new Map<string, LinkedPolicy>();

/** An example's policy, linked once. */
export function linkedExample(name: string): LinkedPolicy {
  const known = linked.get(name) ?? link(examplePolicy(name));
  linked.set(name, known);
  return known;
}
