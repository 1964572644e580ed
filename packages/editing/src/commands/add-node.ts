import type { PortPlace } from '@rung/compiler';
import type { Flow } from '@rung/flow';
import { ok, type Result } from '@rung/kernel';
import { crowded } from '../internal/crowded.ts';
import { connected, edgeAt, likelyOutcomes, nodeData, outcomesOf, withNode } from '../internal/drawing.ts';
import { type NewNode, newNode } from '../internal/new-config.ts';
import { newId } from '../internal/new-id.ts';
import { type EditRefusal, type EditResult, refuse } from './edit.ts';
import { badText } from './node-texts.ts';

/** A step to add. */
export type AddNode = NewNode & {
  /** The outcome that is to lead to it; where that one leads now, the new step leads on by its first outcome. */
  readonly after?: PortPlace;
  /** Where it is put by hand. */
  readonly at?: { readonly x: number; readonly y: number };
  /** Goes into the id, see `newId`. */
  readonly salt?: string;
};

/** Adds a step, alone or behind an outcome; one that is put on a connection goes between its two ends. */
export function addNode(flow: Flow, { after, at, salt, ...wanted }: AddNode): EditResult {
  const full = crowded(flow, 'nodes', 1);
  if (full !== null) return full;
  const id = newId((taken) => Object.hasOwn(flow.nodes, taken), wanted.kind, salt);
  const bad = wanted.title === undefined ? null : badText(wanted.title);
  if (bad !== null) return bad;
  const node = newNode(flow, id, wanted);
  const placed = at === undefined ? {} : { layout: { ...flow.layout, [id]: { ...at, pinned: true } } };
  const added: Flow = { ...withNode(flow, id, node), ...placed };
  const drawn = after === undefined ? ok(added) : inserted(added, after, id);
  if (!drawn.ok) return drawn;
  return ok({
    flow: drawn.value,
    label: { what: 'nodeAdded', data: nodeData(flow, id, node) },
    select: [id],
  });
}

function inserted(flow: Flow, after: PortPlace, id: string): Result<Flow, EditRefusal> {
  const [, edge] = edgeAt(flow, after) ?? [];
  const led = connected(flow, after, id);
  return !led.ok || edge === undefined ? led : leadingOn(led.value, id, edge.to);
}

/** The flow with a node leading on to another by the likeliest of its outcomes that may. */
export function leadingOn(flow: Flow, node: string, to: string): Result<Flow, EditRefusal> {
  let refused: Result<Flow, EditRefusal> = refuse('noOutcome', { node });
  for (const [index, { id: port }] of likelyOutcomes(outcomesOf(flow, node)).entries()) {
    const led = connected(flow, { node, port }, to);
    if (led.ok) return led;
    if (index === 0) refused = led;
  }
  return refused;
}
