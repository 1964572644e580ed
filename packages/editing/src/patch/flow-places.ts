import { isJsonObject } from '@rung/kernel';
import { partOf } from './json-value.ts';
import type { Json, Patch } from './patch.ts';
import { comesOrGoes, isOrder } from './place.ts';

/** The node that a patch adds or deletes, or null. */
export function nodeThatComesOrGoes(patch: Patch): string | null {
  const [part, node] = patch.path;
  return part === 'nodes' && node !== undefined && patch.path.length === 2 && comesOrGoes(patch)
    ? node
    : null;
}

/** The node that a patch deletes, or null. */
export function deletedNode(patch: Patch): string | null {
  return patch.after === undefined ? nodeThatComesOrGoes(patch) : null;
}

/** The node whose position a patch changes, or null. */
export function placedNode({ path: [part, node] }: Patch): string | null {
  return part === 'layout' && node !== undefined ? node : null;
}

/** What a patch of an edge tells of it: its id, the nodes it leads from and to, and the port it leaves by. */
export interface EdgeTold {
  readonly edge: string;
  readonly ends: readonly string[];
  /** The node it leads from, where that is told. */
  readonly from: string | null;
  /** Node and port as one text, where both are told. */
  readonly port: string | null;
}

/** What is told of an edge `before` or `after`; null for patches of anything else. */
export function edgeTold({ path, ...patch }: Patch, when: 'before' | 'after'): EdgeTold | null {
  const [part, edge, ...inner] = path;
  if (part !== 'edges' || edge === undefined) return null;
  const value = patch[when];
  const whole = inner.reduceRight<Json | undefined>(
    (held, key) => (held === undefined ? undefined : Object.fromEntries([[key, held]])),
    value,
  );
  return edgeOf(edge, whole);
}

/** What the value of an edge tells; what is no edge tells nothing. */
export function edgeOf(edge: string, value: Json | undefined): EdgeTold {
  const from = textIn(value, 'from', 'node');
  const port = textIn(value, 'from', 'port');
  const to = textIn(value, 'to');
  return {
    edge,
    ends: [from, to].filter((end) => end !== null),
    from,
    port: from === null || port === null ? null : `${from} ${port}`,
  };
}

function textIn(value: Json | undefined, ...path: readonly string[]): string | null {
  const found = path.reduce<Json | undefined>(
    (held, key) => (isJsonObject(held) ? partOf(held, key) : undefined),
    value,
  );
  return typeof found === 'string' ? found : null;
}

/** The step or part that a patch concerns: what a person is asked about. */
export function concernOf(patch: Patch): readonly string[] {
  const [part = '', id] = patch.path;
  if (part === 'layout' && id !== undefined) return ['nodes', id];
  const from = edgeTold(patch, 'after')?.from ?? edgeTold(patch, 'before')?.from ?? null;
  if (from !== null) return ['nodes', from];
  const path = isOrder(patch) ? patch.path.slice(0, -1) : patch.path;
  return path.slice(0, part === 'guards' ? 3 : 2);
}
