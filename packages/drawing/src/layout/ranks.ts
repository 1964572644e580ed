import type { Link } from './box.ts';

/** Columns of boxes, and which links run backwards. */
export interface Ranks {
  /** By box, from 0. */
  readonly rankOf: readonly number[];
  readonly backwards: ReadonlySet<Link>;
  /** Boxes in the order in which a walk from the first box meets them: links in their order, depth first. */
  readonly walk: readonly number[];
}

/**
 * Gives every box a column so that links run to the right: as far left as their predecessors allow, beginnings as far
 * right as their successors allow. Links that lead back to a box on the way to their own beginning run backwards.
 */
export function rankBoxes(count: number, links: readonly Link[]): Ranks {
  const leaving = leavingOf(count, links);
  const { backwards, finished, walk } = walkAll(count, leaving);
  const topological = finished.toReversed();
  const rankOf = new Array<number>(count).fill(0);
  const forwards = leaving.map((list) => list.filter((link) => !backwards.has(link)));
  for (const box of topological) {
    for (const { to } of forwards[box] ?? []) {
      rankOf[to] = Math.max(rankOf[to] ?? 0, (rankOf[box] ?? 0) + 1);
    }
  }
  pullBeginnings(rankOf, forwards);
  const least = rankOf.reduce((min, rank) => Math.min(min, rank), Number.POSITIVE_INFINITY);
  return { rankOf: rankOf.map((rank) => rank - least), backwards, walk };
}

function leavingOf(count: number, links: readonly Link[]): readonly (readonly Link[])[] {
  const leaving: Link[][] = Array.from({ length: count }, () => []);
  for (const link of links) leaving[link.from]?.push(link);
  return leaving;
}

interface Walk {
  readonly backwards: ReadonlySet<Link>;
  readonly finished: readonly number[];
  readonly walk: readonly number[];
}

/** Depth first with a stack of its own, since a flow may be 2,000 steps deep. */
function walkAll(count: number, leaving: readonly (readonly Link[])[]): Walk {
  const state = new Array<'open' | 'done' | undefined>(count);
  const backwards = new Set<Link>();
  const finished: number[] = [];
  const walk: number[] = [];
  for (let root = 0; root < count; root += 1) {
    if (state[root] !== undefined) continue;
    const stack = [{ box: root, next: 0 }];
    state[root] = 'open';
    walk.push(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const link = leaving[top.box]?.[top.next];
      top.next += 1;
      if (link === undefined) {
        state[top.box] = 'done';
        finished.push(top.box);
        stack.pop();
      } else if (state[link.to] === 'open') {
        backwards.add(link);
      } else if (state[link.to] === undefined) {
        state[link.to] = 'open';
        walk.push(link.to);
        stack.push({ box: link.to, next: 0 });
      }
    }
  }
  return { backwards, finished, walk };
}

/** A beginning stands directly before the first box that it leads to. */
function pullBeginnings(rankOf: number[], forwards: readonly (readonly Link[])[]): void {
  const isEntered = new Set(forwards.flatMap((list) => list.map(({ to }) => to)));
  forwards.forEach((list, box) => {
    if (isEntered.has(box) || list.length === 0) return;
    const first = Math.min(...list.map(({ to }) => rankOf[to] ?? 0));
    rankOf[box] = first - 1;
  });
}
