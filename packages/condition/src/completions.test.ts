import fc from 'fast-check';
import { expect, it } from 'vitest';
import { completionsAt } from './completions.ts';
import { sampleContext } from './condition.arbitrary.ts';

/** What is offered where the bar stands. */
function offered(marked: string): readonly string[] {
  const offset = marked.indexOf('|');
  return completionsAt(marked.replace('|', ''), offset, sampleContext).map(({ text }) => text);
}

/** The text after taking the only offer. */
function completed(marked: string): string {
  const text = marked.replace('|', '');
  const [only, ...others] = completionsAt(text, marked.indexOf('|'), sampleContext);
  expect(others).toEqual([]);
  return only === undefined ? text : text.slice(0, only.start) + only.text + text.slice(only.end);
}

it('offers fields and functions where a condition begins', () => {
  expect(offered('|')).toEqual(
    expect.arrayContaining(['ticket.priority', 'mentions(', 'has(', 'customer.vip']),
  );
  expect(offered('customer.vip && !|')).toContain('isOpen(');
});

it('offers fields by any of their parts', () => {
  expect(offered('prio|')).toEqual(['ticket.priority']);
  expect(completed('has(owner) && ticket.clin| == "urgent"')).toBe(
    'has(owner) && ticket.clinicalUrgency == "urgent"',
  );
});

it('goes on offering behind a literal that is closed', () => {
  expect(offered('customer.segment == "gold" && ticket.pri|')).toEqual(['ticket.priority']);
  expect(offered('customer.segment == "gold" && |')).toContain('customer.vip');
});

it('offers the values of the field that is compared', () => {
  expect(offered('ticket.priority == |')).toEqual(['"low"', '"normal"', '"high"', '"urgent"']);
  expect(offered('ticket.status in ["open", "cl|')).toEqual(['"closed"']);
  expect(offered('wasEver(ticket.plan, |')).toEqual(['"free"', '"pro"', '"enterprise"']);
  expect(offered('customer.vip == |')).toEqual(['true', 'false']);
  expect(offered('customer.ltv > |')[0]).toBe('usd("');
  expect(offered('ticket.waiting >= |')).toEqual(['duration("']);
  expect(offered('ticket.subject == "|')).toEqual([]);
});

it('replaces the whole value, closing quote included', () => {
  expect(completed('ticket.priority == "ur|gent" && customer.vip')).toBe(
    'ticket.priority == "urgent" && customer.vip',
  );
});

it('offers word lists, calendars and events where they belong', () => {
  expect(offered('mentions(message.text, |')).toEqual([
    'words.retention',
    'words["legal-words"]',
    'words["in"]',
  ]);
  expect(offered('mentions(message.text, words.ret|')).toEqual(['words.retention']);
  expect(offered('isOpen(|')).toContain('calendars["night-shift"]');
  expect(offered('countWithin("ticket.reo|')).toEqual(['"ticket.reopened"']);
});

it('describes what it offers', () => {
  expect(completionsAt('prio', 4, sampleContext)).toMatchObject([
    { kind: 'field', detail: 'low < normal < high < urgent', start: 0, end: 4 },
  ]);
});

it('offers something sensible or nothing for any text at any place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer(), (text, offset) => {
      for (const { start, end } of completionsAt(text, offset, sampleContext)) {
        expect(start >= 0 && start <= end && end <= Math.max(text.length, 0)).toBe(true);
      }
    }),
  );
});
