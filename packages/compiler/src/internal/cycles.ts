import { compareText } from '@rung/kernel';

type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * One shortest cycle of each strongly connected part of a graph that has any, each beginning with its lowest id, in
 * the order of those. Tarjan's algorithm with a list of its own instead of the call stack.
 */
export function cyclesOf(graph: Graph): readonly (readonly string[])[] {
  return componentsOf(graph)
    .flatMap((component) => {
      const inside = new Set(component);
      const start = component.toSorted()[0] ?? '';
      const cycle = shortestCycle(graph, start, inside);
      return cycle === null ? [] : [cycle];
    })
    .sort(([a = ''], [b = '']) => compareText(a, b));
}

interface Visit {
  readonly id: string;
  next: number;
}

/** The strongly connected parts, in reverse topological order: a part comes before those that lead to it. */
export function componentsOf(graph: Graph): readonly (readonly string[])[] {
  const search = new ComponentSearch(graph);
  for (const id of graph.keys()) search.from(id);
  return search.found;
}

class ComponentSearch {
  readonly found: (readonly string[])[] = [];
  readonly #graph: Graph;
  readonly #index = new Map<string, number>();
  readonly #low = new Map<string, number>();
  readonly #open: string[] = [];
  readonly #isOpen = new Set<string>();
  readonly #visits: Visit[] = [];

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  from(root: string): void {
    if (this.#index.has(root)) return;
    this.#enter(root);
    for (let visit = this.#visits.at(-1); visit !== undefined; visit = this.#visits.at(-1)) {
      const target = this.#graph.get(visit.id)?.[visit.next];
      visit.next += 1;
      if (target === undefined) this.#leave(visit.id);
      else this.#follow(visit.id, target);
    }
  }

  #enter(id: string): void {
    this.#low.set(id, this.#index.size);
    this.#index.set(id, this.#index.size);
    this.#open.push(id);
    this.#isOpen.add(id);
    this.#visits.push({ id, next: 0 });
  }

  #follow(id: string, target: string): void {
    const seen = this.#index.get(target);
    if (seen === undefined) this.#enter(target);
    else if (this.#isOpen.has(target)) this.#lower(id, seen);
  }

  #lower(id: string, value: number): void {
    this.#low.set(id, Math.min(this.#low.get(id) ?? value, value));
  }

  #leave(id: string): void {
    this.#visits.pop();
    const low = this.#low.get(id) ?? 0;
    const parent = this.#visits.at(-1);
    if (parent !== undefined) this.#lower(parent.id, low);
    if (low !== this.#index.get(id)) return;
    const component: string[] = [];
    for (let last = ''; last !== id; ) {
      last = this.#open.pop() ?? id;
      this.#isOpen.delete(last);
      component.push(last);
    }
    this.found.push(component);
  }
}

/** The shortest way from a node back to itself inside a set of nodes, or null. Breadth first. */
function shortestCycle(graph: Graph, start: string, inside: ReadonlySet<string>): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const id of queue) {
    for (const target of graph.get(id) ?? []) {
      if (target === start) return wayTo(id, start, cameFrom);
      if (!inside.has(target) || cameFrom.has(target)) continue;
      cameFrom.set(target, id);
      queue.push(target);
    }
  }
  return null;
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [end];
  for (let id = end; id !== start; ) {
    id = cameFrom.get(id) ?? start;
    way.push(id);
  }
  return way.reverse();
}
