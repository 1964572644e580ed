import type { Flow } from '@rung/flow';
import { expect, it } from 'vitest';
import { applyFix } from '../apply-fix.ts';
import { compile } from '../compile.ts';
import { wholeFlow } from '../whole-flow.fake.ts';

const path = '/nodes/broken/config/when';

function withCondition(text: string): Flow {
  return applyFix(wholeFlow, { label: '', edits: [{ op: 'set', path, value: text }] }) as Flow; // only a text changes
}

it('places findings of a condition at its text, with line and column', () => {
  const [found] = compile(withCondition('customer.vip &&\n  ticket.topicc == "a"')).diagnostics;
  expect(found).toMatchObject({ code: 'CND-05', path, nodeId: 'broken', range: { line: 2, column: 3 } });
});

it.each([
  ['customer.vip && ticket.topicc == "a"', 'customer.vip && ticket.topic == "a"'],
  ['ticket.priority == "urgnt"', 'ticket.priority == "urgent"'],
  ['mentions(message.text, words.leavin)', 'mentions(message.text, words.leaving)'],
  ['isOpen(calendars.offic)', 'isOpen(calendars.office)'],
  ['position.tier == "exprt"', 'position.tier == "expert"'],
  ['resolver.tier in ["desk", "exprt"]', 'resolver.tier in ["desk", "expert"]'],
])('repairs the misspelt name in %s', (text, repaired) => {
  const flow = withCondition(text);
  const [found] = compile(flow).diagnostics.filter(({ code }) => code.startsWith('CND-'));
  expect(found?.fix?.edits).toEqual([{ op: 'set', path, value: repaired }]);
  const after = compile(applyFix(flow, found?.fix ?? { label: '', edits: [] }) as Flow); // only a text changes
  expect(after.diagnostics).toEqual([]);
});

it('offers no repair where it does not know what was meant', () => {
  const found = compile(withCondition('ticket.zzzzzzzz == "a"')).diagnostics;
  expect(found.map(({ code, fix }) => [code, fix])).toEqual([['CND-05', undefined]]);
});
