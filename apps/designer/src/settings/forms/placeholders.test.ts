import { expect, it } from 'vitest';
import { withField } from './placeholders.ts';

it('puts the placeholder of a field at the end of a text, called like the field', () => {
  expect(withField({ text: 'Ticket', vars: {} }, 'ticket.id')).toEqual({
    text: 'Ticket {id}',
    vars: { id: 'ticket.id' },
  });
  expect(withField({ text: '', vars: {} }, 'ticket.id').text).toBe('{id}');
});

it('takes the placeholder that stands for the field already, and never one of another field', () => {
  expect(withField({ text: 'See ', vars: { number: 'ticket.id' } }, 'ticket.id')).toEqual({
    text: 'See {number}',
    vars: { number: 'ticket.id' },
  });
  const vars = { id: 'ticket.id', customer_id: 'ticket.topic' };
  expect(withField({ text: 'For', vars }, 'customer.id')).toEqual({
    text: 'For {customer_id_2}',
    vars: { ...vars, customer_id_2: 'customer.id' },
  });
});
