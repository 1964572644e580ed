import { referencesOf } from '@rung/compiler';
import { type ConfigByKind, type Flow, type FlowNode, type NodeKind, nodeKindModels } from '@rung/flow';
import { namedByReference } from '../references/named-by.ts';
import { entriesOf, type Named, type NamedPart } from '../references/part.ts';
import { changedAt } from './edit-at.ts';

/** What a new node is told. */
export type NewNode = {
  readonly [K in NodeKind]: {
    readonly kind: K;
    readonly title?: string;
    /** Its kind's defaults where absent. */
    readonly config?: ConfigByKind[K];
  };
}[NodeKind];

/**
 * A new node of a kind with its defaults. Where those name a part that the flow does not have, and the flow leaves only one
 * choice, such as its one clock or the one tier that has no step yet, that one is named; of several packages the first. Not held against the schema, which
 * whoever draws would have to wait for: every kind's defaults fit it, and so does whatever the flow has an id for.
 */
export function newNode(flow: Flow, id: string, { kind, title, config }: NewNode): FlowNode {
  const text = title?.trim() ?? '';
  const made = {
    kind,
    ...(text === '' ? {} : { title: text }),
    config: config ?? nodeKindModels[kind].defaults,
  };
  // The kind's own configuration or its defaults, of which a test of each kind says that they are one.
  const node = made as FlowNode;
  return config === undefined ? inOrder(flow, guessed(flow, id, node)) : node;
}

function guessed(flow: Flow, id: string, node: FlowNode): FlowNode {
  const alone: Flow = {
    format: 'rung/flow@1',
    id: 'new',
    name: '',
    tiers: {},
    nodes: { [id]: node },
    edges: {},
  };
  return (
    referencesOf(alone).reduce<Flow>((filled, { kind, id: named, path, prefix }) => {
      const reference = namedByReference(kind, named);
      if (reference === null || exists(flow, reference)) return filled;
      const choice = onlyChoice(flow, reference.part, node);
      return choice === null ? filled : changedAt(filled, path, () => prefix + reference.prefix + choice);
    }, alone).nodes[id] ?? node
  );
}

function exists(flow: Flow, { part, id }: Named): boolean {
  if (part === 'calendars' && id === 'always') return true;
  return Object.hasOwn(part === 'nodes' ? flow.nodes : entriesOf(flow, part), id);
}

function onlyChoice(flow: Flow, part: NamedPart, node: FlowNode): string | null {
  const all = choicesOf(flow, part, node);
  if (all.length < 2) return all[0] ?? null;
  // The first of them rather than none: a package is told apart by what it says, not by which steps hand it over.
  if (part === 'contextPackages') return all[0] ?? null;
  if (part !== 'tiers') return null;
  const taken = new Set(
    Object.values(flow.nodes).flatMap((other) => (other.kind === 'tier' ? [other.config.tier] : [])),
  );
  const free = all.filter((id) => !taken.has(id));
  return free.length === 1 ? (free[0] ?? null) : null;
}

function choicesOf(flow: Flow, part: NamedPart, node: FlowNode): readonly string[] {
  if (part === 'nodes') return [];
  if (part !== 'templates') return Object.keys(entriesOf(flow, part));
  const audience = node.kind === 'message' ? 'customer' : 'internal';
  return Object.entries(entriesOf(flow, part)).flatMap(([id, template]) =>
    template.audience === audience ? [id] : [],
  );
}

/** A new trigger is asked after those that share its order. */
function inOrder({ nodes }: Flow, node: FlowNode): FlowNode {
  if (node.kind !== 'trigger') return node;
  const orders = Object.values(nodes).flatMap((other) =>
    other.kind === 'trigger' ? [other.config.order] : [],
  );
  let { order } = node.config;
  for (const taken of orders.toSorted((a, b) => a - b)) if (taken === order) order += 10;
  return { ...node, config: { ...node.config, order } };
}
