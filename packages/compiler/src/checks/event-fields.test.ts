import { type FixEdit, standardFields } from '@rung/kernel';
import { expect, it } from 'vitest';
import { edge, findings, set } from './findings.fake.ts';

const asks = 'request.amount >= eur("500.00")';
const askIn = (when: string, id = 'large') =>
  set(`/nodes/${id}`, { kind: 'condition', config: { cases: [{ id: 'yes', when }] } });
const wired = (id = 'large') => set(`/edges/${id}`, edge(id, 'case:yes', 'done'));
const from = (node: string, port: string, to = 'large') => set(`/edges/to_${to}`, edge(node, port, to));
const trigger = (config: object) =>
  set('/nodes/own', { kind: 'trigger', config: { order: 500, mode: 'side', ...config } });
const heard = (...events: readonly string[]) => [trigger({ events }), from('own', 'out')];
const told = (...edits: FixEdit[]) =>
  findings('RNG-804', ...edits).map(({ path, nodeId, data }) => [path, nodeId, data]);

it('warns of a step that asks about a request where none ever arrives, and leads to the step', () => {
  expect(told(askIn(asks), wired(), ...heard('ticket.created', 'message.added'))).toEqual([
    [
      '/nodes/large/config/cases/0/when',
      'large',
      { node: '“large”', fields: ['request.amount'], part: 'request' },
    ],
  ]);
});

it('says nothing where one of the events that lead there brings the field', () => {
  expect(told(askIn(asks), wired(), ...heard('ticket.created', 'action.requested'))).toEqual([]);
  const text = askIn('mentions(message.text, words.leaving)');
  for (const event of ['ticket.created', 'ticket.reopened', 'message.added', 'agent.flagged']) {
    expect(told(text, wired(), ...heard(event))).toEqual([]);
  }
  expect(told(text, wired(), ...heard('action.requested'))).toHaveLength(1);
});

it('tells the parts of an event apart', () => {
  const when = `${asks} || message.public || event.reason == "late"`;
  const found = findings('RNG-804', askIn(when), wired(), ...heard('ticket.updated'));
  expect(found.map(({ data }) => data['part'])).toEqual(['event', 'message', 'request']);
});

it('says nothing of a question that always has an answer', () => {
  const always = 'has(request.amount) || wasEver(message.role, "agent")';
  expect(told(askIn(always), wired(), ...heard('ticket.updated'))).toEqual([]);
});

it('goes on with the event through passing steps and what opens a thread, and loses it where another one leads on', () => {
  const after = (place: FixEdit) => told(askIn(asks), wired(), place);
  expect(after(set('/edges/e22/to', 'large'))).toEqual([]); // granted
  expect(after(set('/edges/e25/to', 'large'))).toEqual([]); // opened
  expect(after(set('/edges/e26/to', 'large'))).toHaveLength(1); // approved
  expect(after(set('/edges/e28/to', 'large'))).toHaveLength(1); // expired
  expect(after(from('pause', 'cancelled'))).toEqual([]);
});

it('knows of a tier that any move may come to it', () => {
  const text = askIn('mentions(message.text, words.leaving)');
  expect(told(text, wired(), from('desk', 'entered'))).toEqual([]);
  expect(told(askIn(asks), wired(), from('desk', 'entered'))).toHaveLength(1);
  const moves = set('/nodes/refund/config/mode', 'interrupting');
  expect(told(askIn(asks), wired(), from('desk', 'entered'), moves)).toEqual([]);
});

it('warns of a trigger that asks about what its own events do not bring', () => {
  const own = (config: object) =>
    told(trigger({ when: 'message.public', ...config }), from('own', 'out', 'done'));
  expect(own({ events: ['message.added'] })).toEqual([]);
  expect(own({ events: ['ticket.updated'] })).toEqual([
    ['/nodes/own/config/when', 'own', { node: '“own”', fields: ['message.public'], part: 'message' }],
  ]);
  expect(own({ events: [], outlet: { clock: 'solve', at: 'late' } })).toHaveLength(1);
  expect(own({ events: ['tier.entered'] })).toHaveLength(1);
  expect(told(set('/nodes/intake_desk/config/when', asks))).toHaveLength(1);
});

it('says nothing where a condition may be asked at any event', () => {
  expect(told(set('/nodes/pause/config/cancelWhen', asks), set('/grants/front_large/when', asks))).toEqual(
    [],
  );
});

it('knows of every field that exists only in its own event which events bring it', () => {
  const own = Object.entries(standardFields).filter(([, { kept }]) => kept === 'event');
  for (const [field] of own) {
    const when = standardFields[field]?.type === 'boolean' ? field : `${field} == ${field}`;
    expect(told(askIn(when), wired(), ...heard('ticket.merged')), field).toHaveLength(1);
  }
});
