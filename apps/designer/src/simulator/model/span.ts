/** A stretch of time, milliseconds since 1970; `toMs` is where it ends and belongs to what follows. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The part of a span that lies within another; null if none does. */
export function clipped(span: Span, within: Span): Span | null {
  const fromMs = Math.max(span.fromMs, within.fromMs);
  const toMs = Math.min(span.toMs, within.toMs);
  return fromMs < toMs ? { fromMs, toMs } : null;
}

/** What lies between the spans of a list: `within` less every one of them. */
export function gapsBetween(spans: readonly Span[], within: Span): readonly Span[] {
  const gaps: Span[] = [];
  let openFromMs = within.fromMs;
  for (const span of spans.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const inside = clipped(span, within);
    if (inside === null) continue;
    if (inside.fromMs > openFromMs) gaps.push({ fromMs: openFromMs, toMs: inside.fromMs });
    openFromMs = Math.max(openFromMs, inside.toMs);
  }
  return openFromMs < within.toMs ? [...gaps, { fromMs: openFromMs, toMs: within.toMs }] : gaps;
}
