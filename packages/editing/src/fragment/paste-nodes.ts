import type { Flow, FlowEdge, FlowNode } from '@rung/flow';
import { compareText, ok, own } from '@rung/kernel';
import { type EditLabel, type EditResult, refuse } from '../commands/edit.ts';
import { crowded } from '../internal/crowded.ts';
import { newId } from '../internal/new-id.ts';
import { entriesOf, type PartName } from '../references/part.ts';
import { copyNodes } from './copy-nodes.ts';
import { carriedParts, type Fragment, flowOfFragment, renamedFragment, sitesOfFragment } from './fragment.ts';

/** A part that a fragment names and a flow does not have. */
export interface MissingPart {
  readonly part: PartName;
  readonly id: string;
  /** Whether the fragment brings it along; what it does not bring can only be mapped. */
  readonly isCarried: boolean;
}

/** What a fragment names and a flow lacks, by part, then by id: each may be mapped to another entry or brought along. */
export function missingParts(flow: Flow, fragment: Fragment): readonly MissingPart[] {
  const sites = sitesOfFragment(fragment);
  return carriedParts.flatMap((part) => {
    const has = entriesOf(flow, part);
    const named = new Set(sites.filter((site) => site.part === part).map(({ id }) => id));
    return [...named]
      .filter((id) => !Object.hasOwn(has, id) && !(part === 'calendars' && id === 'always'))
      .sort(compareText)
      .map((id) => ({ part, id, isCarried: Object.hasOwn(fragment[part] ?? {}, id) }));
  });
}

/** Says which entry of the flow stands for one that a fragment names. */
export interface PartMapping {
  readonly part: PartName;
  readonly id: string;
  readonly to: string;
}

/** How a fragment is pasted. */
export interface PasteOptions {
  /** Entries to use in the place of others; what is not mapped is brought along where the flow lacks it. */
  readonly mapping?: readonly PartMapping[];
  /** Goes into ids that must be made, see `newId`. */
  readonly salt?: string;
  /** How far the steps are moved from where they were; they stay there by hand. */
  readonly offset?: { readonly x: number; readonly y: number };
}

/**
 * Puts the steps of a fragment into a flow, with the parts they name. A step keeps its id unless the flow has one of it; of
 * a part that both have, the flow's own counts.
 */
export function pasteNodes(flow: Flow, fragment: Fragment, options: PasteOptions = {}): EditResult {
  return pasted(flow, { fragment, options, what: 'nodesPasted' });
}

/** How far copies stand from what was copied. */
const beside = { x: 40, y: 40 };

/** Makes copies of steps, with the connections between them. */
export function duplicateNodes(
  flow: Flow,
  { nodes, salt }: { readonly nodes: readonly string[]; readonly salt?: string },
): EditResult {
  const unknown = nodes.find((id) => !Object.hasOwn(flow.nodes, id));
  if (unknown !== undefined) return refuse('unknownNode', { node: unknown });
  const options = { offset: beside, ...(salt === undefined ? {} : { salt }) };
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
  const renamed = renamedFragment(fragment, ({ part, id }) =>
    part === 'nodes' ? (ids.get(id) ?? null) : mappedTo(options, part, id),
  );
  // Copied once more, so that what only a mapped part needed stays behind.
  const fitted = copyNodes(flowOfFragment(renamed), Object.keys(renamed.nodes));
  const nodes = Object.entries<FlowNode>(fitted.nodes).map(
    ([id, node]) => [ids.get(id) ?? id, node] as const,
  );
  const drawn: Flow = {
    ...withMissing(flow, fitted),
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

function mappedTo({ mapping = [] }: PasteOptions, part: string, id: string): string | null {
  return mapping.find((row) => row.part === part && row.id === id)?.to ?? null;
}

/** The flow with the parts that the fragment brings and it does not have; what was mapped is no longer named. */
function withMissing(flow: Flow, fragment: Fragment): Flow {
  const carried = flowOfFragment(fragment);
  const byPart = Map.groupBy(missingParts(flow, fragment), ({ part }) => part);
  const grown = [...byPart].map(([part, missing]) => {
    const entries = missing.flatMap(({ id }) => {
      const entry = own<unknown>(entriesOf(carried, part), id);
      return entry === undefined ? [] : [[id, entry] as const];
    });
    return [part, { ...entriesOf(flow, part), ...Object.fromEntries(entries) }] as const;
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
