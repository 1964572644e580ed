import type { Flow } from '@rung/flow';
import { expect, it } from 'vitest';
import { createWording } from '../create-wording.ts';
import { namesOfFlow } from '../names.ts';
import { sampleFlow } from '../sample-flow.fake.ts';

const names = namesOfFlow({
  ...sampleFlow,
  contextPackages: {
    facts: { name: 'Facts', items: [{ id: 'case', label: 'Case', source: 'agent', required: true }] },
    other: { name: 'Other', items: [{ id: 'case', label: 'Other case', source: 'agent', required: true }] },
  },
  nodes: {
    facts: { kind: 'handoff', config: { package: 'facts' } },
    other: { kind: 'handoff', config: { package: 'other' } },
    tell: { kind: 'notify', title: 'Warn the owner', config: { to: 'owner', channel: 'chat' } },
  },
  edges: {},
});
const en = createWording({ language: 'en', names });
const de = createWording({ language: 'de', names });

it('says of a step with one outcome only that it was come by', () => {
  const passed = { step: 'node', node: 'tell', data: {} } as const;
  expect(en.sayTrace({ ...passed, port: 'next' })).toBe('“Warn the owner”');
  expect(en.sayTrace({ ...passed, port: 'continue' })).toBe('“Warn the owner”, and on at once');
});

it('says what a hand-off went on without, which “complete” alone would deny', () => {
  const left = (node: string, port: string, data: Readonly<Record<string, unknown>> = {}) =>
    en.sayTrace({ step: 'node', node, port, data });
  expect(left('facts', 'complete')).toBe('“Facts”, then “complete”');
  expect(left('facts', 'complete', { missing: ['case'] })).toBe('“Facts” went on without: Case');
  expect(left('other', 'complete', { missing: ['case'] })).toBe('“Other” went on without: Other case');
  expect(left('facts', 'incomplete', { missing: ['case'] })).toBe('“Facts”, then “incomplete”: Case missing');
});

it('says that the time to work at a tier ended, since a ticket taken away has not been worked on', () => {
  const met = { step: 'clock', change: 'met', data: { countedMs: 3_600_000, targetMs: 7_200_000 } } as const;
  expect(en.sayTrace({ ...met, clock: 'tell.work' })).toBe(
    '“Work at Warn the owner” ended in time (1 hour of 2 hours counted)',
  );
  expect(de.sayTrace({ ...met, clock: 'tell.work' })).toContain('endete innerhalb der Frist');
  expect(en.sayTrace({ ...met, clock: 'other' })).toMatch(/ is met /);
});

it('says nothing of the words of a message that has none', () => {
  const added = { id: 'e', at: '2026-03-30T10:00:00Z', type: 'message.added', automated: false } as const;
  expect(en.sayEvent({ ...added, role: 'agent', public: true, text: 'Hello' })).toBe(
    'Support writes to the customer: “Hello”',
  );
  expect(en.sayEvent({ ...added, role: 'agent', public: true, text: ' ' })).toBe(
    'Support writes to the customer',
  );
  expect(de.sayEvent({ ...added, role: 'customer', public: true, text: '' })).toBe('Der Kunde schreibt');
});

it('says with the start of a clock which target it has, where the start knows', () => {
  const said = (data: Readonly<Record<string, unknown>>) =>
    [en, de].map((wording) => wording.sayTrace({ step: 'clock', clock: 'answer', change: 'started', data }));
  expect(said({ cycle: 1 })).toEqual(['The clock “answer” starts', 'Die Uhr „answer“ beginnt']);
  expect(said({ row: 'two_hours' })).toEqual([
    'The clock “answer” starts, with its target',
    'Die Uhr „answer“ beginnt, mit ihrer Zielzeit',
  ]);
  expect(said({ row: null })[0]).toBe('The clock “answer” starts, without a target');
});

it('says which values a trigger lacked that could not be decided', () => {
  const is = (field: string, value: null | boolean, result: 'unknown' | 'true') =>
    ({ atom: { op: 'is', field }, values: [value], result }) as const;
  const rows = [is('customer.vip', null, 'unknown'), is('message.automated', true, 'true')];
  const condition = { cel: 'customer.vip && message.automated', result: 'unknown', rows } as const;
  const entry = { step: 'trigger', node: 'tell', outcome: 'unknown', condition } as const;
  expect([en, de].map((wording) => wording.sayTrace(entry))).toEqual([
    '“Warn the owner” could not be decided, as VIP customer had no value, so it did not match',
    '„Warn the owner“ war nicht zu entscheiden, weil VIP-Kunde keinen Wert hatte, und traf deshalb nicht zu',
  ]);
  expect(en.sayTrace({ ...entry, condition: { ...condition, rows: rows.slice(1) } })).toBe(
    '“Warn the owner” could not be decided, so it did not match',
  );
});

it('says of what is due before the target that it is a warning, not that time is up', () => {
  const warned = createWording({
    language: 'en',
    names: namesOfFlow({
      ...sampleFlow,
      clocks: {
        answer: {
          name: 'Answer',
          measure: 'firstResponse',
          targets: [],
          thresholds: [{ id: 'warn', percent: 75 }],
        },
      },
      nodes: { watch: { kind: 'sla', title: 'Four hours', config: { clock: 'answer' } } },
      edges: {},
    }),
  });
  const due = (outlet: string) =>
    warned.sayTrace({
      at: '2026-03-30T10:30:00Z',
      ticket: 'T-1',
      sequence: 2,
      rounds: [{ causes: [{ kind: 'timer', node: 'watch', outlet }], entries: [] }],
    });
  expect(due('at:warn')).toContain('Time for a warning: “Four hours”, at 75 %');
  expect(due('breached')).toContain('Time is up: “Four hours”, ');
});

it('says of an approval whose time is up what is true whether it climbs or ends', () => {
  const due = { kind: 'timer', node: 'sign', outlet: 'expired' } as const;
  const flow: Flow = {
    ...sampleFlow,
    nodes: { sign: { kind: 'approval', title: 'Sign-off', config: {} } },
    edges: {},
  };
  const said = (language: 'en' | 'de') =>
    createWording({ language, names: namesOfFlow(flow) }).sayTraceCause(due);
  expect(said('en')).toBe('Time is up: “Sign-off”, no decision so far');
  expect(said('de')).toBe('Zeit abgelaufen: „Sign-off“, bisher keine Entscheidung');
});
