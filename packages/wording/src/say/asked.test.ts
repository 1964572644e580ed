import { conditionContext, forEachAtom, parseCondition } from '@rung/condition';
import type { Atom, ConditionTrace, Truth } from '@rung/kernel';
import { expect, it } from 'vitest';
import { createWording } from '../create-wording.ts';
import { noNames } from '../names.ts';

const context = conditionContext({
  fields: { severity: { type: 'number' } },
  wordLists: ['retention'],
  calendars: ['office'],
});
const names = { ...noNames, fields: context.fields };
const wording = createWording({ language: 'en', names });

/** A condition as it is traced: each atom once, all with one result. */
function traced(cel: string, result: Truth): ConditionTrace {
  const parsed = parseCondition(cel, context);
  if (!parsed.ok) throw new Error(parsed.error[0]?.message);
  const atoms = new Map<string, Atom>();
  forEachAtom(parsed.value.expr, (atom) => atoms.set(JSON.stringify(atom), atom));
  return { cel, result, rows: [...atoms.values()].map((atom) => ({ atom, values: [], result })) };
}

const asked = (cel: string, result: Truth = 'false', by = wording) =>
  by.askedRows(traced(cel, result)).map(({ needed, holds }) => `${needed}: ${holds}`);

it('needs of what stands below a “not” that it is not so', () => {
  expect(asked('ticket.severity > 5.0 && !message.automated')).toEqual([
    '“ticket.severity” is more than 5: false',
    'the message is not automated: true',
  ]);
  expect(asked('!(ticket.severity > 5.0)')).toEqual(['“ticket.severity” is at most 5: true']);
  expect(asked('!mentions(message.text, words.retention)', 'true')).toEqual([
    'the message mentions no word of “retention”: false',
  ]);
  expect(asked('!isOpen(calendars.office)', 'unknown')).toEqual(['office is closed: unknown']);
});

it('turns every part of a group below a “not”, and once more below another', () => {
  expect(asked('!(customer.vip && (ticket.severity > 5.0 || !message.automated))')).toEqual([
    'the customer is not a VIP: true',
    '“ticket.severity” is at most 5: true',
    'the message is automated: false',
  ]);
});

it('tells what is needed on both sides of a “not” on each', () => {
  const cel = '(customer.vip && ticket.severity > 5.0) || (!customer.vip && ticket.severity > 9.0)';
  expect(asked(cel, 'true')).toEqual([
    'the customer is a VIP: true',
    '“ticket.severity” is more than 5: true',
    'the customer is not a VIP: false',
    '“ticket.severity” is more than 9: true',
  ]);
});

it('tells the rows by themselves where the names do not know a field any more', () => {
  const forgotten = createWording({ language: 'en', names: noNames });
  expect(asked('!(ticket.severity > 5.0)', 'false', forgotten)).toEqual([
    expect.stringMatching(/is more than 5: false$/),
  ]);
});
