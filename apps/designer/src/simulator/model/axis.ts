import { dayMs, hourMs, minuteMs } from '@rung/kernel';
import type { Span } from './span.ts';

/** How instants become places on the axis. */
export interface Scale extends Span {
  readonly widthPx: number;
}

/** Where an instant is on the axis. */
export function xOf({ fromMs, toMs, widthPx }: Scale, ms: number): number {
  return toMs === fromMs ? 0 : ((ms - fromMs) / (toMs - fromMs)) * widthPx;
}

/** The instant at a place of the axis. */
export function msAt({ fromMs, toMs, widthPx }: Scale, x: number): number {
  return widthPx === 0 ? fromMs : fromMs + (x / widthPx) * (toMs - fromMs);
}

/** A labelled line of the axis. */
export interface Tick {
  readonly ms: number;
  /** Where a new date begins; the date is told beside the time. */
  readonly isDay: boolean;
}

/** What ticks may be apart, as parts of a day: each divides the next, so that a finer axis keeps the lines of a coarser. */
const stepsMs = [
  5 * minuteMs,
  15 * minuteMs,
  30 * minuteMs,
  hourMs,
  3 * hourMs,
  6 * hourMs,
  12 * hourMs,
  dayMs,
  7 * dayMs,
  14 * dayMs,
  28 * dayMs,
  84 * dayMs,
  364 * dayMs,
];

/** What labels of ticks need, in pixels: a time of day, the number of a day, and a date with its month. */
export interface TickRoom {
  readonly timePx: number;
  readonly numberPx: number;
  readonly datePx: number;
}

/** How far apart the ticks of an axis are, so that each label has room. Days are told in short rather than left out. */
export function tickStep(scale: Scale, { timePx, numberPx, datePx }: TickRoom): number {
  const msPerPx = (scale.toMs - scale.fromMs) / Math.max(1, scale.widthPx);
  const needed = (step: number): number => (step < dayMs ? timePx : step === dayMs ? numberPx : datePx);
  const fits = (step: number): boolean => step / msPerPx >= needed(step);
  return stepsMs.find((step) => fits(step) && dayMs / msPerPx >= (step < dayMs ? datePx : 0)) ?? 364 * dayMs;
}

/**
 * Ticks on round times of a zone's clocks. Days are walked by the calendar, so that midnight stays midnight where clocks
 * change; hours that a change skips or repeats are where the clocks show them first.
 */
export function ticksOf(scale: Scale, stepMs: number, zone: string): readonly Tick[] {
  const perDay = Math.max(1, Math.round(dayMs / stepMs));
  const days = Math.max(1, Math.round(stepMs / dayMs));
  const first = Temporal.Instant.fromEpochMilliseconds(scale.fromMs).toZonedDateTimeISO(zone).toPlainDate();
  const ticks: Tick[] = [];
  for (let date = first; ; date = date.add({ days })) {
    if (date.toZonedDateTime(zone).epochMilliseconds > scale.toMs) break;
    ticks.push(...ticksOfDate({ date, perDay, stepMs, zone }));
  }
  // Times that a clock change leaves out fall on later ones, each of which is shown once.
  let lastMs = Number.NEGATIVE_INFINITY;
  return ticks.filter(({ ms }) => {
    const isNext = ms >= scale.fromMs && ms <= scale.toMs && ms > lastMs;
    if (isNext) lastMs = ms;
    return isNext;
  });
}

interface DateTicks {
  readonly date: Temporal.PlainDate;
  readonly perDay: number;
  readonly stepMs: number;
  readonly zone: string;
}

function ticksOfDate({ date, perDay, stepMs, zone }: DateTicks): readonly Tick[] {
  return Array.from({ length: perDay }, (_, index) => {
    const plainTime = Temporal.PlainTime.from('00:00').add({
      milliseconds: perDay === 1 ? 0 : index * stepMs,
    });
    return { ms: date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds, isDay: index === 0 };
  });
}

/** What a dragged mark is drawn to. */
export interface Snapping {
  readonly scale: Scale;
  /** Round times that it falls on. */
  readonly gridMs: number;
  /** Instants that win over the grid when they are near: other events, due marks, the beginning and end of working hours. */
  readonly targets: readonly number[];
  readonly withinPx: number;
  readonly earliestMs: number;
}

/** Where a mark that was dropped at an instant comes to lie. */
export function snapped(ms: number, { scale, gridMs, targets, withinPx, earliestMs }: Snapping): number {
  const withinMs = (withinPx / Math.max(1, scale.widthPx)) * (scale.toMs - scale.fromMs);
  const nearest = targets.toSorted((a, b) => Math.abs(a - ms) - Math.abs(b - ms))[0];
  const isNear = nearest !== undefined && Math.abs(nearest - ms) <= withinMs;
  return Math.max(earliestMs, isNear ? nearest : Math.round(ms / gridMs) * gridMs);
}

/** The round times that suit an axis: a twelfth of the way between ticks, but no less than a minute. */
export function gridOf(stepMs: number): number {
  const wanted = stepMs / 12;
  return stepsForGrid.findLast((step) => step <= wanted) ?? minuteMs;
}

const stepsForGrid = [minuteMs, 5 * minuteMs, 15 * minuteMs, 30 * minuteMs, hourMs, 3 * hourMs, 6 * hourMs];
