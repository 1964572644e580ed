import { type Flow, fieldDeclarations, type NodeKind } from '@rung/flow';
import { compareText, type Diagnostic, type FieldDeclaration } from '@rung/kernel';
import { CheckMemory } from '../check-memory.ts';
import { sortedMap } from '../internal/order.ts';
import { type ModelCondition, readConditions } from './conditions.ts';
import type { ModelEdge } from './edges.ts';
import type { ModelNode } from './node.ts';
import { portLister, resolveNodes } from './nodes.ts';
import { type PathFrom, pathsOf, type Root, type RootsThrough, rootsOf, rootsThroughOf } from './paths.ts';
import { reachableNodes } from './reach.ts';
import { type Reference, referencesOf } from './references.ts';
import { rewiredNodes } from './wiring.ts';

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

/**
 * Resolves what is drawn of a flow. Never fails: edges that lead nowhere are kept, each with what is wrong with it.
 *
 * An edit that leaves the wiring as it was gives the same `roots` and `edges` as the last flow's that the memory is of.
 */
export function drawnGraph(flow: Flow, memory = new CheckMemory()): DrawnGraph {
  return memory.next(drawnAfter, { flow, memory });
}

interface Asked {
  readonly flow: Flow;
  readonly memory: CheckMemory;
}

function drawnAfter(before: DrawnGraph | undefined, { flow, memory }: Asked): DrawnGraph {
  const nodes = before === undefined ? null : rewiredNodes(before, flow, portLister(flow, memory));
  return before === undefined || nodes === null
    ? drawnFrom(resolveNodes(flow, memory), flow)
    : { ...before, flow, nodes, ...(nodes === before.nodes ? {} : kindsOf(nodes)) };
}

function drawnFrom({ nodes, edges }: ReturnType<typeof resolveNodes>, flow: Flow): DrawnGraph {
  const roots = rootsOf(nodes);
  const pathFrom = pathsOf(nodes);
  return {
    flow,
    tiers: sortedMap(flow.tiers),
    clocks: sortedMap(flow.clocks),
    nodes,
    ...kindsOf(nodes),
    edges,
    roots,
    pathFrom,
    rootsThrough: rootsThroughOf(roots, pathFrom),
  };
}

/** Resolves a flow. Never fails: what cannot be resolved is left out, and the checks report it. */
export function graphOf(flow: Flow, memory: CheckMemory): FlowGraph {
  const drawn = drawnGraph(flow, memory);
  const { record: fieldRecord } = memory.next(declaredAfter, flow);
  const { conditions, findings } = readConditions(flow, memory);
  return {
    ...drawn,
    calendars: sortedMap(flow.calendars),
    grants: sortedMap(flow.grants),
    wordLists: sortedMap(flow.wordLists),
    channels: sortedMap(flow.channels),
    templates: sortedMap(flow.templates),
    contextPackages: sortedMap(flow.contextPackages),
    fields: memory.of(sortedMap<FieldDeclaration>, fieldRecord),
    fieldRecord,
    reachable: memory.next(reachedAfter, drawn).nodes,
    references: referencesOf(flow, memory),
    conditions,
    conditionFindings: findings,
  };
}

interface Declared {
  readonly fields: Flow['fields'];
  readonly record: FlowGraph['fieldRecord'];
}

function declaredAfter(before: Declared | undefined, flow: Flow): Declared {
  const { fields } = flow;
  return before !== undefined && before.fields === fields
    ? before
    : { fields, record: fieldDeclarations(flow) };
}

interface Reached {
  readonly roots: readonly Root[];
  readonly nodes: ReadonlySet<string>;
}

/** As long as the wiring is the same, the same nodes are reached. */
function reachedAfter(before: Reached | undefined, { flow, nodes, roots }: DrawnGraph): Reached {
  return before?.roots === roots ? before : { roots, nodes: reachableNodes(flow, nodes) };
}

type ByKind = ReadonlyMap<NodeKind, readonly ModelNode[]>;

function kindsOf(nodes: DrawnGraph['nodes']): Pick<DrawnGraph, 'byKind' | 'triggers'> {
  const byKind: ByKind = Map.groupBy(nodes.values(), ({ node }) => node.kind);
  const triggers = nodesOfKind({ byKind }, 'trigger').toSorted(
    (a, b) => a.node.config.order - b.node.config.order || compareText(a.id, b.id),
  );
  return { byKind, triggers };
}

/** The nodes of one kind, by id. */
export function nodesOfKind<K extends NodeKind>(
  { byKind }: Pick<DrawnGraph, 'byKind'>,
  kind: K,
): readonly ModelNode<K>[] {
  // `byKind` holds under each kind the nodes of that kind and no others.
  return (byKind.get(kind) ?? []) as readonly ModelNode<K>[];
}
