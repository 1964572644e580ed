import { calendarOf } from '@rung/wording';
import type { PartOf } from '../../inspector/parts.ts';
import type { Speech } from '../../inspector/speech.tsx';

type Threshold = NonNullable<PartOf<'clocks'>['thresholds']>[number];

/** When a clock warns: `when 75 % of the time is used`. */
export function sayThreshold(
  threshold: Threshold,
  { targets }: Pick<PartOf<'clocks'>, 'targets'>,
  { t, wording }: Speech,
): string {
  if ('percent' in threshold) return t('clock.percent', { percent: String(threshold.percent) });
  const inHours = (length: string): string => wording.sayTimeOn(length, calendarOf(targets));
  if ('counted' in threshold) return t('clock.counted', { duration: inHours(threshold.counted) });
  return t('clock.remaining', { duration: inHours(threshold.remaining) });
}

/** When an outlet of a clock speaks: at its breach, or at one of its thresholds; an id that it lacks stays as it is. */
export function sayOutlet(clock: PartOf<'clocks'> | undefined, at: string, speech: Speech): string {
  if (at === 'breached') return speech.t('clock.breached');
  const threshold = clock?.thresholds?.find(({ id }) => id === at);
  return clock === undefined || threshold === undefined ? at : sayThreshold(threshold, clock, speech);
}
