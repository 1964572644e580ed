import { expect, it } from 'vitest';
import { rehearsed } from '../simulator/model/rehearsed.fake.ts';
import { currencyOf } from './currency-of.ts';

it("finds a policy's currency in its matrix, or in the words of a condition, and takes the euro where it has none", () => {
  expect(currencyOf(rehearsed('authority-ladder').flow)).toBe('USD');
  const { flow } = rehearsed('ecommerce-vip-ltv');
  expect(currencyOf(flow)).toBe('USD');
  const text = JSON.stringify(flow).replaceAll('usd(', 'gbp(').replaceAll('USD', 'GBP');
  expect(currencyOf(JSON.parse(text))).toBe('GBP');
  expect(currencyOf({ ...flow, nodes: {}, grants: {} })).toBe('EUR');
});
