import type { Flow } from '@rung/flow';
import { parseScenario } from '@rung/kernel';
import { createWording, namesOfFlow } from '@rung/wording';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyOf } from '../../document/currency-of.ts';
import { scenarioDocument } from '../model/draft.ts';
import { rehearsed } from '../model/rehearsed.fake.ts';
import { ticketForm } from '../model/ticket-fields.ts';
import type { Words } from '../use-words.ts';
import { type ReadTicket, readPastedTicket } from './read-pasted-ticket.ts';

const { flow } = rehearsed('ecommerce-vip-ltv');
const nowMs = Date.UTC(2026, 2, 30);

function wordsOf(of: Flow, language: 'en' | 'de'): Words {
  const wording = createWording({ language, names: namesOfFlow(of) });
  return {
    wording,
    language,
    zone: 'Europe/Berlin',
    currency: currencyOf(of),
    time: String,
    months: String,
    dayNumber: String,
    shortDay: String,
    day: String,
    moment: String,
  };
}

function read(text: string, language: 'en' | 'de' = 'en', of: Flow = flow): ReadTicket {
  return readAs({}, text, { language, of });
}

function readAs(
  told: Readonly<Record<string, string>>,
  text: string,
  { language = 'en', of = flow }: { readonly language?: 'en' | 'de'; readonly of?: Flow } = {},
): ReadTicket {
  const words = wordsOf(of, language);
  const meanings = new Map(Object.entries(told));
  const ticket = readPastedTicket(text, {
    flow: of,
    words,
    nowMs,
    languages: ['en-GB'],
    told: { meanings, order: null },
  });
  if (!ticket.ok) throw new Error(`line ${ticket.error.line}: ${ticket.error.message}`);
  return ticket.value;
}

const fieldsOf = ({ scenario }: ReadTicket) => scenario.tickets[0]?.fields;
const openingOf = ({ scenario }: ReadTicket) => scenario.events[0];
const usesOf = ({ entries }: ReadTicket) =>
  Object.fromEntries(entries.map(({ name, use }) => [name, use.kind]));

describe('a ticket of a help desk, as JSON', () => {
  const ticket = read(
    JSON.stringify({
      ticket: {
        id: 35436,
        created_at: '2026-03-27T15:30:00Z',
        subject: 'Parcel is broken',
        description: 'It came in pieces.\nPlease help.',
        priority: 'URGENT',
        via: { channel: 'web', source: {} },
        tags: ['vip', 'parcel'],
        requester: { name: 'Ada', vip: 'yes' },
        custom_fields: [
          { id: 360001, value: null },
          { name: 'Customer LTV', value: '12.500,00 €' },
        ],
        comments: [{ body: 'Second message' }],
        assignee_id: null,
        satisfaction_rating: { score: 'good' },
      },
    }),
    'de',
  );

  it('takes what the policy knows', () => {
    expect(fieldsOf(ticket)).toEqual({
      'ticket.subject': 'Parcel is broken',
      'ticket.priority': 'urgent',
      'ticket.channel': 'web',
      'ticket.tags': ['vip', 'parcel'],
      'customer.vip': true,
      'customer.ltv': { amount: 1_250_000, currency: 'EUR' },
    });
    expect(openingOf(ticket)).toMatchObject({
      type: 'ticket.created',
      at: '2026-03-27T15:30:00Z',
      message: { role: 'customer', text: 'It came in pieces.\nPlease help.' },
    });
  });

  it('says of everything else that it is not used', () => {
    const left = Object.entries(usesOf(ticket)).filter(([, use]) => use === 'unknown');
    expect(left.map(([name]) => name)).toEqual([
      'ticket.requester.name',
      'ticket.comments.1.body',
      'ticket.satisfaction_rating.score',
    ]);
  });
});

it('reads a row below its header, with line breaks between quotes, and counts the others', () => {
  const ticket = read(
    'Ticket\tCreated\tPriority\tTags\tMessage\n7\t27/03/2026 16:00\tHigh\ta; b\t"One\nTwo"\n8\t\tLow\t\t\n',
  );
  expect(fieldsOf(ticket)).toEqual({ 'ticket.priority': 'high', 'ticket.tags': ['a', 'b'] });
  expect(openingOf(ticket)).toMatchObject({ at: '2026-03-27T15:00:00Z', message: { text: 'One\nTwo' } });
  expect(ticket.others).toBe(1);
  const semicolons = read('Betreff;Priorität\n"Hallo; du";Hoch', 'de');
  expect(fieldsOf(semicolons)).toEqual({ 'ticket.subject': 'Hallo; du', 'ticket.priority': 'high' });
});

it('calls the ticket what it is called where it comes from', () => {
  const called = ({ scenario }: ReadTicket) => [scenario.tickets[0]?.id, scenario.events[0]?.ticket];
  expect(called(read('{"ticket":{"id":35436,"requester":{"id":7}}}'))).toEqual(['35436', '35436']);
  expect(called(read('Ticket\tPriority\nDESK-7\thigh'))).toEqual(['DESK-7', 'DESK-7']);
  expect(called(read('Priority: high'))).toEqual(['T-1', 'T-1']);
  const long = read(`Ticket ID: ${'7'.repeat(65)}`);
  expect([called(long), usesOf(long)]).toEqual([['T-1', 'T-1'], { 'Ticket ID': 'unknown' }]);
});

it('takes what it is told that a name means before what it finds out, and says what of it fits', () => {
  const text = 'Worth\t$12,400\nPriority\tsoon\nSeverity\thigh\nAsked\t27/03/2026 16:00\nCreated\t2026-03-01';
  expect(usesOf(read(text))).toMatchObject({ Worth: 'unknown', Priority: 'misfit', Severity: 'unknown' });
  const told = {
    Worth: 'customer.ltv',
    Priority: 'nothing',
    Severity: 'ticket.priority',
    Asked: 'opened',
    Gone: 'message',
  };
  const ticket = readAs(told, text);
  expect(fieldsOf(ticket)).toEqual({
    'customer.ltv': { amount: 1_240_000, currency: 'USD' },
    'ticket.priority': 'high',
  });
  expect(openingOf(ticket)).toMatchObject({ at: '2026-03-27T15:00:00Z' });
  expect(usesOf(ticket)).toMatchObject({ Priority: 'unknown', Asked: 'opened', Created: 'unknown' });
  expect(usesOf(readAs({ Severity: 'customer.vip' }, text))).toMatchObject({ Severity: 'misfit' });
});

it('reads two columns by which of them are names', () => {
  const below = read('Priority\tVIP\nlow\tyes\nhigh\tno');
  expect(fieldsOf(below)).toEqual({ 'ticket.priority': 'low', 'customer.vip': true });
  expect(below.others).toBe(1);
  const beside = read('Priority\tlow\nVIP\tyes\nCreated\t2026-03-27 16:00');
  expect(fieldsOf(beside)).toEqual({ 'ticket.priority': 'low', 'customer.vip': true });
  expect(beside.others).toBe(0);
});

it('reads lines with a name each, in the language of the screen, and what goes on below them', () => {
  const ticket = read(
    'Priorität: hoch\nKanal = E-Mail\nVIP\tja\nLink: https://example.com/a:b\nBeschreibung: Um 10:30 kam nichts.\nWas nun?',
    'de',
  );
  expect(fieldsOf(ticket)).toEqual({
    'ticket.priority': 'high',
    'ticket.channel': 'email',
    'customer.vip': true,
  });
  expect(openingOf(ticket)).toMatchObject({ message: { text: 'Um 10:30 kam nichts.\nWas nun?' } });
  expect(usesOf(ticket)).toMatchObject({ Link: 'unknown' });
});

it('reads a mail with its date, and takes what stands below its head for the message', () => {
  const mail = (date: string) =>
    read(`From: Ada\nDate: ${date}\nSubject: Parcel\n\nHello,\nVIP: no\n\nI will do a chargeback.`);
  const ticket = mail('Fri, 6 Mar 2026 21:40:00 +0000');
  expect(fieldsOf(ticket)).toEqual({ 'ticket.subject': 'Parcel' });
  expect(openingOf(ticket)).toMatchObject({
    at: '2026-03-06T21:40:00Z',
    message: { text: 'Hello,\nVIP: no\n\nI will do a chargeback.' },
  });
  expect(openingOf(mail('6 Mar 2026 16:40 -0500 (EST)'))).toMatchObject({ at: '2026-03-06T21:40:00Z' });
  expect(openingOf(mail('Fri, 06 Mar 2026 21:40:00 GMT'))).toMatchObject({ at: '2026-03-06T21:40:00Z' });
  expect(openingOf(mail('06-03-2026'))).toMatchObject({ at: '2026-03-05T23:00:00Z' });
});

it('counts the tickets of an export under their name', () => {
  const ticket = read('{"count":2,"tickets":[{"subject":"One"},{"subject":"Two"}]}');
  expect([fieldsOf(ticket), ticket.others]).toEqual([{ 'ticket.subject': 'One' }, 1]);
});

it('takes words without any name for the first message', () => {
  const ticket = read('My parcel never came\nand I want to speak to a manager');
  expect(ticket.entries).toEqual([]);
  expect(openingOf(ticket)).toMatchObject({
    message: { text: 'My parcel never came\nand I want to speak to a manager' },
  });
});

it('reads amounts that are written as in the other language where they cannot be of this one', () => {
  const ltv = (text: string, language: 'en' | 'de') =>
    fieldsOf(read(`LTV: ${text}`, language))?.['customer.ltv'];
  expect(ltv('$12,500.00', 'de')).toEqual({ amount: 1_250_000, currency: 'USD' });
  expect(ltv('12.500,00 EUR', 'en')).toEqual({ amount: 1_250_000, currency: 'EUR' });
  expect(ltv('1.500', 'de')).toEqual({ amount: 150_000, currency: 'USD' });
});

it('says which values do not fit and what was said twice', () => {
  const ticket = read('Priority: P9\nTicket priority: high\npriority: low\nLTV: lots');
  expect(ticket.entries.map(({ use }) => use)).toEqual([
    { kind: 'misfit', path: 'ticket.priority' },
    { kind: 'field', path: 'ticket.priority', value: 'high' },
    { kind: 'again', path: 'ticket.priority' },
    { kind: 'misfit', path: 'customer.ltv' },
  ]);
});

it('finds a field by words of its name, and says which time it cannot read', () => {
  const ticket = read('Created: some day\nLifetime value: $12,400.00\nCreated at: Nov 30, 2026 09:12');
  expect(ticket.entries.map(({ use }) => use)).toEqual([
    { kind: 'badTime' },
    { kind: 'field', path: 'customer.ltv', value: { amount: 1_240_000, currency: 'USD' } },
    { kind: 'opened', atMs: Date.UTC(2026, 10, 30, 8, 12) },
  ]);
});

it('reads all dates of a paste in one order, and says of each that could be either what else it may be', () => {
  const text = 'Created: 03/09/2026 10:15\nRenewal date: 04/10/2026\nPriority: high';
  const datesOf = (language: string, order: 'dayFirst' | 'monthFirst' | null = null, of = text) => {
    const told = { meanings: new Map(), order };
    const words = wordsOf(flow, 'en');
    const ticket = readPastedTicket(of, { flow, words, nowMs, languages: [language], told });
    if (!ticket.ok) throw new Error(ticket.error.message);
    const { entries } = ticket.value;
    return [ticket.value.order, openingOf(ticket.value)?.at, ...entries.map(({ otherMs }) => otherMs)];
  };
  const [march, september] = ['2026-03-09T09:15:00Z', '2026-09-03T08:15:00Z'];
  const [april, october] = ['2026-04-09T22:00:00Z', '2026-10-03T22:00:00Z'].map(Date.parse);
  const british = ['dayFirst', september, Date.parse(march), april, null];
  expect(datesOf('en-GB')).toEqual(british);
  expect(datesOf('en-US')).toEqual(['monthFirst', march, Date.parse(september), october, null]);
  expect(datesOf('en-US', 'dayFirst')).toEqual(british);
  expect(datesOf('en-US', null, 'Created: 30/09/2026 10:15')).toEqual([
    'dayFirst',
    '2026-09-30T08:15:00Z',
    null,
  ]);
});

it('says where JSON breaks', () => {
  const broken = readPastedTicket('{\n  "priority": high\n}', {
    flow,
    words: wordsOf(flow, 'en'),
    nowMs,
    languages: ['en-GB'],
  });
  expect(broken).toMatchObject({ ok: false, error: { line: 2, column: 15 } });
});

it('reads the tickets of our own scenarios as they are', () => {
  let compared = 0;
  for (const name of [
    'agency-unanswered-4bh',
    'authority-ladder',
    'ecommerce-vip-ltv',
    'finance-regulated',
  ]) {
    const own = rehearsed(name);
    const { read: known, others } = ticketForm(own.flow);
    const paths = new Set([...known, ...others].map((field) => field.path));
    for (const { scenario } of own.runs) {
      for (const { id, fields } of scenario.tickets) {
        const kept = Object.entries(fields).filter(([field, value]) => paths.has(field) && value !== null);
        expect(fieldsOf(read(JSON.stringify({ id, ...fields }), 'en', own.flow))).toEqual(
          Object.fromEntries(kept),
        );
        compared += kept.length;
      }
    }
  }
  expect(compared).toBeGreaterThan(20);
});

it('makes of whatever is pasted a ticket that can be rehearsed, or says where it breaks', () => {
  const word = fc.constantFrom('Priority', 'customer.ltv', 'Created', 'Tags', 'VIP', 'Message', '__proto__');
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('high', '12', 'yes', '2026-03-27', '€'),
  );
  const lines = fc
    .array(fc.tuple(word, fc.constantFrom(': ', '=', '\t', ';', ','), value).map((parts) => parts.join('')))
    .map((all) => all.join('\n'));
  const text = fc.oneof(
    lines,
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.json().map((json) => `${json},`),
  );
  fc.assert(
    fc.property(text, (pasted) => {
      const ticket = readPastedTicket(pasted, {
        flow,
        words: wordsOf(flow, 'en'),
        nowMs,
        languages: ['en-GB'],
      });
      const read = ticket.ok
        ? parseScenario(scenarioDocument({ ...ticket.value.scenario, name: 'Pasted' })).ok
        : ticket.error.line > 0;
      expect(read).toBe(true);
    }),
  );
});
