import { idPattern } from '@rung/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedAt } from './edit-at.ts';
import { newId } from './new-id.ts';
import { changedSetting, oneChange } from './one-change.ts';

it('tells the one thing that changed', () => {
  const before = { until: { for: 'PT4H', calendar: 'always' }, list: [1, 2] };
  expect(oneChange(before, { ...before, until: { for: 'PT2H', calendar: 'always' } })).toEqual({
    from: 'PT4H',
    to: 'PT2H',
  });
  expect(oneChange(before, { ...before, list: [1, 3] })).toEqual({ from: 2, to: 3 });
  expect(oneChange(before, { ...before, list: [1] })).toBeNull();
  expect(oneChange(before, { until: { for: 'PT2H', calendar: 'office' }, list: [1, 2] })).toBeNull();
  expect(oneChange(before, structuredClone(before))).toBeNull();
});

it('tells an amount of money with its currency', () => {
  const before = {
    action: 'Refund',
    limit: { kind: 'money', amount: 5_000, currency: 'EUR', inclusive: true },
  };
  const after = { ...before, limit: { ...before.limit, amount: 100_000 } };
  const told = { from: 5_000, to: 100_000, fromCurrency: 'EUR', toCurrency: 'EUR' };
  expect(oneChange(before, after)).toEqual(told);
  expect(oneChange({ amount: 1, currency: 'EUR' }, { amount: 1, currency: 'USD' })).toMatchObject({
    from: 1,
    toCurrency: 'USD',
  });
  expect(oneChange(before, structuredClone(before))).toBeNull();
  expect(oneChange(before, { ...after, limit: { ...after.limit, inclusive: false } })).toBeNull();
  expect(oneChange(before, { ...after, action: 'Credit' })).toBeNull();
});

it('tells which setting was changed, without positions in lists', () => {
  const before = {
    targets: [{ target: 'PT1H' }, { target: 'PT4H' }],
    week: { mon: [1], tue: [1] },
    name: 'A',
  };
  const to = (change: object) => changedSetting(before, { ...before, ...change });
  expect(to({ targets: [{ target: 'PT1H' }, { target: 'PT8H' }] })).toBe('targets.target');
  expect(to({ targets: [{ target: 'PT2H' }, { target: 'PT8H' }] })).toBe('targets');
  expect(to({ targets: [{ target: 'PT1H' }] })).toBe('targets');
  expect(to({ week: { mon: [1], tue: [2] } })).toBe('week.tue');
  expect(to({ week: { mon: [2], tue: [2] } })).toBe('week');
  expect(to({ pause: ['pending'] })).toBe('pause');
  expect(to({ name: 'B', week: {} })).toBeNull();
  expect(to({})).toBeNull();
  expect(changedSetting(undefined, before)).toBeNull();
});

it('makes ids that may be ids and that nobody has', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.string(), (stems, salt) => {
      const taken = new Set<string>();
      for (const stem of [...stems, ...stems]) {
        const id = newId((other) => taken.has(other), stem, salt);
        expect(id).toMatch(idPattern);
        expect(taken.has(id)).toBe(false);
        taken.add(id);
      }
    }),
  );
  expect(newId(() => false, 'Größe & Menge', 'k3')).toBe('Gro_e_Menge_k3');
  expect(newId((id) => id === 'constructor_', 'constructor')).toBe('constructor_2');
});

it('shares whatever lies beside the way to a change', () => {
  const data = { a: { b: [{ c: 1 }, { c: 2 }] }, d: { e: 3 } };
  const changed = changedAt(data, '/a/b/1/c', () => 4);
  expect(changed).toEqual({ a: { b: [{ c: 1 }, { c: 4 }] }, d: { e: 3 } });
  expect(changed.d).toBe(data.d);
  expect(changed.a.b[0]).toBe(data.a.b[0]);
  expect(changedAt(data, '/a/x/y', () => 4)).toBe(data);
  expect(changedAt(data, '/a/b/7', () => 4)).toBe(data);
  expect(changedAt(data, '/d/e', (value) => value)).toBe(data);
  expect(changedAt(data, '/a/b/0', () => undefined).a.b).toEqual([{ c: 2 }]);
});
