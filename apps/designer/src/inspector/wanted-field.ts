/** The place among some that holds a wanted one most closely: itself, or what it is part of; null where none does. */
export function nearestPlace(places: readonly string[], wanted: string): string | null {
  const around = places.filter((place) => wanted === place || wanted.startsWith(`${place}/`));
  return around.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** How long it is marked what was brought into sight, milliseconds. */
const markedMs = 2000;

/** Scrolls to a field and marks it for a moment; the focus stays. */
export function bringIntoSight(field: HTMLElement): void {
  field.scrollIntoView({ block: 'center' });
  field.animate(
    [
      { outline: '3px solid var(--rung-accent)', outlineOffset: '4px', offset: 0 },
      { outline: '3px solid var(--rung-accent)', outlineOffset: '4px', offset: 0.7 },
      { outline: '3px solid transparent', outlineOffset: '4px', offset: 1 },
    ],
    { duration: markedMs },
  );
}
