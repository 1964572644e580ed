import type { Flow } from '@rung/flow';
import type { TraceEntry } from '@rung/kernel';
import { expect, it } from 'vitest';
import { createWording } from '../create-wording.ts';
import { namesOfFlow } from '../names.ts';
import { sampleFlow } from '../sample-flow.fake.ts';

const names = namesOfFlow(sampleFlow);
const en = createWording({ language: 'en', names });
const de = createWording({ language: 'de', names });

it('says lengths of time with the units that people use', () => {
  expect(en.sayDuration(4 * 3_600_000)).toBe('4 hours');
  expect(en.sayDuration(36 * 3_600_000)).toBe('1 day 12 hours');
  expect(en.sayDuration(14 * 86_400_000)).toBe('2 weeks');
  expect(en.sayDuration(90_500)).toBe('1 minute 30.5 seconds');
  expect(en.sayDuration(0)).toBe('no time');
  expect(de.sayDuration(90_500)).toBe('1 Minute 30,5 Sekunden');
});

it('says amounts as the language writes them', () => {
  expect(en.sayMoney({ amount: 1_000_000, currency: 'USD' })).toBe('$10,000');
  expect(en.sayMoney({ amount: -1_250, currency: 'EUR' })).toBe('-€12.50');
  expect(en.sayMoney({ amount: 5_000, currency: 'JPY' })).toBe('5,000\u00A0JPY');
  expect(de.sayMoney({ amount: 1_000_050, currency: 'EUR' })).toBe('10.000,50\u00A0€');
});

it('says instants at an offset', () => {
  const instant = Date.UTC(2026, 2, 30, 10, 30);
  expect(en.sayInstant(instant)).toBe('Mon 30 Mar 2026, 10:30 UTC');
  expect(en.sayInstant(instant + 5_000, -5 * 3_600_000)).toBe('Mon 30 Mar 2026, 05:30:05 UTC−5');
  expect(en.sayInstant(instant, 5.75 * 3_600_000)).toBe('Mon 30 Mar 2026, 16:15 UTC+5:45');
  expect(de.sayInstant(instant, 3_600_000)).toBe('Mo, 30. März 2026, 11:30 Uhr UTC+1');
});

it('tells every instant on the clock of its reader', () => {
  const london = en.onClock((instant) => (instant < Date.UTC(2026, 2, 29, 1) ? 0 : 3_600_000));
  const base = { at: '2026-03-30T10:30:00Z', node: 'x', key: 'k', ticket: 'T-1' };
  const promise = { clock: 'reply', at: '2026-03-30T10:30:00Z' };
  expect(london.sayEffect({ ...base, effect: 'message', template: 'hello', vars: {}, promise })).toBe(
    'Writes to the customer: “hello”, promises an answer by Mon 30 Mar 2026, 11:30 UTC+1',
  );
  expect(london.sayInstant(Date.UTC(2026, 2, 28, 10))).toBe('Sat 28 Mar 2026, 10:00 UTC');
});

it('says a calendar in one line', () => {
  const day: [string, string][] = [['09:00', '17:30']];
  const week = { mon: day, tue: day, wed: day, fri: day, sat: [['10:00', '12:00']] as [string, string][] };
  const exceptions = [{ date: '2026-04-03', windows: [] }];
  expect(en.sayCalendar({ name: 'Office', zone: 'Europe/London', week, exceptions })).toBe(
    'Mon–Wed 09:00–17:30; Fri 09:00–17:30; Sat 10:00–12:00, Europe/London, 1 exception',
  );
  const all: [string, string][] = [['00:00', '24:00']];
  const always = { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all };
  expect(de.sayCalendar({ name: 'Immer', zone: 'UTC', week: always })).toBe('rund um die Uhr, UTC');
  expect(en.sayCalendar({ name: 'Never', zone: 'UTC', week: {} })).toBe('never open, UTC');
});

it('says what steps do, with their configuration', () => {
  expect(en.sayNode(sampleFlow, 'wait')).toBe('Waits 4 business hours on Agency hours, then goes on');
  expect(de.sayNode(sampleFlow, 'wait')).toBe(
    'Wartet 4 Geschäftsstunden nach Agency hours, dann geht es weiter',
  );
  expect(en.sayTrigger(sampleFlow, 'leaving')).toBe(
    'When a message arrives, if priority is urgent and the message mentions a word of “retention words” – once until it is solved',
  );
  expect(en.sayNode(sampleFlow, 'retention')).toBe(
    'Gives the ticket to Retention (rank 2), the queue retention; to be taken on within 30 business minutes on Agency hours',
  );
  expect(en.saySummary(sampleFlow, 'retention')).toBe(
    'The queue retention; to be taken on within 30 business minutes on Agency hours',
  );
  expect(en.sayNode(sampleFlow, 'nobody')).toBe('There is no step nobody');
});

it('says a condition with a capital, and one that cannot be read in its own letters', () => {
  const flow: Flow = {
    ...sampleFlow,
    nodes: {
      ask: {
        kind: 'condition',
        config: {
          cases: [
            { id: 'urgent', when: 'ticket.priority == "urgent"' },
            { id: 'broken', when: 'ticket.ordervalue >=' },
          ],
        },
      },
    },
  };
  expect(en.sayCase(flow, 'ask', 'urgent')).toBe('Priority is urgent');
  expect(en.sayCase(flow, 'ask', 'broken')).toBe('ticket.ordervalue >=');
  expect(en.sayConditionText(flow, 'ticket.priority == "urgent"')).toBe('priority is urgent');
  expect(en.sayConditionText(flow, 'ticket.ordervalue >=')).toBe('ticket.ordervalue >=');
});

it('calls the two actions that every policy knows by what they do, and the others as the policy does', () => {
  expect(en.sayAction('ticket.close')).toBe('close the ticket');
  expect(de.sayAction('ticket.deescalate')).toBe('Ticket zurückgeben');
  expect(de.sayAction('refund')).toBe('refund');
  expect(en.sayAction('trial_extension')).toBe('trial extension');
  expect(en.sayAction('Trial_Extension v2')).toBe('Trial_Extension v2');
  expect(en.sayValue('request.action', 'ticket.close')).toBe('close the ticket');
});

it('says where outcomes lead, and what happens where nothing is connected', () => {
  expect(en.sayPort(sampleFlow, 'leaving', 'out')).toBe('“then” leads to “Wait a little”');
  expect(en.sayPort(sampleFlow, 'retention', 'timeout')).toBe('“not taken on in time” must lead somewhere');
  expect(en.sayPort(sampleFlow, 'retention', 'bounced')).toBe(
    'If nothing is connected, the ticket goes back where it came from.',
  );
  expect(de.sayPortName(sampleFlow, 'retention', 'escalated:legal')).toBe('von Hand: legal');
});

it('says effects by the names of the flow', () => {
  const base = { at: '2026-03-30T10:30:00Z', node: 'retention', key: 'k', ticket: 'T-1' };
  const assign = {
    ...base,
    effect: 'assign',
    tier: 'retention',
    from: 'frontline',
    move: 'escalation',
    type: 'functional',
    reasons: ['retention_risk'],
    owner: 'queue:retention',
    origin: null,
    order: [],
    package: null,
  } as const;
  expect(en.sayEffect(assign)).toBe('Assigns to Retention (escalation, from Frontline): retention risk');
  expect(de.sayEffect({ ...assign, from: null, move: 'initial', reasons: [] })).toBe(
    'Weist das Ticket Retention zu (erste Zuweisung)',
  );
  expect(en.sayEffect({ ...base, effect: 'set', field: 'ticket.priority', value: 'urgent' })).toBe(
    'Sets Priority to urgent',
  );
  expect(
    en.sayEffect({
      ...base,
      effect: 'requestApproval',
      request: 'r',
      action: 'refund',
      amount: { amount: 50_000, currency: 'USD' },
      approvers: ['frontline', 'retention'],
      reason: 'overLimit',
    }),
  ).toBe('Asks Frontline or Retention to approve “refund” for $500 (over the limit)');
  expect(
    en.sayEffect({ ...base, effect: 'record', what: 'suppressed', cause: 'latch', node: 'leaving' }),
  ).toBe('Trigger matched but was held back: it has already fired');
});

it('calls steps without a title as the drawing does, and what is handed over by its label', () => {
  const when = 'ticket.priority == "urgent"';
  const unnamed: Flow = {
    ...sampleFlow,
    contextPackages: {
      af1: {
        name: 'Refund file',
        items: [{ id: 'case', label: 'Refund case', source: 'agent', required: true }],
      },
    },
    nodes: {
      condition_af73: { kind: 'condition', config: { cases: [{ id: 'yes', when }] } },
      handoff_af1: { kind: 'handoff', config: { package: 'af1' } },
    },
    edges: {},
  };
  const said = createWording({ language: 'en', names: namesOfFlow(unnamed) });
  expect(said.sayTrace({ step: 'case', node: 'condition_af73', port: 'else', cases: [] })).toBe(
    'Condition: none of its ways holds, so it goes on by “otherwise”',
  );
  expect(said.sayTrace({ step: 'node', node: 'handoff_af1', port: null, data: {} })).toBe(
    '“Refund file”: the path brings the ticket here, where it waits',
  );
  expect(said.sayNote({ what: 'contextIncomplete', package: 'af1', missing: ['case'] })).toContain(
    'Refund case',
  );
  expect(said.sayDetail(['missing'], { value: ['case'], row: {} })).toBe('Refund case');
  const led = { step: 'move', node: 'x', outcome: 'led', tier: 'retention', reasons: ['reply'] } as const;
  expect(said.sayTrace(led)).toBe('The ticket moves to Retention: First reply');
});

it('says what came to pass', () => {
  const common = { id: 'e', at: '2026-03-30T10:30:00Z' };
  const message = { role: 'customer', public: true, automated: false, text: 'Any\nnews?' } as const;
  expect(en.sayEvent({ ...common, type: 'message.added', ...message })).toBe(
    'The customer writes: “Any news?”',
  );
  expect(en.sayEvent({ ...common, type: 'owner.changed', owner: null, by: 'ann' })).toBe(
    'The ticket has no owner any more (by ann)',
  );
  expect(de.sayEvent({ ...common, type: 'ticket.updated', set: { 'ticket.priority': 'high' } })).toBe(
    'Das Ticket ändert sich: Priorität = hoch',
  );
});

it('says what was compared of amounts in two currencies, and what was missing', () => {
  const amount = (values: readonly ({ amount: number; currency: string } | null)[]) => ({
    atom: {
      op: 'ge' as const,
      field: 'customer.ltv',
      value: { money: { amount: 1_000_000, currency: 'USD' } },
    },
    values,
    result: 'unknown' as const,
  });
  const said = (values: Parameters<typeof amount>[0]) =>
    en.sayTraceRows({
      step: 'trigger',
      node: 'urgent',
      outcome: 'unknown',
      condition: { cel: 'customer.ltv >= usd("10000.00")', result: 'unknown', rows: [amount(values)] },
    });
  expect(said([{ amount: 100, currency: 'EUR' }])).toEqual([
    expect.stringMatching(/: unknown \(Customer lifetime value was €1, another currency\)$/),
  ]);
  expect(said([null])).toEqual([expect.stringMatching(/: unknown \(Customer lifetime value was missing\)$/)]);
});

it('says details of what was expected by the names of the flow', () => {
  const say = (path: string, value: unknown, row: Readonly<Record<string, unknown>> = {}) => {
    const keys = path.split('.');
    return [en, de].map(
      (wording) => `${wording.sayDetailName(keys)}: ${wording.sayDetail(keys, { value, row })}`,
    );
  };
  expect(say('tier', 'retention')).toEqual(['tier: Retention', 'Stufe: Retention']);
  expect(say('tier', 'nobody')).toEqual(['tier: nobody', 'Stufe: nobody']);
  expect(say('approvers', ['frontline', 'x'])).toEqual([
    'approvers: Frontline, x',
    'Freigabe durch: Frontline, x',
  ]);
  expect(say('move', 'deescalation')).toEqual([
    'kind of move: de-escalation',
    'Art des Wechsels: Deeskalation',
  ]);
  expect(say('countedMs', 30 * 3_600_000)).toEqual(['counted: 30 hours', 'gezählt: 30 Stunden']);
  expect(say('clock', 'retention.work')).toEqual([
    'clock: Work at Retention',
    'Uhr: Bearbeitung bei Retention',
  ]);
  expect(say('value', 'urgent', { field: 'ticket.priority' })).toEqual(['value: urgent', 'Wert: dringend']);
  expect(say('value', [1, {}], { field: 'ticket.tags' })).toEqual(['value: 1, {}', 'Wert: 1, {}']);
  expect(say('counts.reEscalations', 2)).toEqual(['re-escalations: 2', 'erneute Eskalationen: 2']);
  expect(say('promise.at', '2026-03-30T10:30:00Z')).toEqual([
    'promise: time: Mon 30 Mar 2026, 10:30 UTC',
    'Zusage: Zeit: Mo, 30. März 2026, 10:30 Uhr UTC',
  ]);
  expect(say('vars.unheard', null)).toEqual(['vars: unheard: nothing', 'vars: unheard: nichts']);
  expect(de.sayEffectRule('assign:retention')).toBe('Zuweisung für Retention');
  expect(en.sayEffectRule('closeGroup')).toBe('end of a common problem');
  expect(en.sayQueueName('retention')).toBe('queue of Retention');
});

it('says how a clock stands', () => {
  const row = {
    clock: 'reply',
    ticket: 'T-1',
    cycle: 2,
    startedAt: '2026-03-30T09:00:00Z',
    dueAt: '2026-03-30T10:30:00Z',
    metAt: null,
    breachedAt: null,
    countedMs: 5_400_000,
    pausedMs: 60_000,
    outcome: 'breached',
  } as const;
  expect(en.sayClockRow(row)).toBe(
    '“First reply” (cycle 2): breached, 1 hour 30 minutes counted, 1 minute paused, due Mon 30 Mar 2026, 10:30 UTC',
  );
});

it('names fields, metrics and terms, and leaves alone what it does not know', () => {
  expect(de.sayField('ticket.priority')).toBe('Priorität');
  expect(en.sayField('ticket.unheard')).toBe('ticket.unheard');
  expect(de.sayMetric('MET-01')).toBe('Eskalationsrate');
  expect(en.sayMetric('MET-99')).toBe('MET-99');
  expect(en.sayTerm('move', 'escalation')).toBe('escalation');
  expect(en.sayTerm('move', 'constructor')).toBeNull();
  expect(en.sayFix({ label: 'fix.useSuggestion', edits: [{ op: 'set', path: '/x', value: 'tier0' }] })).toBe(
    'Use the suggestion: tier0',
  );
  const rename = [
    { op: 'set', path: '/nodes/a~1b', value: {} },
    { op: 'remove', path: '/nodes/ab' },
  ] as const;
  expect(de.sayFix({ label: 'fix.rename', edits: rename })).toBe('Umbenennen: a/b');
});

it('tells the reason of a trigger in words, and not where it is its title again', () => {
  const fired = (node: string, reason: string): TraceEntry => ({
    step: 'trigger',
    node,
    outcome: 'fired',
    reason,
  });
  const titled = { ...names, of: { ...names.of, node: new Map([['intake', 'Every new ticket']]) } };
  const of = (language: 'en' | 'de', entry: TraceEntry): string =>
    createWording({ language, names: titled }).sayTrace(entry);
  expect(of('en', fired('intake', 'intake'))).toBe('“Every new ticket” fired');
  expect(of('en', fired('intake', 'keyword:leaking'))).toBe('“Every new ticket” fired (the word “leaking”)');
  expect(of('de', fired('intake', 'keyword:leaking'))).toBe(
    '„Every new ticket“ hat ausgelöst (das Wort „leaking“)',
  );
  expect(of('en', fired('intake', 'open_too_long'))).toBe('“Every new ticket” fired (open too long)');
});

it('says once what a package holds that is called after the one thing in it', () => {
  const said = (...labels: readonly string[]) => {
    const items = labels.map((label, place) => ({
      id: `item${place}`,
      label,
      source: 'agent' as const,
      required: true,
    }));
    const flow: Flow = {
      ...sampleFlow,
      contextPackages: { story: { name: 'What happened', items } },
      nodes: { over: { kind: 'handoff', config: { package: 'story' } } },
      edges: {},
    };
    return createWording({ language: 'en', names: namesOfFlow(flow) }).sayNode(flow, 'over');
  };
  expect(said('What happened')).toBe('Hands over “What happened”');
  expect(said('The case')).toBe('Hands over “What happened”: The case');
  expect(said('What happened', 'The case')).toBe('Hands over “What happened”: What happened and The case');
  expect(said()).toBe('Hands over “What happened”, still empty');
});

it('says of a hand-off that its package is not there, or not chosen yet', () => {
  const said = (id: string, wording = en) =>
    wording.sayNode(
      { ...sampleFlow, nodes: { over: { kind: 'handoff', config: { package: id } } }, edges: {} },
      'over',
    );
  expect(said('lost')).toBe('Hands over “lost”, which does not exist');
  expect(said('lost', de)).toBe('Übergibt „lost“, das es nicht gibt');
  expect(said('')).toBe('No package chosen yet');
});

it('calls the clock that a message promises by, and the tier that is asked for, as people do', () => {
  const flow: Flow = {
    ...sampleFlow,
    tiers: {
      team_lead: { name: 'Team lead', kind: 'manager', rank: 2, calendar: 'always', owner: 'queue:lead' },
    },
    nodes: {
      lead: { kind: 'tier', config: { tier: 'team_lead' } },
      tell: { kind: 'message', config: { template: '', promise: 'lead.work' } },
    },
    edges: {},
  };
  const wording = createWording({ language: 'en', names: namesOfFlow(flow) });
  expect(wording.sayNode(flow, 'tell')).toContain('the deadline of “Work at Team lead”');
  expect(wording.sayValue('event.requestedTier', 'team_lead')).toBe('“Team lead”');
});
