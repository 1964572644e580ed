import fc from 'fast-check';
import { expect, it } from 'vitest';
import { looseExprArbitrary, sampleContext } from './condition.arbitrary.ts';
import { forEachAtom, normalise } from './expr.ts';
import { evaluatePlainly } from './plain-evaluator.fake.ts';
import { printAtom } from './print-condition.ts';

const { fields } = sampleContext;

it('normalises without changing true, false or unknown', () => {
  const values = fc.constantFrom(true, false, undefined);
  fc.assert(
    fc.property(looseExprArbitrary(sampleContext), fc.func(values), (expr, choose) => {
      const on = (loose: typeof expr) => {
        const truths = new Map<string, boolean>();
        const held = new Map<string, boolean>();
        forEachAtom(expr, (atom) => {
          const value = choose(printAtom(atom));
          truths.set(printAtom(atom), value === true);
          if ('field' in atom && value !== undefined) held.set(atom.field, value);
        });
        return evaluatePlainly(loose, {
          ticket: { values: held, truths, counts: new Map() },
          fields,
          nameOf: printAtom,
        });
      };
      expect(on(normalise(expr))).toBe(on(expr));
    }),
  );
});

it('normalises once and for all', () => {
  fc.assert(
    fc.property(looseExprArbitrary(sampleContext), (expr) => {
      const normal = normalise(expr);
      expect(normalise(normal)).toEqual(normal);
    }),
  );
});

it('takes an empty group for what it means', () => {
  expect(normalise({ all: [] })).toEqual({ constant: true });
  expect(normalise({ any: [] })).toEqual({ constant: false });
  expect(normalise({ not: { any: [{ all: [] }] } })).toEqual({ constant: false });
});
