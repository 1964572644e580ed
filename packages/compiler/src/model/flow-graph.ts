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
 * What is drawn, with everything resolved that can be. All maps are sorted by key, so that whatever
 * walks them is independent of the order in which the document was written.
 */
export interface FlowGraph {
  readonly flow: Flow;
  readonly tiers: Part<'tiers'>;
  readonly calendars: Part<'calendars'>;
  readonly grants: Part<'grants'>;
  readonly clocks: Part<'clocks'>;
  readonly wordLists: Part<'wordLists'>;
  readonly channels: Part<'channels'>;
  readonly templates: Part<'templates'>;
  readonly contextPackages: Part<'contextPackages'>;
  /** Every field that may be read, by dotted path. */
  readonly fields: ReadonlyMap<string, FieldDeclaration>;
  /** The same as the condition language takes it; look keys up with `Object.hasOwn`. */
  readonly fieldRecord: Readonly<Record<string, FieldDeclaration>>;
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
  readonly reachable: ReadonlySet<string>;
  /** Every name of another part, outside conditions. */
  readonly references: readonly Reference[];
  /** Conditions that could be read, by JSON pointer. */
  readonly conditions: ReadonlyMap<string, ModelCondition>;
  /** What was wrong with those that could not, and remarks on those that could. */
  readonly conditionFindings: readonly Diagnostic[];
}

/** Resolves a flow. Never fails: what cannot be resolved is left out, and the checks report it. */
export function graphOf(flow: Flow): FlowGraph {
  const { nodes, edges } = resolveNodes(flow);
  const byKind: ByKind = Map.groupBy(nodes.values(), ({ node }) => node.kind);
  const roots = rootsOf(nodes);
  const pathFrom = pathsOf(nodes);
  const fieldRecord = fieldDeclarations(flow);
  const { conditions, findings } = readConditions(flow);
  return {
    flow,
    tiers: sortedMap(flow.tiers),
    calendars: sortedMap(flow.calendars),
    grants: sortedMap(flow.grants),
    clocks: sortedMap(flow.clocks),
    wordLists: sortedMap(flow.wordLists),
    channels: sortedMap(flow.channels),
    templates: sortedMap(flow.templates),
    contextPackages: sortedMap(flow.contextPackages),
    fields: sortedMap(fieldRecord),
    fieldRecord,
    nodes,
    byKind,
    triggers: triggersOf({ byKind }),
    edges,
    roots,
    pathFrom,
    rootsThrough: rootsThroughOf(roots, pathFrom),
    reachable: reachableNodes(flow, nodes),
    references: referencesOf(flow),
    conditions,
    conditionFindings: findings,
  };
}

type ByKind = ReadonlyMap<NodeKind, readonly ModelNode[]>;

function triggersOf(graph: Pick<FlowGraph, 'byKind'>): readonly ModelNode<'trigger'>[] {
  return nodesOfKind(graph, 'trigger').toSorted(
    (a, b) => a.node.config.order - b.node.config.order || compareText(a.id, b.id),
  );
}

/** The nodes of one kind, by id. */
export function nodesOfKind<K extends NodeKind>(
  { byKind }: Pick<FlowGraph, 'byKind'>,
  kind: K,
): readonly ModelNode<K>[] {
  // `byKind` holds under each kind the nodes of that kind and no others.
  return (byKind.get(kind) ?? []) as readonly ModelNode<K>[];
}
