import type { Flow } from '@rung/flow';
import { componentsOf, cyclesOf } from '../internal/cycles.ts';
import { type DrawnGraph, drawnGraph, nodesOfKind } from '../model/flow-graph.ts';
import { type FreeGraph, freeGraph } from '../model/free-graph.ts';
import { hasRedirects, landingsFrom } from '../model/redirects.ts';

/** A port of a node. */
export interface PortPlace {
  readonly node: string;
  readonly port: string;
}

/** The nodes of a cycle without an outside event that an edge to a node would make; null if it makes none. */
export type MadeLoop = (to: string) => readonly string[] | null;

/**
 * Answers for one port what a new edge from it would close, by the free graph that the compiler's check of loops reads. The
 * flow has nothing connected at the port.
 */
export function madeLoopsFrom(graph: DrawnGraph, from: PortPlace): MadeLoop {
  const { free, sources } = probe(graph.flow, from);
  const likeness = likenessFor(graph, from);
  const known = new Map<string, Consequence>([['', { wayBack: waysTo(free, sources), apart: null }]]);
  return (to) => {
    const key = likeness(to);
    const consequence = known.get(key) ?? consequenceOf({ flow: graph.flow, from, free, sources }, to);
    known.set(key, consequence);
    return wayOf(consequence, to);
  };
}

/**
 * What makes targets alike: an edge to either changes the edges that nobody draws in the same way. Those lead from where
 * paths rest, by guards and by de-escalations back to where a ticket came from; empty where nothing changes.
 */
function likenessFor(graph: DrawnGraph, from: PortPlace): (to: string) => string {
  const isGuarded = hasRedirects(graph);
  const backs = leavesTier(graph, from) ? backNodes(graph) : new Set<string>();
  return (to) => {
    const { rests } = graph.pathFrom(to);
    if (rests.length === 0) return '';
    const returning = rests.filter((rest) => backs.has(rest)).sort();
    const guarded = isGuarded ? landingsFrom(graph, to) : '';
    return [...returning, guarded].join(' ');
  };
}

function backNodes(graph: DrawnGraph): ReadonlySet<string> {
  const backs = nodesOfKind(graph, 'deescalate').filter(({ node }) => node.config.to === 'back');
  return new Set(backs.map(({ id }) => id));
}

/** Whether some path that goes on by the port begins at a tier: then its way back may be a new one. */
function leavesTier({ nodes, rootsThrough }: DrawnGraph, { node }: PortPlace): boolean {
  const sources = [node, ...rootsThrough(node).map(({ port }) => port.node)];
  return sources.some((id) => nodes.get(id)?.node.kind === 'tier');
}

/** What an edge from the port does, the same for all nodes from which paths rest at the same places. */
interface Consequence {
  /** The next step of a shortest way to a node that the new edge leads on from; null at such a node. */
  readonly wayBack: ReadonlyMap<string, string | null>;
  /** A cycle that closes beside the edge, because of where paths come to rest that take it. */
  readonly apart: readonly string[] | null;
}

function wayOf({ wayBack, apart }: Consequence, to: string): readonly string[] | null {
  if (!wayBack.has(to)) return apart;
  const way: string[] = [];
  for (let id: string | null = to; id !== null; id = wayBack.get(id) ?? null) way.push(id);
  return way;
}

interface Probed {
  readonly flow: Flow;
  readonly from: PortPlace;
  readonly free: FreeGraph;
  /** Nodes that an edge from the port leads on from without an outside event: not only the port's own (see `Implied`). */
  readonly sources: readonly string[];
}

/** Connects the port to an end that is not there otherwise, and sees from where it is reached. */
function probe(flow: Flow, from: PortPlace): Pick<Probed, 'free' | 'sources'> {
  let end = 'end';
  while (Object.hasOwn(flow.nodes, end)) end += '_';
  const nodes: Flow['nodes'] = { ...flow.nodes, [end]: { kind: 'end', config: {} } };
  const free = freeGraph(drawnGraph(withEdge({ ...flow, nodes }, from, end)));
  return { free, sources: [...free].filter(([, next]) => next.includes(end)).map(([id]) => id) };
}

function withEdge(flow: Flow, from: PortPlace, to: string): Flow {
  let id = 'edge';
  while (Object.hasOwn(flow.edges, id)) id += '_';
  return { ...flow, edges: { ...flow.edges, [id]: { from: { ...from }, to } } };
}

function consequenceOf({ flow, from, free, sources }: Probed, to: string): Consequence {
  const joined = freeGraph(drawnGraph(withEdge(flow, from, to)));
  // The edge itself is left out: it makes a loop exactly where a way leads back from its target.
  const fromSources = new Set(sources);
  const isEdge = (id: string, next: string): boolean =>
    next === to && fromSources.has(id) && !free.get(id)?.includes(next);
  const beside: FreeGraph = new Map(
    [...joined].map(([id, nexts]) => [id, nexts.filter((next) => !isEdge(id, next))]),
  );
  return { wayBack: waysTo(joined, sources), apart: newCycle(free, beside) };
}

/** A cycle of a graph through an edge that another graph does not have. */
function newCycle(before: FreeGraph, after: FreeGraph): readonly string[] | null {
  const componentOf = new Map(componentsOf(after).flatMap((ids, index) => ids.map((id) => [id, index])));
  const isNew = (id: string, next: string): boolean =>
    componentOf.get(id) === componentOf.get(next) && !before.get(id)?.includes(next);
  const [source] = [...after].find(([id, nexts]) => nexts.some((next) => isNew(id, next))) ?? [];
  if (source === undefined) return null;
  const inside = [...after].filter(([id]) => componentOf.get(id) === componentOf.get(source));
  return cyclesOf(new Map(inside))[0] ?? null;
}

/** For every node from which some way leads to one of `targets`, the next step of a shortest one. Breadth first. */
function waysTo(graph: FreeGraph, targets: readonly string[]): ReadonlyMap<string, string | null> {
  const into = new Map<string, string[]>();
  for (const [id, nexts] of graph) {
    for (const next of nexts) {
      const sources = into.get(next);
      if (sources === undefined) into.set(next, [id]);
      else sources.push(id);
    }
  }
  const next = new Map<string, string | null>(targets.map((id) => [id, null]));
  // A map may grow while it is walked: what is added is visited too.
  for (const id of next.keys()) {
    for (const source of into.get(id) ?? []) if (!next.has(source)) next.set(source, id);
  }
  return next;
}
