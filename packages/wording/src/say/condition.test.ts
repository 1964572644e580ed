import { type ConditionExpr, conditionContext, parseCondition } from '@rung/condition';
import { expect, it } from 'vitest';
import { createWording } from '../create-wording.ts';
import { noNames } from '../names.ts';

const ranks = { type: 'orderedEnum', values: ['s4', 's3', 's2', 's1'] } as const;
const sampleContext = conditionContext({
  fields: { severity: ranks, worst: ranks },
  wordLists: ['retention'],
  calendars: ['office'],
});
const names = { ...noNames, fields: sampleContext.fields };
const en = createWording({ language: 'en', names });
const de = createWording({ language: 'de', names });

function expr(text: string): ConditionExpr {
  const parsed = parseCondition(text, sampleContext);
  if (!parsed.ok) throw new Error(parsed.error[0]?.message);
  return parsed.value.expr;
}

const said: readonly (readonly [cel: string, english: string, german: string])[] = [
  ['ticket.priority >= "high"', 'priority is high or higher', 'die Priorität ist hoch oder höher'],
  ['!(ticket.priority >= "high")', 'priority is below high', 'die Priorität ist niedriger als hoch'],
  [
    'ticket.reopenCount > 2',
    'the number of reopenings is more than 2',
    'die Zahl der Wiedereröffnungen ist größer als 2',
  ],
  [
    'customer.ltv >= usd("10000.00")',
    'the customer’s lifetime value is at least $10,000',
    'der Kundenwert ist mindestens 10.000\u00A0$',
  ],
  [
    'ticket.waiting > duration("4h")',
    'the waiting time is more than 4 hours',
    'die Wartezeit ist größer als 4 Stunden',
  ],
  [
    'customer.renewalDate < timestamp("2026-03-30T10:30:00Z")',
    'the renewal date is before Mon 30 Mar 2026, 10:30 UTC',
    'der Verlängerungstermin liegt vor Mo, 30. März 2026, 10:30 Uhr UTC',
  ],
  ['!customer.vip', 'the customer is not a VIP', 'der Kunde ist kein VIP'],
  ['has(ticket.category)', 'the category is known', 'die Kategorie ist bekannt'],
  ['ticket.status in ["new", "open"]', 'the status is new or open', 'der Status ist neu oder offen'],
  [
    '!(ticket.status in ["new", "open"])',
    'the status is none of new or open',
    'der Status ist weder neu noch offen',
  ],
  ['"vip" in ticket.tags', 'the list of tags holds “vip”', 'die Liste der Schlagwörter enthält „vip“'],
  [
    '!mentions(message.text, words.retention)',
    'the message mentions no word of “retention”',
    'die Nachricht nennt kein Wort aus „retention“',
  ],
  ['ticket.subject.contains("x")', 'the subject contains “x”', 'der Betreff enthält „x“'],
  [
    'changedTo(ticket.status, "open")',
    'the status has just become open',
    'der Status ist gerade offen geworden',
  ],
  [
    '!wasEver(ticket.priority, "urgent")',
    'priority has never been urgent',
    'die Priorität war noch nie dringend',
  ],
  [
    'countWithin("ticket.reopened", duration("7d")) >= 3',
    '“Ticket reopened” happened at least 3 times within 7 days',
    '„Ticket wieder geöffnet“ geschah mindestens 3-mal, gerechnet über 7 Tage',
  ],
  ['!isOpen(calendars.office)', 'office is closed', 'office hat geschlossen'],
  [
    'ticket.worst > ticket.severity',
    '“ticket.worst” is above “ticket.severity”',
    '„ticket.worst“ ist höher als „ticket.severity“',
  ],
  [
    'customer.vip && (ticket.priority == "low" || ticket.form == "a")',
    'the customer is a VIP and (priority is low or the form is “a”)',
    'der Kunde ist ein VIP und (die Priorität ist niedrig oder das Formular ist „a“)',
  ],
  [
    '!(customer.vip && ticket.form == "a")',
    'it is not true that (the customer is a VIP and the form is “a”)',
    'es trifft nicht zu, dass (der Kunde ist ein VIP und das Formular ist „a“)',
  ],
  ['true', 'always', 'immer'],
  ['false', 'never', 'nie'],
];

for (const [cel, english, german] of said) {
  it(`says ${cel}`, () => {
    expect(en.sayCondition(expr(cel))).toBe(english);
    expect(de.sayCondition(expr(cel))).toBe(german);
  });
}

it('leaves out a subject that was just said', () => {
  const cel = 'message.role == "customer" && !message.automated && mentions(message.text, words.retention)';
  expect(en.sayCondition(expr(cel))).toBe(
    'the message comes from the customer, is not automated and mentions a word of “retention”',
  );
});
