import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exprArbitrary } from './condition.arbitrary.ts';
import type { ConditionContext } from './context.ts';
import { parseCondition } from './parse-condition.ts';
import { printCondition } from './print-condition.ts';
import { withValue } from './with-value.ts';
import { writtenUses } from './written-uses.ts';

const plan = { field: 'ticket.plan', value: 'gold', to: 'silver' };

it('puts one text in place of another wherever the field is compared, and nowhere else', () => {
  const text = `ticket.plan == 'gold' // gold so far
  || "gold" != ticket["plan"] || wasEver(ticket.plan,"gold") || ticket.tier == "gold" || ticket.plan >= "gold"
  || ticket.subject.contains("gold") || "gold" in ticket.tags || changedTo(ticket.plan, "golden")`;
  expect(withValue(text, plan)).toBe(`ticket.plan == "silver" // gold so far
  || "silver" != ticket["plan"] || wasEver(ticket.plan,"silver") || ticket.tier == "gold" || ticket.plan >= "silver"
  || ticket.subject.contains("gold") || "gold" in ticket.tags || changedTo(ticket.plan, "golden")`);
});

it('names nothing twice in a list', () => {
  expect(withValue(`ticket.plan in ["gold", 'silver', "lead"] // both`, plan)).toBe(
    'ticket.plan in ["silver", "lead"] // both',
  );
  expect(withValue('!(ticket.plan in [("silver"), "gold"]) && ticket.plan in ["gold",  "lead"]', plan)).toBe(
    '!(ticket.plan in ["silver"]) && ticket.plan in ["silver",  "lead"]',
  );
  expect(withValue('ticket.other in ["silver", "silver"] || ticket.plan == "gold"', plan)).toBe(
    'ticket.other in ["silver", "silver"] || ticket.plan == "silver"',
  );
});

it('leaves alone what does not ask for the text, and what is not CEL', () => {
  for (const text of [
    'ticket.plan  in ["silver","silver"]',
    'ticket.plan == gold',
    'ticket.plan == "gold" &&',
    '',
  ])
    expect(withValue(text, plan)).toBe(text);
});

const context: ConditionContext = {
  fields: {
    'ticket.plan': { type: 'orderedEnum', values: ['free', 'pro', 'enterprise'] },
    'ticket.next': { type: 'orderedEnum', values: ['free', 'pro', 'enterprise'] },
  },
  wordLists: [],
  calendars: ['always'],
};

/** The texts that a condition compares a field with. */
const valuesOf = (text: string, field: string): readonly string[] =>
  writtenUses(text).flatMap((use) => (use.kind === 'value' && use.field === field ? [use.value] : []));

it('leaves none of a value in any condition, and goes back to the letter', () => {
  const field = 'ticket.plan';
  fc.assert(
    fc.property(exprArbitrary(context), (expr) => {
      const printed = printCondition(expr);
      const changed = withValue(printed, { field, value: 'pro', to: 'basic' });
      expect(valuesOf(changed, field)).not.toContain('pro');
      expect(valuesOf(changed, 'ticket.next')).toEqual(valuesOf(printed, 'ticket.next'));
      // A list that held the text twice holds it once from then on.
      if (valuesOf(changed, field).length === valuesOf(printed, field).length)
        expect(withValue(changed, { field, value: 'basic', to: 'pro' })).toBe(printed);
      const other = withValue(printed, { field, value: 'pro', to: 'free' });
      expect(parseCondition(other, context).ok).toBe(parseCondition(printed, context).ok);
    }),
  );
});
