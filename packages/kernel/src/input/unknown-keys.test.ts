import { expect, it } from 'vitest';
import { parseEvent } from './parse-event.ts';
import { parseScenario } from './parse-scenario.ts';

const at = '2026-03-27T16:00:00Z';
const created = { at, type: 'ticket.created' };
const minimal = { format: 'rung/scenario@1', name: 'one', ticket: { id: 'T-1' }, events: [created] };

/** Code, place and suggestion of everything that is wrong. */
function findings(part: object): readonly string[] {
  const result = parseScenario({ ...minimal, ...part });
  return result.ok
    ? []
    : result.error.map(({ code, path, data }) =>
        [code, path, data['suggestion']].filter((told) => typeof told === 'string').join(' '),
      );
}

it('asks about a key of an event that is not known', () => {
  const message = { role: 'customer', text: 'Any news?' };
  expect(findings({ events: [{ ...created, mesage: message }] })).toEqual([
    'EVT-06 /events/0/mesage message',
  ]);
  expect(findings({ events: [{ ...created, custommer: { vip: true } }] })).toEqual([
    'EVT-06 /events/0/custommer customer',
  ]);
  expect(findings({ events: [{ at, type: 'status.changed', status: 'open', reson: 'x' }] })).toEqual([
    'EVT-06 /events/0/reson reason',
  ]);
});

it('says of a key that is misspelt once what is wrong, not also that the right one is missing', () => {
  expect(findings({ events: [{ at, type: 'action.requested', request: 'r', acton: 'refund' }] })).toEqual([
    'EVT-06 /events/0/acton action',
  ]);
  expect(findings({ events: [{ at, type: 'action.requested', acton: 'refund' }] })).toEqual([
    'EVT-06 /events/0/acton action',
    'EVT-05 /events/0/request',
  ]);
});

it('asks about a key of a message that is not known', () => {
  const message = { role: 'customer', text: 'Any news?', pubic: true };
  expect(findings({ events: [{ ...created, message }] })).toEqual(['EVT-06 /events/0/message/pubic public']);
  expect(findings({ events: [{ at, type: 'message.added', ...message }] })).toEqual([
    'EVT-06 /events/0/pubic public',
  ]);
});

it('asks about a path that is nearly that of a standard field and can be no other', () => {
  const ticket = { id: 'T-1' };
  expect(findings({ ticket: { ...ticket, custommer: { vip: true } } })).toEqual([
    'SCN-06 /ticket/custommer/vip customer.vip',
  ]);
  expect(findings({ ticket: { ...ticket, customer: { vipp: true } } })).toEqual([
    'SCN-06 /ticket/customer/vipp customer.vip',
  ]);
  expect(findings({ ticket: { ...ticket, 'customer.lvt': null } })).toEqual([
    'SCN-06 /ticket/customer.lvt customer.ltv',
  ]);
  expect(findings({ events: [{ ...created, customer: { vipp: true } }] })).toEqual([
    'EVT-06 /events/0/customer/vipp customer.vip',
  ]);
  expect(findings({ events: [{ at, type: 'ticket.updated', set: { 'custommer.vip': true } }] })).toEqual([
    'EVT-06 /events/0/set/custommer.vip customer.vip',
  ]);
});

it('takes fields of the ticket itself, which a policy may declare, and paths that are near to none', () => {
  const ticket = {
    id: 'T-1',
    plann: 'gold',
    prioritty: 'high',
    shop: { name: 'x' },
    customer: { name: 'y' },
  };
  expect(findings({ ticket, events: [{ ...created, plan: 'gold', ticket: 'T-1' }] })).toEqual([]);
});

it('asks about a detail that no such effect, and no clock, has', () => {
  expect(findings({ expect: [{ effect: 'assign', teir: 'lead' }] })).toEqual(['SCN-06 /expect/0/teir tier']);
  expect(findings({ expect: [{ effect: 'notify', tier: 'lead' }] })).toEqual(['SCN-06 /expect/0/tier']);
  expect(findings({ expect: [{ effect: 'record', what: 'late', field: 'x' }] })).toEqual([]);
  expect(findings({ clocks: [{ clock: 'quiet', outcom: 'met' }] })).toEqual([
    'SCN-06 /clocks/0/outcom outcome',
  ]);
});

it('keeps and ignores what is near to nothing known', () => {
  const message = { role: 'customer', text: 'Any news?', colour: 'red' };
  const odd = { at, type: 'signal.received', name: 'x', extra: { a: 1 } };
  expect(findings({ events: [{ ...created, message, attachments: [{}] }, odd] })).toEqual([]);
});

it('leaves to an event of a host whatever else it holds', () => {
  expect(parseEvent({ ...created, id: 'e', mesage: {}, customer: { vipp: true } }).ok).toBe(true);
});
