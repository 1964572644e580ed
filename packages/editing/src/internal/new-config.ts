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
 * A new node of a kind with its defaults. Where those name a part that the flow does not have, the likeliest that it has is
 * named: whoever draws sees which, and a name that nobody gave would be a riddle. A tier's step begins without a tier
 * where each has a step: a second of the same name would be one too. So do steps of clocks and packages, and a notice
 * without a channel, where there are none. A step that says something begins without a text: one that is there was written
 * for something else. Not held against the schema, which whoever draws would have to wait for: every kind's defaults fit
 * it, and so does whatever the flow has an id for.
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
      if (reference === null) return filled;
      const standsForIt = ownPart(node, reference.part) === reference.id;
      if (!standsForIt && exists(flow, reference)) return filled;
      const choice = likelyChoice(flow, reference.part, node);
      return choice === null ? filled : changedAt(filled, path, () => prefix + reference.prefix + choice);
    }, alone).nodes[id] ?? node
  );
}

function exists(flow: Flow, { part, id }: Named): boolean {
  if (part === 'calendars' && id === 'always') return true;
  return Object.hasOwn(part === 'nodes' ? flow.nodes : entriesOf(flow, part), id);
}

/**
 * The first that has no step of its own yet, of tiers the lowest; where each has one none for a tier's step, else the
 * first. Empty: to be chosen. Null: there is no field, which cannot be left open, and the default stays.
 */
function likelyChoice(flow: Flow, part: NamedPart, made: FlowNode): string | null {
  const all = choicesOf(flow, part);
  const taken = new Set(Object.values(flow.nodes).map((node) => ownPart(node, part)));
  const free = all.find((id) => !taken.has(id));
  if (free !== undefined) return free;
  if (part === 'tiers' && made.kind === 'tier') return '';
  return all[0] ?? (part === 'fields' ? null : '');
}

/** The tier, clock or package that a node stands for on the drawing. */
function ownPart(node: FlowNode, part: NamedPart): string | null {
  if (part === 'tiers') return node.kind === 'tier' ? node.config.tier : null;
  if (part === 'clocks') return node.kind === 'sla' ? node.config.clock : null;
  return part === 'contextPackages' && node.kind === 'handoff' ? node.config.package : null;
}

function choicesOf(flow: Flow, part: NamedPart): readonly string[] {
  if (part === 'tiers') return Object.keys(flow.tiers).toSorted((a, b) => rankOf(flow, a) - rankOf(flow, b));
  return part === 'nodes' ? [] : Object.keys(entriesOf(flow, part));
}

function rankOf({ tiers }: Flow, id: string): number {
  return tiers[id]?.rank ?? 0;
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
