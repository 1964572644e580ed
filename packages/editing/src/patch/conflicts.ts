import { compareText } from '@rung/kernel';
import { collisions, exchangedIn, index, isSamePatch } from './collisions.ts';
import { concernOf, deletedNode, edgeTold, nodeThatComesOrGoes, placedNode } from './flow-places.ts';
import { Islands } from './islands.ts';
import type { Patch } from './patch.ts';
import { placeKey } from './place.ts';
import type { Sides } from './sides.ts';

/** What must be settled at one step or part: what collides there, and all that stands or falls with it, of each side. */
export interface Conflict {
  /** The step or part it concerns, such as `['nodes', 'vip']`. */
  readonly place: readonly string[];
  readonly mine: readonly Patch[];
  readonly theirs: readonly Patch[];
}

type Pair = readonly [a: Patch, b: Patch];

/**
 * What collides, by step or part, in the order of places. A node goes with its edges and its position, an edge with
 * another that takes or leaves its port, a key with one that it is exchanged for. Seen from the other side the conflicts
 * are the same.
 */
export function conflictsOf({ mine, theirs }: Sides): readonly Conflict[] {
  const pairs = collisions(mine, theirs).map((pair): Pair => [pair.mine, pair.theirs]);
  if (pairs.length === 0) return [];
  const islands = islandsOf({ mine, theirs }, pairs);
  const places = placesOf(pairs, (patch) => islands.of('mine', patch));
  return [...places]
    .map(([island, place]) => ({
      place,
      mine: mine.filter((patch) => islands.of('mine', patch) === island),
      theirs: theirs.filter((patch) => islands.of('theirs', patch) === island),
    }))
    .sort((a, b) => compareText(placeKey(a.place), placeKey(b.place)));
}

/** Joins what stands or falls together; what lies at one place in the end is asked about once. */
function islandsOf(sides: Sides, pairs: readonly Pair[]): Islands {
  const islands = new Islands(sides);
  for (const pair of ties(sides.mine)) islands.join(pair, ['mine', 'mine']);
  for (const pair of ties(sides.theirs)) islands.join(pair, ['theirs', 'theirs']);
  for (const pair of [...alike(sides), ...pairs]) islands.join(pair, ['mine', 'theirs']);
  const firstAt = new Map<string, Patch>();
  const places = placesOf(pairs, (patch) => islands.of('mine', patch));
  for (const [mine] of pairs) {
    const key = placeKey(places.get(islands.of('mine', mine)) ?? []);
    const first = firstAt.get(key);
    if (first === undefined) firstAt.set(key, mine);
    else islands.join([first, mine], ['mine', 'mine']);
  }
  return islands;
}

/** The place of each island: that of a node that goes, or else of the first step or part that something collides at. */
function placesOf(
  pairs: readonly Pair[],
  islandOf: (mine: Patch) => number,
): ReadonlyMap<number, readonly string[]> {
  const rank = (patch: Patch): string => {
    const place = concernOf(patch);
    return `${deletedNode(patch) === null ? 1 : 0}${place[0] === 'nodes' ? 0 : 1}${placeKey(place)}`;
  };
  const first = new Map<number, Patch>();
  for (const pair of pairs) {
    const island = islandOf(pair[0]);
    for (const patch of pair) {
      const best = first.get(island);
      if (best === undefined || rank(patch) < rank(best)) first.set(island, patch);
    }
  }
  return new Map([...first].map(([island, patch]) => [island, concernOf(patch)]));
}

/** What both sides did alike: whoever undoes one of them must do it again. */
function alike({ mine, theirs }: Sides): readonly Pair[] {
  const byPlace = index(theirs, ({ path }) => placeKey(path));
  return mine.flatMap((patch) =>
    (byPlace.get(placeKey(patch.path)) ?? [])
      .filter((other) => isSamePatch(patch, other))
      .map((other): Pair => [patch, other]),
  );
}

/** What stands or falls together within one side. */
function ties(patches: readonly Patch[]): readonly Pair[] {
  return [...nodeTies(patches), ...portTies(patches), ...exchangeTies(patches)];
}

function nodeTies(patches: readonly Patch[]): readonly Pair[] {
  const byNode = index(patches, (patch) =>
    [edgeTold(patch, 'before')?.ends, edgeTold(patch, 'after')?.ends, placedNode(patch)].flatMap(
      (nodes) => nodes ?? [],
    ),
  );
  return patches.flatMap((patch) =>
    (byNode.get(nodeThatComesOrGoes(patch) ?? '') ?? []).map((other): Pair => [patch, other]),
  );
}

function portTies(patches: readonly Patch[]): readonly Pair[] {
  const byPort = index(patches, (patch) =>
    [edgeTold(patch, 'before')?.port, edgeTold(patch, 'after')?.port].flatMap((port) => port ?? []),
  );
  return [...byPort.values()].flatMap(chain);
}

function exchangeTies(patches: readonly Patch[]): readonly Pair[] {
  const byObject = index(patches, exchangedIn);
  return [...byObject.values()]
    .filter((group) => new Set(group.map(({ before }) => before === undefined)).size === 2)
    .flatMap(chain);
}

function chain(group: readonly Patch[]): readonly Pair[] {
  return group.flatMap((patch, i) => (i === 0 ? [] : [[group[0] ?? patch, patch] as const]));
}
