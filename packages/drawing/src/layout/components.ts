import type { Box, Link } from './box.ts';

/** Boxes that hang together, by position in the list of all boxes, and the links among them, renumbered. */
export interface Component {
  readonly boxes: readonly number[];
  readonly links: readonly Link[];
}

/** The parts of a drawing that no link joins, in the order of their first boxes. */
export function componentsOf(boxes: readonly Box[], links: readonly Link[]): readonly Component[] {
  const parent = boxes.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    for (let up = parent[at]; up !== undefined && up !== at; up = parent[at]) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  for (const { from, to } of links) {
    const [a, b] = [root(from), root(to)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const members = new Map<number, number[]>();
  boxes.forEach((_, index) => {
    const list = members.get(root(index)) ?? [];
    list.push(index);
    members.set(root(index), list);
  });
  const position = new Map(
    [...members.values()].flatMap((list) => list.map((box, index) => [box, index] as const)),
  );
  const linksOf = new Map<number, Link[]>();
  for (const link of links) {
    const list = linksOf.get(root(link.from)) ?? [];
    list.push({ ...link, from: position.get(link.from) ?? 0, to: position.get(link.to) ?? 0 });
    linksOf.set(root(link.from), list);
  }
  return [...members].map(([first, list]) => ({ boxes: list, links: linksOf.get(first) ?? [] }));
}
