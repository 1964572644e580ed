import type { MetricsReport } from './metrics.ts';

/** How one share differs between two reports. */
export interface MetricChange {
  readonly id: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  /** `after − before`; null when either is missing. */
  readonly change: number | null;
  /** 95 % interval of the change; null when either side is missing. */
  readonly interval: { readonly from: number; readonly to: number } | null;
}

/** The 97.5th percentile of the normal distribution. */
const z = 1.959964;

/**
 * Compares all shares of two reports, among them first-contact resolution (MET-12). Intervals are Newcombe's hybrid score
 * intervals for two independent groups; when the same tickets are replayed under both versions they are on the safe side.
 */
export function compareMetrics(before: MetricsReport, after: MetricsReport): readonly MetricChange[] {
  const later = new Map(after.metrics.map((row) => [row.id, row]));
  return before.metrics.flatMap(({ id, name, value: a }) => {
    const b = later.get(id)?.value;
    if (a.kind !== 'share' || b?.kind !== 'share') return [];
    return [{ id, name, before: a.value, after: b.value, ...difference(a, b) }];
  });
}

interface Share {
  readonly value: number | null;
  readonly denominator: number;
}

function difference(a: Share, b: Share): Pick<MetricChange, 'change' | 'interval'> {
  if (a.value === null || b.value === null) return { change: null, interval: null };
  const [low, high] = [wilson(a.value, a.denominator), wilson(b.value, b.denominator)];
  const change = b.value - a.value;
  const down = Math.hypot(b.value - high.from, low.to - a.value);
  const up = Math.hypot(high.to - b.value, a.value - low.from);
  return { change, interval: { from: change - down, to: change + up } };
}

/** Wilson's score interval of a share. */
function wilson(p: number, n: number): { readonly from: number; readonly to: number } {
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { from: Math.max(0, centre - half), to: Math.min(1, centre + half) };
}
