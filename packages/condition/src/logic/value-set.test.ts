import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  below,
  complement,
  intersect,
  isEmpty,
  isSubset,
  onlyNumbers,
  onlyTexts,
  type ValueSet,
} from './value-set.ts';

const steps = fc.array(
  fc.tuple(fc.constantFrom('and' as const, 'not' as const, 'or' as const), fc.nat(5), fc.boolean()),
  { maxLength: 6 },
);

/** A set with the same thing said as a question about one number. */
function build(unit: string, plan: readonly (readonly ['and' | 'not' | 'or', number, boolean])[]) {
  let set: ValueSet = below(unit, 3, false);
  let has = (n: number): boolean => n < 3;
  for (const [step, at, inclusive] of plan) {
    const limit = inclusive ? below(unit, at, true) : onlyNumbers(unit, [at]);
    const hasLimit = (n: number): boolean => (inclusive ? n <= at : n === at);
    const before = has;
    if (step === 'and') {
      set = intersect(set, limit);
      has = (n) => before(n) && hasLimit(n);
    } else if (step === 'not') {
      set = complement(set);
      has = (n) => !before(n);
    } else {
      set = complement(intersect(complement(set), complement(limit)));
      has = (n) => before(n) || hasLimit(n);
    }
  }
  return { set, has };
}

const whole = [-1, 0, 1, 2, 3, 4, 5, 6, 7];
const halves = whole.flatMap((n) => [n, n + 0.5]);

it.each([
  ['number', halves],
  ['instant', whole],
])('holds the numbers that it should, in the unit %s', (unit, samples) => {
  fc.assert(
    fc.property(steps, steps, (left, right) => {
      const a = build(unit, left);
      const b = build(unit, right);
      for (const n of samples) expect(isSubset(onlyNumbers(unit, [n]), a.set)).toBe(a.has(n));
      expect(isSubset(a.set, b.set)).toBe(samples.every((n) => !a.has(n) || b.has(n)));
      expect(isEmpty(a.set)).toBe(!samples.some(a.has));
    }),
  );
});

it('knows texts that are listed and texts that are left out', () => {
  const ab = onlyTexts(['a', 'b']);
  expect(isSubset(onlyTexts(['a']), ab)).toBe(true);
  expect(isSubset(ab, complement(onlyTexts(['c'])))).toBe(true);
  expect(isSubset(complement(ab), complement(onlyTexts(['a'])))).toBe(true);
  expect(isSubset(complement(onlyTexts(['a'])), complement(ab))).toBe(false);
  expect(isEmpty(intersect(ab, complement(ab)))).toBe(true);
});

it('never mixes units', () => {
  const dollars = onlyNumbers('money USD', [1]);
  const euros = onlyNumbers('money EUR', [1]);
  expect(isEmpty(intersect(dollars, euros))).toBe(true);
  expect(isSubset(dollars, complement(euros))).toBe(false);
  expect(isSubset(onlyTexts(['1']), dollars)).toBe(false);
});
