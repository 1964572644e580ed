import { type Flow, flowSchema } from '@rung/flow';

type Edges = Record<string, { from: { node: string; port: string }; to: string }>;

/** `node.port>to` becomes an edge whose id says the same. */
function edges(...lines: readonly string[]): Edges {
  return Object.fromEntries(
    lines.map((line, index) => {
      const [from = '', to = ''] = line.split('>');
      const dot = from.indexOf('.');
      return [`e${index}`, { from: { node: from.slice(0, dot), port: from.slice(dot + 1) }, to }];
    }),
  );
}

/** A flow that uses every part and every kind of node, and about which there is nothing to say. */
export const wholeFlow: Flow = flowSchema.parse({
  format: 'rung/flow@1',
  id: 'whole',
  name: 'Everything once',
  fields: {
    severity: { label: 'Severity', type: 'orderedEnum', values: ['minor', 'major'] },
    effort: { label: 'Effort', type: 'number', range: { min: 0, max: 10 } },
    deal: { label: 'Deal', type: 'money', unit: 'USD' },
    diagnosis: { label: 'Diagnosis', type: 'text', privacy: 'phi' },
    areas: { label: 'Areas', type: 'set', values: ['north', 'south'] },
  },
  calendars: {
    office: {
      name: 'Office',
      zone: 'Europe/London',
      week: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
      exceptions: [{ date: '2026-12-25', windows: [], name: 'Christmas' }],
    },
  },
  tiers: {
    front: { name: 'Front', rank: 1, kind: 'frontline', owner: 'queue:front', calendar: 'office' },
    desk: { name: 'Desk', rank: 1, lateral: true, kind: 'specialist', owner: 'queue:desk' },
    expert: {
      name: 'Expert',
      rank: 2,
      kind: 'specialist',
      owner: 'schedule:expert',
      calendar: 'office',
      acknowledge: 'PT30M',
      work: 'PT4H',
      orderBy: [{ field: 'ticket.priority', direction: 'descending' }],
      reads: ['none', 'personal', 'phi'],
      package: 'handover',
      capacity: { people: 3, meanHandling: 'PT20M' },
    },
    boss: { name: 'Boss', rank: 3, kind: 'manager', owner: 'role:boss', reads: ['none', 'personal', 'phi'] },
  },
  grants: {
    front_refund: {
      order: 1,
      tier: 'front',
      action: 'refund',
      limit: { kind: 'money', amount: 5000, currency: 'USD', inclusive: false },
      window: { length: 'P30D', scope: 'ticket' },
    },
    front_large: {
      order: 2,
      tier: 'front',
      action: 'refund',
      limit: { kind: 'money', amount: 50000, currency: 'USD', inclusive: true },
      when: '!ticket.fraudFlag',
      stages: [{ tiers: ['expert'], need: 1 }],
      expires: { target: 'PT4H', calendar: 'office' },
    },
    expert_refund: {
      order: 3,
      tier: 'expert',
      action: 'refund',
      limit: { kind: 'money', amount: 50000, currency: 'USD', inclusive: true },
    },
    back_down: {
      order: 4,
      tier: 'boss',
      action: 'ticket.deescalate',
      limit: { kind: 'unbounded', reason: 'Handing back has no amount.' },
    },
  },
  clocks: {
    solve: {
      name: 'Solved in time',
      measure: 'resolution',
      targets: [
        { id: 'urgent', when: 'ticket.priority == "urgent"', target: 'PT8H', calendar: 'office' },
        { id: 'other', target: 'P2D', calendar: 'office' },
      ],
      thresholds: [
        { id: 'soon', percent: 75 },
        { id: 'early', counted: 'PT1H' },
        { id: 'late', remaining: 'PT30M' },
      ],
    },
    quiet: {
      name: 'Nothing said',
      measure: 'custom',
      targets: [{ id: 'day', target: 'P1D', calendar: 'office' }],
      stop: 'ticket.status == "solved"',
    },
  },
  wordLists: { leaving: { language: 'en', words: ['cancel', 'refund'] } },
  channels: {
    inbox: { name: 'Inbox', kind: 'inApp' },
    chat: { name: 'Chat', kind: 'chat' },
  },
  templates: {
    climbed: {
      name: 'Climbed',
      audience: 'customer',
      text: { en: 'Ticket {id} went up. You hear from us by {promise}.' },
      vars: { id: 'ticket.id' },
    },
    look: {
      name: 'Look',
      audience: 'internal',
      text: { en: 'Please look at {id}.' },
      vars: { id: 'ticket.id' },
    },
  },
  contextPackages: {
    handover: {
      name: 'Hand-over',
      items: [
        { id: 'history', label: 'History', source: 'host', required: true },
        {
          id: 'why',
          label: 'Diagnosis',
          source: { field: 'ticket.diagnosis' },
          required: true,
          whenMissing: 'block',
        },
        { id: 'tried', label: 'Tried', source: 'agent', required: false, privacy: 'none' },
      ],
    },
  },
  nodes: {
    intake: { kind: 'trigger', config: { events: ['ticket.created'], order: 900, mode: 'intake' } },
    intake_desk: {
      kind: 'trigger',
      config: { events: ['ticket.created'], when: 'ticket.topic == "billing"', order: 100, mode: 'intake' },
    },
    solving: { kind: 'sla', config: { clock: 'solve' } },
    front: { kind: 'tier', title: 'Front line', config: { tier: 'front', flagReasons: ['too_hard'] } },
    desk: { kind: 'tier', config: { tier: 'desk' } },
    expert: { kind: 'tier', ports: { timeout: { reason: 'nobody_took_it' } }, config: { tier: 'expert' } },
    boss: { kind: 'tier', config: { tier: 'boss' } },
    leaving: {
      kind: 'trigger',
      title: 'Wants to leave',
      config: {
        events: ['ticket.created', 'message.added'],
        when: 'mentions(message.text, words.leaving) && !isOpen(calendars.office)',
        order: 10,
        mode: 'interrupting',
        reason: 'keyword:{word}',
        type: 'functional',
      },
    },
    pack: { kind: 'handoff', config: { package: 'handover' } },
    tell: { kind: 'message', config: { template: 'climbed', promise: 'expert.work' } },
    tell_boss: { kind: 'message', config: { template: 'climbed', promise: 'solve' } },
    which: {
      kind: 'condition',
      config: { cases: [{ id: 'major', label: 'Major', when: 'ticket.severity == "major"' }] },
    },
    asked: {
      kind: 'trigger',
      config: { events: ['customer.requested_manager'], order: 1, mode: 'interrupting', neverSuppress: true },
    },
    hold: {
      kind: 'trigger',
      config: {
        events: ['ticket.updated'],
        when: 'ticket.legalHold',
        order: 2,
        mode: 'interrupting',
        neverSuppress: true,
      },
    },
    moody: {
      kind: 'trigger',
      config: {
        events: ['sentiment.scored'],
        when: 'sentiment.score <= -0.6',
        latch: { kind: 'rearmWhenFalse', rearm: 'sentiment.score >= -0.3' },
        order: 20,
        mode: 'interrupting',
        unattended: true,
      },
    },
    almost: {
      kind: 'trigger',
      config: { events: [], outlet: { clock: 'solve', at: 'late' }, order: 30, mode: 'side' },
    },
    ping: { kind: 'notify', config: { to: 'owner', channel: 'chat', template: 'look', whenOpen: 'office' } },
    refund: {
      kind: 'trigger',
      config: { events: ['action.requested'], order: 40, mode: 'side', latch: { kind: 'everyTime' } },
    },
    may: { kind: 'authority', config: { action: 'refund', amount: 'ticket.deal' } },
    sign: { kind: 'approval', config: { expires: { target: 'PT2H', calendar: 'office' } } },
    mark: {
      kind: 'set',
      config: {
        set: [
          { field: 'ticket.priority', value: 'high' },
          { field: 'ticket.effort', value: 3 },
          { field: 'ticket.areas', add: ['north'] },
        ],
      },
    },
    nag: { kind: 'repeat', config: { times: 3 } },
    pause: {
      kind: 'wait',
      config: {
        until: { for: 'PT10M', calendar: 'always' },
        cancelWhen: 'ticket.status == "pending_customer"',
      },
    },
    calm: { kind: 'deescalate', config: { to: 'front', reason: 'settled', coolDown: 'calm' } },
    together: {
      kind: 'swarm',
      config: { to: 'queue:experts', joinWithin: 'PT5M', maxDuration: 'PT1H', calendar: 'office' },
    },
    vendor: { kind: 'external', config: { to: 'vendor:acme', respondWithin: 'PT4H', calendar: 'office' } },
    outage: { kind: 'group', config: { key: 'ticket.component', count: 5, window: 'PT15M' } },
    broken: {
      kind: 'trigger',
      config: { events: ['ticket.created'], when: 'has(ticket.component)', order: 50, mode: 'side' },
    },
    solved: { kind: 'trigger', config: { events: ['status.changed'], order: 60, mode: 'side' } },
    after: { kind: 'followUp', config: { within: 'P1D', calendar: 'office' } },
    silent: { kind: 'sla', config: { clock: 'quiet' } },
    done: { kind: 'end', config: {} },
    comment: { kind: 'note', config: { text: 'Only for people.' } },
  },
  edges: edges(
    'intake.out>solving',
    'solving.continue>silent',
    'solving.at:soon>ping',
    'solving.at:early>done',
    'solving.at:late>done',
    'solving.breached>tell_boss',
    'tell_boss.next>boss',
    'silent.continue>front',
    'silent.breached>ping',
    'intake_desk.out>desk',
    'front.escalated:too_hard>pack',
    'leaving.out>pack',
    'pack.complete>tell',
    'pack.incomplete>done',
    'tell.next>which',
    'which.case:major>boss',
    'which.else>expert',
    'asked.out>tell_boss',
    'hold.out>tell_boss',
    'moody.out>tell_boss',
    'almost.out>ping',
    'refund.out>may',
    'may.granted>done',
    'may.needsSignOff>sign',
    'may.denied>done',
    'sign.opened>done',
    'sign.approved>mark',
    'sign.denied>done',
    'sign.expired>done',
    'expert.timeout>nag',
    'nag.again>pause',
    'nag.exhausted>tell_boss',
    'pause.elapsed>nag',
    'expert.overdue>tell_boss',
    'expert.entered>together',
    'together.noJoin>done',
    'together.timeout>vendor',
    'vendor.breached>ping',
    'boss.acknowledged>calm',
    'broken.out>outage',
    'outage.first>expert',
    'outage.member>mark',
    'solved.out>after',
    'after.unsatisfied>tell_boss',
  ),
  guards: {
    caps: {
      notices: { of: 'noticesPerHour', max: 20 },
      again: { of: 'reEscalations', max: 3, then: 'boss' },
    },
    pingPong: { front_expert: { a: 'front', b: 'expert', max: 1, then: 'boss' } },
    coolDowns: { calm: { triggers: ['moody'], length: 'PT8H', calendar: 'office' } },
  },
  pinned: {
    vip: {
      text: 'A valued customer is never left at the front.',
      never: 'customer.vip && ticket.contactCount > 9',
    },
  },
  layout: { intake: { x: 0, y: 0 } },
});
