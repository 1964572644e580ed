declare const unit: unique symbol;

/** An instant: whole milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number & { readonly [unit]: 'EpochMs' };

/** A length of time in whole milliseconds; always a difference of instants or of counted time, never of local readings. */
export type DurationMs = number & { readonly [unit]: 'DurationMs' };

/** An amount of money in minor units (cents) with its ISO 4217 code. Amounts of two currencies never compare. */
export interface Money {
  /** Whole number of minor units, within ±(2^53 − 1). */
  readonly amount: number;
  readonly currency: string;
}

/** Brands a checked whole number of milliseconds as an instant. */
export function epochMs(ms: number): EpochMs {
  return ms as EpochMs; // the caller states the unit; nothing else distinguishes it from any other number
}

/** Brands a checked whole number of milliseconds as a duration. */
export function durationMs(ms: number): DurationMs {
  return ms as DurationMs; // the caller states the unit here, too
}

/** A minute in milliseconds. */
export const minuteMs: DurationMs = durationMs(60_000);
/** An hour in milliseconds. */
export const hourMs: DurationMs = durationMs(60 * minuteMs);
/** Twenty-four hours in milliseconds; a local day may be shorter or longer. */
export const dayMs: DurationMs = durationMs(24 * hourMs);
