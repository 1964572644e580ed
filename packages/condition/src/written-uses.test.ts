import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exprArbitrary, sampleContext } from './condition.arbitrary.ts';
import { printCondition } from './print-condition.ts';
import { withUses, writtenUses } from './written-uses.ts';

const text = `ticket.plan == "gold" // so far
  && (mentions(message.text,words["a-b"])
  || position.tier in ["lead", 'boss'] || "vip" in ticket.tags) && !isOpen( calendars . office )`;

it('lists names and the texts that fields are compared with', () => {
  expect(
    writtenUses(text).map((use) => (use.kind === 'name' ? use.path : `${use.field}=${use.value}`)),
  ).toEqual([
    'ticket.plan',
    'ticket.plan=gold',
    'message.text',
    'words.a-b',
    'position.tier',
    'position.tier=lead',
    'position.tier=boss',
    'ticket.tags=vip',
    'ticket.tags',
    'calendars.office',
  ]);
  expect(writtenUses('ticket.plan ==')).toEqual([]);
});

it('changes names and texts and nothing else', () => {
  const changed = withUses(text, (use) => {
    if (use.kind === 'value') return use.value === 'boss' ? 'chief "one"' : null;
    return (
      { 'ticket.plan': 'ticket.in', 'words.a-b': 'words.ab', 'calendars.office': 'calendars.in-hours' }[
        use.path
      ] ?? null
    );
  });
  expect(changed).toBe(`ticket["in"] == "gold" // so far
  && (mentions(message.text,words.ab)
  || position.tier in ["lead", "chief \\"one\\""] || "vip" in ticket.tags) && !isOpen( calendars["in-hours"] )`);
});

it('gives every condition back to the letter where nothing changes', () => {
  fc.assert(
    fc.property(exprArbitrary(sampleContext), (expr) => {
      const printed = printCondition(expr);
      expect(withUses(printed, (use) => (use.kind === 'name' ? use.path : use.value))).toBe(printed);
    }),
  );
});

it('finds the names in a chain as long as nobody writes', () => {
  const count = 3_000;
  const chain = Array.from({ length: count }, () => 'customer.vip').join(' || ');
  expect(writtenUses(chain).length).toBe(count);
});
