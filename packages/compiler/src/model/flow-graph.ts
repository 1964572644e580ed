import { type Flow, fieldDeclarations, type NodeKind } from '@rung/flow';
import { compareText, type Diagnostic, type FieldDeclaration } from '@rung/kernel';
import { sortedMap } from '../internal/order.ts';
import { type ModelCondition, readConditions } from './conditions.ts';
import type { ModelEdge } from './edges.ts';
import type { ModelNode } from './node.ts';
import { resolveNodes } from './nodes.ts';
import { type PathFrom, pathsOf, type Root, type RootsThrough, rootsOf, rootsThroughOf } from './paths.ts';
import { reachableNodes } from './reach.ts';
import { type Reference, referencesOf } from './references.ts';

type Part<K extends keyof Flow> = ReadonlyMap<
  string,
  NonNullable<Flow[K]> extends Record<string, infer V> ? V : never
>;

/**
 * Nodes, edges and where paths go: what can be known of a drawing without reading a condition. All maps are sorted by
 * key, so that whatever walks them is independent of the order in which the document was written.
 */
export interface DrawnGraph {
  readonly flow: Flow;
  readonly tiers: Part<'tiers'>;
  readonly clocks: Part<'clocks'>;
  readonly nodes: ReadonlyMap<string, ModelNode>;
  /** The nodes of each kind, by id; ask with {@link nodesOfKind}. */
  readonly byKind: ByKind;
  /** Trigger nodes by `order`, then id. */
  readonly triggers: readonly ModelNode<'trigger'>[];
  readonly edges: readonly ModelEdge[];
  readonly roots: readonly Root[];
  readonly pathFrom: PathFrom;
  /** The roots of which some path passes a node before it rests. */
  readonly rootsThrough: RootsThrough;
}

/** What is drawn, with everything resolved that can be; maps are sorted as those of a {@link DrawnGraph}. */
export interface FlowGraph extends DrawnGraph {
  readonly calendars: Part<'calendars'>;
  readonly grants: Part<'grants'>;
  readonly wordLists: Part<'wordLists'>;
  readonly channels: Part<'channels'>;
  readonly templates: Part<'templates'>;
  readonly contextPackages: Part<'contextPackages'>;
  /** Every field that may be read, by dotted path. */
  readonly fields: ReadonlyMap<string, FieldDeclaration>;
  /** The same as the condition language takes it; look keys up with `Object.hasOwn`. */
  readonly fieldRecord: Readonly<Record<string, FieldDeclaration>>;
  readonly reachable: ReadonlySet<string>;
  /** Every name of another part, outside conditions. */
  readonly references: readonly Reference[];
  /** Conditions that could be read, by JSON pointer. */
  readonly conditions: ReadonlyMap<string, ModelCondition>;
  /** What was wrong with those that could not, and remarks on those that could. */
  readonly conditionFindings: readonly Diagnostic[];
}

/** Resolves what is drawn of a flow. Never fails: edges that lead nowhere are kept, each with what is wrong with it. */
export function drawnGraph(flow: Flow): DrawnGraph {
  const { nodes, edges } = resolveNodes(flow);
  const byKind: ByKind = Map.groupBy(nodes.values(), ({ node }) => node.kind);
  const roots = rootsOf(nodes);
  const pathFrom = pathsOf(nodes);
  return {
    flow,
    tiers: sortedMap(flow.tiers),
    clocks: sortedMap(flow.clocks),
    nodes,
    byKind,
    triggers: triggersOf({ byKind }),
    edges,
    roots,
    pathFrom,
    rootsThrough: rootsThroughOf(roots, pathFrom),
  };
}

/** Resolves a flow. Never fails: what cannot be resolved is left out, and the checks report it. */
export function graphOf(flow: Flow): FlowGraph {
  const drawn = drawnGraph(flow);
  const fieldRecord = fieldDeclarations(flow);
  const { conditions, findings } = readConditions(flow);
  return {
    ...drawn,
    calendars: sortedMap(flow.calendars),
    grants: sortedMap(flow.grants),
    wordLists: sortedMap(flow.wordLists),
    channels: sortedMap(flow.channels),
    templates: sortedMap(flow.templates),
    contextPackages: sortedMap(flow.contextPackages),
    fields: sortedMap(fieldRecord),
    fieldRecord,
    reachable: reachableNodes(flow, drawn.nodes),
    references: referencesOf(flow),
    conditions,
    conditionFindings: findings,
  };
}

type ByKind = ReadonlyMap<NodeKind, readonly ModelNode[]>;

function triggersOf(graph: Pick<DrawnGraph, 'byKind'>): readonly ModelNode<'trigger'>[] {
  return nodesOfKind(graph, 'trigger').toSorted(
    (a, b) => a.node.config.order - b.node.config.order || compareText(a.id, b.id),
  );
}

/** The nodes of one kind, by id. */
export function nodesOfKind<K extends NodeKind>(
  { byKind }: Pick<DrawnGraph, 'byKind'>,
  kind: K,
): readonly ModelNode<K>[] {
  // `byKind` holds under each kind the nodes of that kind and no others.
  return (byKind.get(kind) ?? []) as readonly ModelNode<K>[];
}
