import { dayMs, hourMs, minuteMs } from '@rung/kernel';
import type { Language } from './language.ts';

const units = [
  { en: 'd', de: 'T', ms: dayMs },
  { en: 'h', de: 'h', ms: hourMs },
  { en: 'min', de: 'min', ms: minuteMs },
  { en: 's', de: 's', ms: 1000 },
] as const;

/** A length of elapsed time in at most two neighbouring units: `3 d 4 h`, `25 min`, `0 s`. */
export function lengthOfTime(ms: number, language: Language): string {
  return inUnits(ms, language, 0);
}

/** The same of counted time, which has no days: `30 h`, `2 h 30 min`. */
export function lengthOfCountedTime(ms: number, language: Language): string {
  return inUnits(ms, language, 1);
}

function inUnits(ms: number, language: Language, largest: number): string {
  const first = Math.max(
    largest,
    units.findIndex((unit) => ms >= unit.ms),
  );
  const [large, small] = [units[first], units[first + 1]];
  if (large === undefined || ms < 1000) return `${Math.round(ms / 100) / 10} s`;
  const whole = Math.floor(ms / large.ms);
  const rest = small === undefined ? 0 : Math.floor((ms - whole * large.ms) / small.ms);
  return [
    ...(whole === 0 ? [] : [`${whole} ${large[language]}`]),
    ...(rest === 0 || small === undefined ? [] : [`${rest} ${small[language]}`]),
  ].join(' ');
}
