import { dayMs, hourMs, minuteMs } from '@rung/kernel';

/** Paces step by step, as multiples of the usual one. */
export const stepPaces = [0.5, 1, 2, 5, 20, 60] as const;

/** Paces by the policy's time: what passes of it in a second of watching, milliseconds. */
export const timePaces = { minute: minuteMs, hour: hourMs, day: dayMs } as const;

/** A pace at which a rehearsal can be played. */
export type Pace = (typeof stepPaces)[number] | keyof typeof timePaces;

/** Every pace, the slowest of its kind first. */
export const paces: readonly Pace[] = [...stepPaces, 'minute', 'hour', 'day'];
