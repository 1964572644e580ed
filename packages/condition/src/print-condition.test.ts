import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exprArbitrary, looseExprArbitrary, sampleContext } from './condition.arbitrary.ts';
import { type ConditionExpr, normalise } from './expr.ts';
import { parseCondition } from './parse-condition.ts';
import { printCondition } from './print-condition.ts';

function parsed(text: string): ConditionExpr {
  const result = parseCondition(text, sampleContext);
  if (!result.ok) throw new Error(`${text}: ${result.error.map(({ message }) => message).join(' ')}`);
  return result.value.expr;
}

it('gives back the tree when its text is parsed', () => {
  fc.assert(
    fc.property(exprArbitrary(sampleContext), (expr) => {
      expect(parsed(printCondition(expr))).toEqual(expr);
    }),
    { numRuns: 500 },
  );
});

it('gives back the normal form of a tree in any form', () => {
  fc.assert(
    fc.property(looseExprArbitrary(sampleContext), (expr) => {
      const text = printCondition(expr);
      expect(parsed(text)).toEqual(normalise(expr));
      expect(printCondition(parsed(text))).toBe(text);
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['ticket.priority=="urgent"', 'ticket.priority == "urgent"'],
  ['"urgent" == ticket.priority', 'ticket.priority == "urgent"'],
  ['5 < ticket.seats', 'ticket.seats > 5'],
  ['((ticket.vip2))', null],
  ['((customer.vip))', 'customer.vip'],
  ['customer.vip == true', 'customer.vip'],
  ['customer.vip != true', '!customer.vip'],
  ['!(customer.vip == false)', 'customer.vip'],
  ['!!customer.vip', 'customer.vip'],
  ['contains(ticket.subject, "x")', 'ticket.subject.contains("x")'],
  ["startsWith(ticket.subject, 'a\"b')", 'ticket.subject.startsWith("a\\"b")'],
  ['customer.ltv >= usd("10000")', 'customer.ltv >= usd("10000.00")'],
  ['customer.ltv > jpy("-5")', 'customer.ltv > jpy("-5")'],
  ['ticket.waiting > duration("PT4H30M")', 'ticket.waiting > duration("4h30m")'],
  ['ticket.waiting > duration("1.5h")', 'ticket.waiting > duration("1h30m")'],
  ['ticket.waiting > duration("168h")', 'ticket.waiting > duration("7d")'],
  ['ticket.waiting >= duration("0s")', 'ticket.waiting >= duration("0s")'],
  [
    'ticket.renewal < timestamp("2026-03-30T12:30:00+02:00")',
    'ticket.renewal < timestamp("2026-03-30T10:30:00Z")',
  ],
  [
    '3 <= countWithin("ticket.reopened", duration("7d"))',
    'countWithin("ticket.reopened", duration("7d")) >= 3',
  ],
  ['sentiment.score <= -0.5', 'sentiment.score <= -0.5'],
  ['ticket.seats == 1e30', 'ticket.seats == 1e+30'],
  ['ticket.seats == 0x10', 'ticket.seats == 16'],
  ['ticket["data-region"] == "eu"', 'ticket["data-region"] == "eu"'],
  ['mentions(message.text, words["legal-words"])', 'mentions(message.text, words["legal-words"])'],
  ['ticket["in"]', 'ticket["in"]'],
  ['isOpen(calendars["night-shift"])', 'isOpen(calendars["night-shift"])'],
  ['true && (false || customer.vip)', 'true && (false || customer.vip)'],
  ['(true && false) || customer.vip', 'true && false || customer.vip'],
  ['true || (false || customer.vip)', 'true || false || customer.vip'],
  ['!(ticket.seats == 1)', '!(ticket.seats == 1)'],
  ['!( "x" in ticket.tags )', '!("x" in ticket.tags)'],
  ['has(owner) && !has(resolver.tier)', 'has(owner) && !has(resolver.tier)'],
  ['resolver == "agent:1" || resolver.tier == "l2"', 'resolver == "agent:1" || resolver.tier == "l2"'],
  ['customer.vip // very important\n && true', 'customer.vip && true'],
  ['ticket.status in ["open", "new",]', 'ticket.status in ["open", "new"]'],
  ['ticket.subject == r"a\\b"', 'ticket.subject == "a\\\\b"'],
])('prints %s in its one spelling', (text, expected) => {
  const result = parseCondition(text, sampleContext);
  expect(result.ok ? printCondition(result.value.expr) : null).toBe(expected);
});
