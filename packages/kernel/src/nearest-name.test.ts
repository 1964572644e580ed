import { expect, it } from 'vitest';
import { nearestName } from './nearest-name.ts';

it.each([
  ['chatt', ['chat', 'inbox'], 'chat'],
  ['Chat', ['cat', 'chat'], 'chat'],
  ['URGENT', ['low', 'urgent'], 'urgent'],
  ['ofifce', ['office', 'offices'], 'office'],
  ['opne', ['one', 'open'], 'open'],
  ['priority', ['ticket.prior', 'ticket.priority'], 'ticket.priority'],
  ['a', ['b', 'c'], 'b'],
  ['monday', ['sun', 'mon'], 'mon'],
  ['ticket.froms', ['ticket.form', 'ticket.type'], 'ticket.form'],
  ['pending', ['new', 'pending_customer'], 'pending_customer'],
  ['message.add', ['message.added', 'ticket.added'], 'message.added'],
  ['customer.vpi', ['customer.ltv', 'customer.vip'], 'customer.vip'],
])('takes %s for one of %j', (written, known, meant) => {
  expect(nearestName(written, known)).toBe(meant);
});

it.each(['', 'same', 'something else', 'x'.repeat(1000)])('finds nothing near %j', (written) => {
  expect(nearestName(written, ['same', 'high'])).toBeNull();
});

it.each([
  ['customer.name', ['customer.ltv', 'customer.id']],
  ['ticket.age', ['ticket.tags', 'ticket.type']],
  ['ticket', ['ticket.id']],
])('takes %s for none of %j, although their groups are alike', (written, known) => {
  expect(nearestName(written, known)).toBeNull();
});

it('decides between equally near names by their order, not by who was listed first', () => {
  expect(nearestName('teer', ['tier', 'tear'])).toBe('tear');
  expect(nearestName('teer', ['tear', 'tier'])).toBe('tear');
});
