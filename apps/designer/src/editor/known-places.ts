import type { Flow } from '@rung/flow';

/** Where a card stands: its left and its top. */
export type Place = readonly [x: number, y: number];

const storeKey = 'rung.places';
/** As many policies as are remembered, the latest opened. */
const mostPolicies = 20;
/** As many cards of each. */
const mostCards = 80;

type Places = readonly (readonly [policy: string, places: readonly Place[]])[];

/** Asked for each time: a browser that keeps nothing throws. */
const ofBrowser = (): Storage => localStorage;

/** Where the cards of a policy stood when it was last open in this browser; null where that is not known. */
export function knownPlaces(policyKey: string, kept = ofBrowser): readonly Place[] | null {
  return read(kept).find(([key]) => key === policyKey)?.[1] ?? null;
}

/** Remembers where the cards of a policy stand. */
export function rememberPlaces(
  policyKey: string,
  { layout = {} }: Pick<Flow, 'layout'>,
  kept = ofBrowser,
): void {
  const places = Object.values(layout)
    .slice(0, mostCards)
    .map(({ x, y }): Place => [Math.round(x), Math.round(y)]);
  const others = read(kept).filter(([key]) => key !== policyKey);
  const all = places.length === 0 ? others : [[policyKey, places] as const, ...others].slice(0, mostPolicies);
  try {
    kept().setItem(storeKey, JSON.stringify(all));
  } catch {
    // A browser that keeps nothing, or has no room: then nothing is known.
  }
}

function read(kept: typeof ofBrowser): Places {
  try {
    const all: unknown = JSON.parse(kept().getItem(storeKey) ?? '[]');
    return Array.isArray(all) ? all.filter(isKnown) : [];
  } catch {
    return [];
  }
}

/** What is kept may have been written by an older release. */
function isKnown(entry: unknown): entry is Places[number] {
  if (!(Array.isArray(entry) && typeof entry[0] === 'string' && Array.isArray(entry[1]))) return false;
  const places: readonly unknown[] = entry[1];
  return places.length > 0 && places.every((place) => Array.isArray(place) && place.every(Number.isFinite));
}
