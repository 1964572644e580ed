import {
  assertNever,
  dayMs,
  epochMs,
  err,
  formatInstant,
  formatMoneyAmount,
  hourMs,
  type Literal,
  maxDurationMs,
  minuteMs,
  ok,
  parseDuration,
  type Result,
} from '@rung/kernel';
import { explained, type LiteralProblem, literalProblem } from '../finding-words.ts';

const msPerUnit: ReadonlyMap<string, number> = new Map([
  ['d', dayMs],
  ['h', hourMs],
  ['m', minuteMs],
  ['s', 1000],
  ['ms', 1],
]);

/** Reads a duration as CEL writes it (`4h30m`, `1.5h`, `250ms`), with days (`7d`) besides, or as ISO 8601 (`PT4H30M`). */
export function readDuration(text: string): Result<number, LiteralProblem> {
  if (text.startsWith('P')) {
    const iso = parseDuration(text);
    return iso.ok ? iso : err(explained(iso.error));
  }
  if (!/^(\d+(\.\d+)?(d|h|ms|m|s))+$/.test(text)) {
    return err(literalProblem('durationText'));
  }
  let total = 0;
  for (const [, count = '', unit = ''] of text.matchAll(/(\d+(?:\.\d+)?)(d|h|ms|m|s)/g)) {
    const [whole = '', decimals = ''] = count.split('.');
    // Whole numbers as long as possible: 1.1 * 3,600,000 is not a whole number of milliseconds in floating point.
    total += (Number(whole + decimals) * (msPerUnit.get(unit) ?? 0)) / 10 ** decimals.length;
  }
  const bounded = total <= maxDurationMs;
  return Number.isInteger(total) && bounded ? ok(total) : err(literalProblem('durationNotWhole'));
}

/** The one spelling of a duration: whole days as `7d`, else hours, minutes, seconds and milliseconds. */
export function durationText(ms: number): string {
  if (ms === 0) return '0s';
  if (ms % dayMs === 0) return `${ms / dayMs}d`;
  const parts = [
    [Math.floor(ms / hourMs), 'h'],
    [Math.floor(ms / minuteMs) % 60, 'm'],
    [Math.floor(ms / 1000) % 60, 's'],
    [ms % 1000, 'ms'],
  ] as const;
  return parts.map(([count, unit]) => (count === 0 ? '' : `${count}${unit}`)).join('');
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Text in double quotes; what cannot be seen or would break the line is escaped. */
export function quoted(text: string): string {
  const body = text.replace(
    /["\\\p{Cc}\u2028\u2029]/gu,
    (character) => escapes.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${body}"`;
}

/** A number as CEL reads it back. Beyond 2^53 it must look like a double, or CEL reads an integer that we cannot hold. */
function numberText(value: number): string {
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return value.toExponential();
  return String(value);
}

/** The one spelling of a literal. */
export function literalText(literal: Literal): string {
  switch (typeof literal) {
    case 'string':
      return quoted(literal);
    case 'number':
      return numberText(literal);
    case 'boolean':
      return String(literal);
    case 'object':
      if ('money' in literal) {
        return `${literal.money.currency.toLowerCase()}("${formatMoneyAmount(literal.money)}")`;
      }
      if ('instantMs' in literal) return `timestamp("${formatInstant(epochMs(literal.instantMs))}")`;
      return `duration("${durationText(literal.durationMs)}")`;
    default:
      return assertNever(literal);
  }
}
