import { expect, it } from 'vitest';
import { idPattern, portPattern } from './id.ts';

it('takes letters first, and digits, _ and - after them, up to 64', () => {
  for (const id of ['a', 'L2_lead', 'e-1', `a${'0'.repeat(63)}`]) expect(idPattern.test(id)).toBe(true);
  for (const id of ['', '1a', '_a', 'a b', 'a.b', 'ä', `a${'0'.repeat(64)}`, 'a\n']) {
    expect(idPattern.test(id)).toBe(false);
  }
});

it('takes no name that every object has', () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) expect(idPattern.test(name)).toBe(false);
  expect(idPattern.test('prototype')).toBe(false);
});

it('takes a port with the id that it belongs to', () => {
  for (const port of ['next', 'case:vip', 'at:half_way', 'escalated:knowledge_gap']) {
    expect(portPattern.test(port)).toBe(true);
  }
  for (const port of ['', 'case:', ':vip', 'case:vip:x', 'case vip'])
    expect(portPattern.test(port)).toBe(false);
});
