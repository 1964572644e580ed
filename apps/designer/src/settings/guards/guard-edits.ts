import { addPart, type EditResult, setConfig, setFlowPart } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { ok } from '@rung/kernel';
import type { NewPart } from '../../inspector/parts.ts';

/** The guards of a flow. */
export type Guards = NonNullable<Flow['guards']>;

/** A kind of guard, by its key in the document. */
export type GuardKind = keyof Guards;

/** A guard of a kind. */
export type GuardOf<K extends GuardKind> = NonNullable<Guards[K]>[string];

/** A sentence that must always hold. */
export type Pinned = NonNullable<Flow['pinned']>[string];

/** Makes an edit of the flow as it is by then. */
export type MakeEdit = (flow: Flow) => EditResult;

type Place = { readonly kind: GuardKind; readonly id: string };

/** Sets a guard; `made` is a part that it names and that must be made in the same edit. */
export function setGuard<K extends GuardKind>(
  { kind, id }: { readonly kind: K; readonly id: string },
  value: GuardOf<K>,
  made?: NewPart,
): MakeEdit {
  return (flow) => {
    const added = made === undefined ? null : addPart(flow, made);
    if (added !== null && !added.ok) return added;
    const present = added?.value.flow ?? flow;
    return withGuards(present, { kind, entries: { ...present.guards?.[kind], [id]: value } });
  };
}

/** Removes a guard. Steps that begin a cool-down no longer name it, in the same edit. */
export function removeGuard({ kind, id }: Place): MakeEdit {
  return (flow) => {
    const { [id]: _, ...entries } = flow.guards?.[kind] ?? {};
    const freed = kind === 'coolDowns' ? withoutCoolDown(flow, id) : ok({ flow });
    return freed.ok ? withGuards(freed.value.flow, { kind, entries }) : freed;
  };
}

/** Sets a sentence that must always hold; removes it where there is no value. */
export function setPinned(id: string, value: Pinned | undefined): MakeEdit {
  return (flow) => {
    const { [id]: _, ...others } = flow.pinned ?? {};
    // A sentence that is there keeps its place.
    const pinned = value === undefined ? others : { ...flow.pinned, [id]: value };
    return setFlowPart(flow, { key: 'pinned', value: orNone(pinned) });
  };
}

/** The steps that begin a cool-down. */
export function beginnersOf({ nodes }: Flow, coolDown: string): readonly string[] {
  return Object.entries(nodes).flatMap(([id, node]) =>
    node.kind === 'deescalate' && node.config.coolDown === coolDown ? [id] : [],
  );
}

function withoutCoolDown(flow: Flow, id: string) {
  let present = flow;
  for (const node of beginnersOf(flow, id)) {
    const { coolDown: _, ...config } = { coolDown: undefined, ...flow.nodes[node]?.config };
    const edit = setConfig(present, { node, config });
    if (!edit.ok) return edit;
    present = edit.value.flow;
  }
  return ok({ flow: present });
}

function withGuards(
  flow: Flow,
  { kind, entries }: { readonly kind: GuardKind; readonly entries: object },
): EditResult {
  const { [kind]: _, ...others } = flow.guards ?? {};
  const some = orNone(entries);
  const guards = some === undefined ? others : { ...flow.guards, [kind]: some };
  return setFlowPart(flow, { key: 'guards', value: orNone(guards) });
}

/** Nothing rather than an empty object, which the document does not keep. */
function orNone(entries: object): object | undefined {
  return Object.keys(entries).length === 0 ? undefined : entries;
}
