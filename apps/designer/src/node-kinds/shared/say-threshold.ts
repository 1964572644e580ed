import type { PartOf } from '../../inspector/parts.ts';
import type { Speech } from '../../inspector/speech.tsx';
import { sayDurationText } from './say-duration-text.ts';

type Threshold = NonNullable<PartOf<'clocks'>['thresholds']>[number];

/** When a clock warns: `when 75 % of the time is used`. */
export function sayThreshold(threshold: Threshold, { t, wording }: Speech): string {
  if ('percent' in threshold) return t('clock.percent', { percent: String(threshold.percent) });
  if ('counted' in threshold)
    return t('clock.counted', { duration: sayDurationText(wording, threshold.counted) });
  return t('clock.remaining', { duration: sayDurationText(wording, threshold.remaining) });
}

/** When an outlet of a clock speaks: at its breach, or at one of its thresholds; an id that it lacks stays as it is. */
export function sayOutlet(clock: PartOf<'clocks'> | undefined, at: string, speech: Speech): string {
  if (at === 'breached') return speech.t('clock.breached');
  const threshold = clock?.thresholds?.find(({ id }) => id === at);
  return threshold === undefined ? at : sayThreshold(threshold, speech);
}
