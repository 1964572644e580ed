/** Tier nodes, of whatever is known of them, and the one that was asked for last. */
interface Places<P> {
  readonly places: ReadonlyMap<string, P>;
  readonly lastPlace: { place: P | null };
}

/** The tier node of an id; null if it is none. */
export function placeAt<P extends { readonly node: string }>(
  { places, lastPlace }: Places<P>,
  id: string | null,
): P | null {
  const { place: last } = lastPlace;
  if (id === null || last?.node === id) return id === null ? null : last;
  const place = places.get(id) ?? null;
  if (place !== null) lastPlace.place = place;
  return place;
}
