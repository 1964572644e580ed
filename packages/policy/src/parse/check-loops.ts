import type { Diagnostic } from '@rung/kernel';
import type { Policy } from '../policy.ts';
import { type FreeEdges, freeEdges } from './free-edges.ts';
import { policyDiagnostic } from './policy-diagnostic.ts';
import type { Findings } from './references.ts';

/**
 * No cycle of edges that need no outside event may do without a `repeat` (language.md 2, Termination): an engine could
 * run it for ever. Told once, at the first node by id that lies on one.
 */
export function checkLoops(policy: Policy): Findings {
  const edges = freeEdges(policy);
  const left = withoutEnds(withoutEnds(edges, false), true);
  const [first] = [...left.keys()].sort();
  return first === undefined ? [] : [loopFinding(walkRound(left, first))];
}

function loopFinding(nodes: readonly string[]): Diagnostic {
  const [first = ''] = nodes;
  return policyDiagnostic('loop', { nodes }, ['nodes', first]);
}

/** The nodes that are left when again and again those are taken away to which nothing leads, or which lead nowhere. */
function withoutEnds(edges: FreeEdges, turned: boolean): FreeEdges {
  const ahead = turned ? turnedRound(edges) : edges;
  const waiting = new Map<string, number>([...edges.keys()].map((id) => [id, 0]));
  for (const targets of ahead.values()) {
    for (const to of targets) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  }
  const ends = [...waiting].flatMap(([id, count]) => (count === 0 ? [id] : []));
  // A list may grow while it is walked.
  for (const id of ends) {
    waiting.delete(id);
    for (const to of ahead.get(id) ?? []) {
      const count = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, count);
      if (count === 0) ends.push(to);
    }
  }
  return new Map(
    [...waiting.keys()].map((id) => [id, (edges.get(id) ?? []).filter((to) => waiting.has(to))] as const),
  );
}

function turnedRound(edges: FreeEdges): FreeEdges {
  const turned = new Map<string, string[]>([...edges.keys()].map((id) => [id, []]));
  for (const [from, targets] of edges) for (const to of targets) turned.get(to)?.push(from);
  return turned;
}

/** A cycle, found by going on from a node of a graph in which every node leads on. */
function walkRound(edges: FreeEdges, start: string): readonly string[] {
  const way: string[] = [];
  const seen = new Set<string>();
  let id: string | undefined = start;
  while (id !== undefined && !seen.has(id)) {
    seen.add(id);
    way.push(id);
    id = edges.get(id)?.[0];
  }
  return way.slice(way.indexOf(id ?? start));
}
