import type { Flow, FlowEdge, FlowNode } from '@rung/flow';
import { ok } from '@rung/kernel';
import { type EditLabel, type EditResult, refuse } from '../commands/edit.ts';
import { crowded } from '../internal/crowded.ts';
import { newId } from '../internal/new-id.ts';
import { entriesOf, type PartName } from '../references/part.ts';
import { copyNodes } from './copy-nodes.ts';
import { carriedParts, type Fragment, flowOfFragment, renamedFragment } from './fragment.ts';

/** Says which entry of the flow stands for one that a fragment names. */
export interface PartMapping {
  readonly part: PartName;
  readonly id: string;
  /** Null: the fragment's own, which gets another id where the flow has one of it. */
  readonly to: string | null;
}

/** How a fragment is pasted. */
export interface PasteOptions {
  /** What stands for what; of what is not mapped, the flow's own counts, and what it lacks is brought along. */
  readonly mapping?: readonly PartMapping[];
  /** Goes into ids that must be made, see `newId`. */
  readonly salt?: string;
  /** How far the steps are moved from where they were; they stay there by hand. */
  readonly offset?: { readonly x: number; readonly y: number };
}

/**
 * Puts the steps of a fragment into a flow, with the parts they name. A step keeps its id unless the flow has one of it; of
 * a part that both have, the flow's own counts unless the options say otherwise.
 */
export function pasteNodes(flow: Flow, fragment: Fragment, options: PasteOptions = {}): EditResult {
  return pasted(flow, { fragment, options, what: 'nodesPasted' });
}

/** How far copies stand from what was copied, on both axes of the drawing. */
export const copyOffset = { x: 40, y: 40 };

/** Makes copies of steps, with the connections between them. */
export function duplicateNodes(
  flow: Flow,
  { nodes, salt }: { readonly nodes: readonly string[]; readonly salt?: string },
): EditResult {
  const unknown = nodes.find((id) => !Object.hasOwn(flow.nodes, id));
  if (unknown !== undefined) return refuse('unknownNode', { node: unknown });
  const options = { offset: copyOffset, ...(salt === undefined ? {} : { salt }) };
  return pasted(flow, { fragment: copyNodes(flow, nodes), options, what: 'nodesDuplicated' });
}

interface Pasting {
  readonly fragment: Fragment;
  readonly options: PasteOptions;
  readonly what: EditLabel['what'];
}

function pasted(flow: Flow, { fragment, options, what }: Pasting): EditResult {
  const ids = newIds(flow, fragment, options.salt);
  const full = crowded(flow, 'nodes', ids.size) ?? crowded(flow, 'edges', Object.keys(fragment.edges).length);
  if (full !== null) return full;
  const mapping = (options.mapping ?? []).map((row) => ({ ...row, to: row.to ?? ownId(flow, row, options) }));
  const renamed = renamedFragment(fragment, ({ part, id }) =>
    part === 'nodes'
      ? (ids.get(id) ?? null)
      : (mapping.find((row) => row.part === part && row.id === id)?.to ?? null),
  );
  const brought = carriedInto(flow, renamed, mapping);
  // Copied once more, so that what only a mapped part needed stays behind.
  const fitted = copyNodes(brought, Object.keys(renamed.nodes));
  const nodes = Object.entries<FlowNode>(fitted.nodes).map(
    ([id, node]) => [ids.get(id) ?? id, node] as const,
  );
  const drawn: Flow = {
    ...withBrought(flow, fitted),
    nodes: { ...flow.nodes, ...Object.fromEntries(nodes) },
    edges: { ...flow.edges, ...Object.fromEntries(edgesOf(flow, fitted, ids)) },
    ...layoutOf(flow, fitted, { ids, options }),
  };
  const select = [...ids.values()];
  return ok({ flow: drawn, label: { what, data: { count: select.length } }, select });
}

type NewIds = ReadonlyMap<string, string>;

function newIds(flow: Flow, { nodes }: Fragment, salt: string | undefined): NewIds {
  const taken = new Set([...Object.keys(flow.nodes), ...Object.keys(nodes)]);
  return new Map(
    Object.entries<FlowNode>(nodes).map(([id, { kind }]) => {
      if (!Object.hasOwn(flow.nodes, id)) return [id, id];
      const made = newId((other) => taken.has(other), kind, salt);
      taken.add(made);
      return [id, made];
    }),
  );
}

/** The id under which an entry is brought along. */
function ownId(flow: Flow, { part, id }: PartMapping, { salt }: PasteOptions): string {
  const has = entriesOf(flow, part);
  return Object.hasOwn(has, id) ? newId((other) => Object.hasOwn(has, other), id, salt) : id;
}

type Mapped = PartMapping & { readonly to: string };

/** What a fragment brings, each under its id in the flow; without what the flow has, and so without what only that names. */
function carriedInto(flow: Flow, fragment: Fragment, mapping: readonly Mapped[]): Flow {
  const carried = flowOfFragment(fragment);
  const parts = carriedParts.map((part) => {
    const has = entriesOf(flow, part);
    const entries = Object.entries<unknown>(entriesOf(carried, part)).map(([id, entry]) => {
      const to = mapping.find((row) => row.part === part && row.id === id)?.to ?? id;
      return [to, entry] as const;
    });
    return [part, Object.fromEntries(entries.filter(([id]) => !Object.hasOwn(has, id)))] as const;
  });
  return { ...carried, ...Object.fromEntries(parts) };
}

/** The flow with what the fragment brings. */
function withBrought(flow: Flow, fragment: Fragment): Flow {
  const carried = flowOfFragment(fragment);
  const grown = carriedParts.flatMap((part) => {
    const entries = entriesOf(carried, part);
    return Object.keys(entries).length === 0
      ? []
      : [[part, { ...entriesOf(flow, part), ...entries }] as const];
  });
  return grown.length === 0 ? flow : { ...flow, ...Object.fromEntries(grown) };
}

function edgesOf(flow: Flow, { edges }: Fragment, ids: NewIds): readonly (readonly [string, FlowEdge])[] {
  const taken = new Set(Object.keys(flow.edges));
  return Object.values(edges).map(({ from, to }) => {
    const source = { node: ids.get(from.node) ?? from.node, port: from.port };
    const id = newId((other) => taken.has(other), `${source.node}_${source.port}`);
    taken.add(id);
    return [id, { from: source, to: ids.get(to) ?? to }] as const;
  });
}

interface Placing {
  readonly ids: NewIds;
  readonly options: PasteOptions;
}

function layoutOf(flow: Flow, { layout }: Fragment, { ids, options }: Placing): Pick<Flow, 'layout'> {
  const { offset = { x: 0, y: 0 } } = options;
  const places = Object.entries(layout ?? {}).map(([id, { x, y, ...rest }]) => [
    ids.get(id) ?? id,
    { ...rest, x: x + offset.x, y: y + offset.y },
  ]);
  if (places.length === 0) return {};
  return { layout: { ...flow.layout, ...Object.fromEntries(places) } };
}
