import { type ConnectRefusal, connectableFrom } from '@rung/compiler';
import { replaceKind } from '@rung/editing';
import { type Flow, type NodeKind, nodeKindModels, nodeKinds, outlineOf } from '@rung/flow';
import type { Outcome, PickPlace } from '../editor-ui.ts';
import { addAt } from '../step-edits.ts';

/** The kinds that may stand where the picker was opened, in the order in which people meet them. */
export function kindsFor(flow: Flow, place: PickPlace): readonly NodeKind[] {
  if (place.kind === 'outcomes') return [];
  if (place.kind === 'free') return nodeKinds;
  // What the compiler asks of a connection it asks of a role: one kind of each is tried as it would be done.
  const byRole = new Map<string, boolean>();
  return nodeKinds.filter((kind) => {
    const { role } = nodeKindModels[kind];
    if (place.kind === 'replace' && flow.nodes[place.node]?.kind === kind) return false;
    const known = byRole.get(role) ?? mayStandAt(flow, place, kind);
    byRole.set(role, known);
    return known;
  });
}

function mayStandAt(flow: Flow, place: PickPlace, kind: NodeKind): boolean {
  if (place.kind === 'replace') return replaceKind(flow, { node: place.node, kind }).ok;
  const { role } = nodeKindModels[kind];
  return role !== 'comment' && addAt(flow, place, kind).ok;
}

/** A step as a place to go to. */
export interface Target {
  readonly node: string;
  readonly refusal: ConnectRefusal | null;
}

/** Every step in reading order as a target of an outcome, with the compiler's verdict. */
export function targetsFor(flow: Flow, from: Outcome): readonly Target[] {
  const ask = connectableFrom(flow, from);
  return [...outlineOf(flow).numbers.keys()].map((node) => {
    const verdict = ask(node);
    return { node, refusal: verdict.allowed ? null : verdict };
  });
}
