import type { FixEdit } from '@rung/kernel';
import type { DiagnosticCode } from './diagnostic-codes.ts';

const set = (path: string, value: unknown): FixEdit => ({ op: 'set', path, value });
const remove = (path: string): FixEdit => ({ op: 'remove', path });
const trigger = (config: object): object => ({
  kind: 'trigger',
  config: { events: ['ticket.updated'], order: 500, mode: 'side', ...config },
});
const edge = (node: string, port: string, to: string): object => ({ from: { node, port }, to });
const tooMany = (count: number, node: object): readonly FixEdit[] =>
  Array.from({ length: count }, (_, index) => set(`/nodes/many${index}`, node));

/** For each code the edits of `wholeFlow`, which has no faults, that bring the finding about. */
export const faults: Readonly<Record<DiagnosticCode, readonly FixEdit[]>> = {
  'LNT-01': [set('/grants', {}), remove('/nodes/may/config/action')],
  'LNT-02': [set('/nodes/lost', { kind: 'end', config: {} })],
  'LNT-03': [remove('/edges/e0')],
  'LNT-04': [set('/edges/e30/from/port', 'exhausted'), set('/edges/e31/from/port', 'again')],
  'LNT-05': [set('/nodes/nag/config/times', 1000)],
  'LNT-06': [set('/nodes/outage/config/key', 'ticket.componnent')],
  'LNT-07': [set('/nodes/broken/config/when', 'ticket.topic == "a" && ticket.topic == "b"')],
  'LNT-08': [remove('/clocks/quiet/stop')],
  'LNT-09': [set('/clocks/quiet/targets', [])],
  'LNT-11': [remove('/tiers/desk/owner')],
  'LNT-12': [set('/tiers/boss/owner', 'origin')],
  'LNT-13': [set('/grants/expert_refund/limit/amount', 40000)],
  'LNT-14': [set('/tiers/expert/capacity/people', 0)],
  'LNT-15': [remove('/nodes/sign/config/expires'), remove('/grants/front_large/expires')],
  'LNT-16': [
    remove('/nodes/hold/config/neverSuppress'),
    set('/nodes/hold/config/latch', { kind: 'oncePerTicket' }),
  ],
  'LNT-17': [set('/nodes/asked/config/neverSuppress', false)],
  'LNT-18': [set('/nodes/broken/config/when', 'ticket.deal >= eur("5.00")')],
  'LNT-19': [remove('/nodes/tell/config/promise')],
  'LNT-20': [set('/tiers/expert/reads', ['personal'])],
  'LNT-22': [
    set('/nodes/one', trigger({ when: 'has(ticket.product)' })),
    set('/nodes/two', trigger({ when: 'customer.vip' })),
    set('/nodes/set_one', { kind: 'set', config: { set: [{ field: 'ticket.topic', value: 'a' }] } }),
    set('/nodes/set_two', { kind: 'set', config: { set: [{ field: 'ticket.topic', value: 'b' }] } }),
    set('/edges/x1', edge('one', 'out', 'set_one')),
    set('/edges/x2', edge('two', 'out', 'set_two')),
  ],

  'RNG-101': [set('/edges/x', edge('nobody', 'out', 'done'))],
  'RNG-102': [set('/edges/x', edge('front', 'acknowledge', 'done'))],
  'RNG-103': [set('/edges/e0/to', 'solvin')],
  'RNG-104': [set('/edges/x', edge('front', 'acknowledged', 'comment'))],
  'RNG-105': [set('/edges/x', edge('intake', 'out', 'front'))],
  'RNG-106': [set('/nodes/front/ports', { acknowledge: { reason: 'seen' } })],
  'RNG-111': [set('/notApplicable', { ownership: 'Nobody owns anything.' })],
  'RNG-112': tooMany(2001, { kind: 'note', config: { text: '' } }),
  'RNG-113': [set('/nodes/front/title', 'Front \u202Eenil')],
  'RNG-121': [set('/tiers/expert/acknowledge', 'P999999999W')],
  'RNG-122': [set('/tiers/expert/acknowledge', 'PT0S')],
  'RNG-131': [
    set('/nodes/which/config/cases', [
      { id: 'major', when: 'customer.vip' },
      { id: 'major', when: 'has(ticket.topic)' },
    ]),
  ],

  'RNG-201': [set('/nodes/ping/config/channel', 'chatt')],
  'RNG-211': [set('/fields/priority', { label: 'Priority', type: 'text' })],
  'RNG-212': [set('/fields/kind', { label: 'Kind', type: 'enum' })],
  'RNG-213': [set('/fields/effort/range', { min: 10, max: 0 })],
  'RNG-214': [set('/tiers/expert/orderBy/0/field', 'ticket.areas')],
  'RNG-215': [set('/nodes/may/config/amount', 'ticket.topic')],
  'RNG-216': [set('/nodes/outage/config/key', 'ticket.tags')],
  'RNG-221': [set('/nodes/mark/config/set/1', { field: 'ticket.reopenCount', value: 0 })],
  'RNG-222': [set('/nodes/mark/config/set/1/value', 'three')],
  'RNG-223': [set('/nodes/mark/config/set/0/value', 'hihg')],
  'RNG-224': [set('/nodes/mark/config/set/1', { field: 'ticket.topic', add: ['x'] })],
  'RNG-225': [set('/nodes/mark/config/set/1/value', 11)],
  'RNG-226': [set('/nodes/mark/config/set/1', { field: 'ticket.priority', value: 'low' })],

  'RNG-301': [
    set('/nodes/intake/config/mode', 'interrupting'),
    set('/nodes/intake_desk/config/mode', 'interrupting'),
  ],
  'RNG-302': [set('/nodes/intake/config/when', 'customer.vip')],
  'RNG-303': [set('/edges/e9/to', 'done')],
  'RNG-304': [set('/nodes/asked/config/mode', 'side')],
  'RNG-305': [set('/edges/x', edge('boss', 'entered', 'desk'))],
  'RNG-306': [set('/nodes/solved/config/events', [])],
  'RNG-307': [set('/nodes/intake_desk/config/events', ['ticket.created', 'message.added'])],
  'RNG-308': [set('/nodes/almost/config/events', ['ticket.updated'])],
  'RNG-309': [
    set('/nodes/silent/config/clock', 'solve'),
    set('/nodes/almost/config/outlet', { clock: 'quiet', at: 'breached' }),
  ],
  'RNG-310': [set('/nodes/solved/config/latch', { kind: 'perCycle' })],
  'RNG-311': [set('/nodes/asked/config/latch', { kind: 'oncePerTicket' })],
  'RNG-312': [set('/nodes/solved/config/reason', 'keyword:{word}')],
  'RNG-313': [set('/nodes/intake/config/events', ['ticket.reopened'])],
  'RNG-314': [remove('/grants/back_down')],
  'RNG-315': [remove('/nodes/moody/config/unattended')],
  'RNG-316': [set('/guards/coolDowns/calm/triggers', ['moody', 'asked'])],
  'RNG-317': [remove('/nodes/refund/config/latch')],
  'RNG-318': [set('/nodes/refund/config/latch', { kind: 'rearmWhenFalse' })],
  'RNG-321': [
    set(
      '/nodes/again',
      trigger({
        events: ['ticket.created'],
        when: 'ticket.topic == "billing" && customer.vip',
        mode: 'intake',
      }),
    ),
    set('/edges/x', edge('again', 'out', 'front')),
  ],
  'RNG-322': [
    set('/nodes/which/config/cases/1', { id: 'both', when: 'ticket.severity == "major" && customer.vip' }),
    set('/nodes/which/config/cases', [
      { id: 'major', when: 'ticket.severity == "major"' },
      { id: 'both', when: 'customer.vip && ticket.severity == "major"' },
    ]),
    set('/edges/x', edge('which', 'case:both', 'boss')),
  ],
  'RNG-323': [
    set('/nodes/fork', { kind: 'condition', config: { cases: [{ id: 'vip', when: 'customer.vip' }] } }),
    set('/edges/e0/to', 'fork'),
    set('/edges/x', edge('fork', 'case:vip', 'solving')),
  ],

  'RNG-401': [set('/tiers/expert/acknowledge', 'PT4H')],
  'RNG-402': [
    set('/tiers/expert/acknowledge', 'PT9H'),
    set('/clocks/solve/targets', [{ id: 'all', target: 'PT8H', calendar: 'office' }]),
  ],
  'RNG-403': [
    ...['/tiers/expert/acknowledge', '/tiers/expert/work'].map(remove),
    ...['/nodes/solving', '/nodes/silent', '/nodes/almost'].map(remove),
  ],
  'RNG-404': [set('/nodes/expert/config/tier', '')],
  'RNG-405': [set('/edges/x', edge('boss', 'timeout', 'front'))],
  'RNG-411': [set('/edges/x', edge('boss', 'accepted', 'front'))],
  'RNG-412': [set('/nodes/calm/config/to', 'boss')],
  'RNG-413': [set('/edges/e12/to', 'which')],
  'RNG-414': [remove('/nodes/after')],
  'RNG-415': [set('/grants/back_down/tier', 'front')],
  'RNG-421': [set('/nodes/together/config/joinWithin', 'PT1H')],
  'RNG-422': [
    set('/nodes/slow', { kind: 'wait', config: { until: { for: 'PT5H', calendar: 'office' } } }),
    set('/edges/e34/to', 'slow'),
    set('/edges/e33/to', 'boss'),
    set('/edges/x', edge('slow', 'elapsed', 'together')),
  ],
  'RNG-431': [set('/guards/pingPong/front_expert/b', 'front')],
  'RNG-432': [set('/guards/pingPong/front_expert/then', 'expert')],
  'RNG-433': [
    set('/tiers/empty', { name: 'Empty', rank: 9, kind: 'manager' }),
    set('/guards/caps/again/then', 'empty'),
  ],
  'RNG-434': [set('/guards/coolDowns/calm/triggers', [])],
  'RNG-435': [set('/guards/caps/notices/then', 'boss')],

  'RNG-501': [remove('/clocks/solve/targets/1')],
  'RNG-502': [set('/clocks/solve/stop', 'customer.vip')],
  'RNG-504': [set('/clocks/solve/thresholds/1/counted', 'P3D')],
  'RNG-505': [
    set('/clocks/solve/targets/0/when', 'true'),
    set('/clocks/solve/targets/1/when', 'customer.vip'),
  ],
  'RNG-506': [
    set('/clocks/spare', {
      name: 'Spare',
      measure: 'resolution',
      targets: [{ id: 'a', target: 'P1D', calendar: 'always' }],
    }),
  ],

  'RNG-507': [set('/clocks/quiet/targets/0/calendar', 'always')],

  'RNG-601': [set('/grants/back_down/limit/reason', ' ')],
  'RNG-602': [
    set('/grants/boss_refund', {
      order: 9,
      tier: 'boss',
      action: 'refund',
      limit: { kind: 'unbounded', reason: 'The boss may.' },
    }),
  ],
  'RNG-603': [
    set('/grants/boss_refund', {
      order: 9,
      tier: 'boss',
      action: 'refund',
      limit: { kind: 'money', amount: 100, currency: 'USD', inclusive: true },
    }),
  ],
  'RNG-604': [
    set('/grants/expert_more', {
      order: 9,
      tier: 'expert',
      action: 'discount',
      limit: { kind: 'quantity', amount: 9, unit: 'percent', inclusive: true },
      stages: [{ tiers: ['front'], need: 1 }],
    }),
  ],
  'RNG-605': [
    set('/grants/expert_less', {
      order: 9,
      tier: 'expert',
      action: 'refund',
      limit: { kind: 'money', amount: 50000, currency: 'USD', inclusive: false },
    }),
  ],
  'RNG-606': [set('/nodes/may/config/action', 'refnd')],
  'RNG-607': [remove('/nodes/may/config/action'), set('/nodes/refund/config/events', ['ticket.updated'])],
  'RNG-608': [remove('/grants/front_large'), remove('/grants/expert_refund')],
  'RNG-609': [set('/grants/expert_refund/action', 'Refund ')],
  'RNG-610': [set('/tiers/duty', { name: 'Duty', rank: 4, kind: 'manager', owner: 'queue:duty' })],

  'RNG-701': [set('/templates/look/text/en', 'Please look at {idd}: {id}.')],
  'RNG-702': [set('/templates/look/vars/topic', 'ticket.topic')],
  'RNG-703': [set('/nodes/tell_boss/config/template', 'look')],
  'RNG-704': [set('/templates/climbed/vars/id', 'ticket.diagnosis')],
  'RNG-705': [set('/templates/look/vars/id', 'ticket.diagnosis')],
  'RNG-706': [set('/templates/look/text', {})],
  'RNG-707': [remove('/nodes/ping/config/template')],
  'RNG-708': [set('/templates/look/text/en', ' ')],
  'RNG-710': [set('/templates/climbed/text/en', 'We have your ticket.')],
  'RNG-711': [set('/contextPackages/handover/items', [])],
  'RNG-709': [set('/templates/look/text/en', 'Please look at {ticket.topic} of {id}.')],

  'RNG-801': [set('/nodes/broken/config/when', 'has(ticket.topic) || !has(ticket.topic)')],
  'RNG-802': [set('/wordLists/leaving/words', [])],
  'RNG-803': [set('/wordLists/leaving/words', ['cancel', '\u200B …'])],
  'RNG-804': [set('/nodes/which/config/cases/0/when', 'request.amount >= eur("500.00")')],
};
