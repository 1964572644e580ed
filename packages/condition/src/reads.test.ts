import { expect, it } from 'vitest';
import { sampleContext } from './condition.arbitrary.ts';
import { parseCondition } from './parse-condition.ts';
import { type ConditionReads, readsOf } from './reads.ts';

function reads(text: string): ConditionReads {
  const result = parseCondition(text, sampleContext);
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join(' '));
  return readsOf(result.value.expr);
}

const nothing: ConditionReads = {
  fields: [],
  wordLists: [],
  calendars: [],
  events: [],
  changes: [],
  pasts: [],
  message: false,
  request: false,
  event: false,
  instant: false,
};

it('reads nothing for a constant', () => {
  expect(reads('true')).toEqual(nothing);
});

it('lists fields once, sorted, with those on the right side', () => {
  expect(reads('ticket.worst > ticket.severity || !has(ticket.worst) || "a" in ticket.tags')).toEqual({
    ...nothing,
    fields: ['ticket.severity', 'ticket.tags', 'ticket.worst'],
  });
});

it('lists what else a condition depends on', () => {
  expect(
    reads(
      'mentions(message.text, words.retention) && isOpen(calendars.office) && changedTo(ticket.status, "open") && ' +
        'wasEver(ticket.priority, "urgent") && countWithin("ticket.reopened", duration("7d")) > 1',
    ),
  ).toEqual({
    ...nothing,
    fields: ['message.text', 'ticket.priority', 'ticket.status'],
    wordLists: ['retention'],
    calendars: ['office'],
    events: ['ticket.reopened'],
    changes: ['ticket.status'],
    pasts: ['ticket.priority'],
    message: true,
    instant: true,
  });
});

it('says whether a condition speaks of the event at hand', () => {
  expect(reads('request.amount > usd("5") || event.reason == "x"')).toMatchObject({
    request: true,
    event: true,
    message: false,
  });
});

it('says whether time alone may change the answer', () => {
  expect(reads('ticket.waiting > duration("4h")').instant).toBe(true);
  expect(reads('ticket.createdAt < timestamp("2026-01-01T00:00:00Z")').instant).toBe(false);
});
