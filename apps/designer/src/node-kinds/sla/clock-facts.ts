import type { Flow } from '@rung/flow';
import type { PartOf } from '../../inspector/parts.ts';
import { nameOfPart } from '../../inspector/parts.ts';
import type { Speech } from '../../inspector/speech.tsx';
import { sayThreshold } from '../shared/say-threshold.ts';

/** What a clock measures, how long it may take for whom, when it warns. */
export function clockFacts(flow: Flow, clock: PartOf<'clocks'>, speech: Speech): readonly string[] {
  const { t, wording } = speech;
  const calendarName = (id: string): string => {
    const calendar = flow.calendars?.[id];
    return calendar === undefined ? t('form.calendar.always') : nameOfPart(calendar, id);
  };
  const rows = clock.targets.map(({ when, target, calendar }) =>
    t(when === undefined ? 'clock.row.all' : 'clock.row.when', {
      target: wording.sayTimeOn(target, calendar),
      calendar: calendarName(calendar),
      condition: when === undefined ? '' : wording.sayConditionText(flow, when),
    }),
  );
  const warnings = (clock.thresholds ?? []).map((threshold) => sayThreshold(threshold, clock, speech));
  return [
    t('clock.measures', { measure: wording.sayTerm('measure', clock.measure) ?? clock.measure }),
    ...(rows.length === 0 ? [t('clock.noRows')] : rows),
    ...(warnings.length === 0 ? [] : [t('clock.warns', { thresholds: warnings.join(', ') })]),
  ];
}
