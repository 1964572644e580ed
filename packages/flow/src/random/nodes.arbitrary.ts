import type { ConfigByKind, FlowNode, NodeKind } from '../node-kinds/registry.ts';
import type { Dice } from './dice.arbitrary.ts';
import { type FlowParts, randomCalendar, randomCondition } from './parts.arbitrary.ts';

/** The kinds that stand between a trigger and a tier. */
const innerKinds = [
  'condition',
  'sla',
  'authority',
  'approval',
  'handoff',
  'notify',
  'message',
  'set',
  'wait',
  'deescalate',
  'swarm',
  'external',
  'group',
  'followUp',
  'repeat',
] as const satisfies readonly NodeKind[];

type InnerKind = (typeof innerKinds)[number];
type Make<K extends NodeKind> = (dice: Dice, parts: FlowParts) => ConfigByKind[K];

/** Configurations that name only parts that are there. `tier<n>` is also the id of that tier's node. */
const makeConfig: { readonly [K in InnerKind]: Make<K> } = {
  condition: (dice, parts) => ({
    cases: ['a', 'b'].slice(0, dice.int(1, 2)).map((id) => ({ id, when: randomCondition(dice, parts) })),
  }),
  sla: (dice, { clocks }) => ({ clock: dice.pick(Object.keys(clocks)) }),
  authority: () => ({ action: 'refund', amount: 'ticket.financialImpact' }),
  approval: (dice, { tiers, calendars }) => ({
    action: 'refund',
    stages: [{ tiers: [dice.pick(Object.keys(tiers))], need: 1 }],
    expires: { target: 'PT4H', calendar: randomCalendar(dice, calendars) },
  }),
  handoff: () => ({ package: 'story' }),
  notify: (dice, { calendars }) => ({
    to: dice.pick(['owner', 'origin', 'queue:tier0', 'role:lead']),
    channel: 'chat',
    template: 'notice',
    ...(dice.oneIn(3) ? { whenOpen: randomCalendar(dice, calendars) } : {}),
  }),
  message: () => ({ template: 'hello' }),
  set: (dice) => ({
    set: [
      dice.pick([
        { field: 'ticket.priority', value: dice.pick(['low', 'high', 'urgent']) },
        { field: 'ticket.tags', add: ['seen'] },
        { field: 'ticket.plan', value: 'gold' },
      ]),
    ],
  }),
  wait: (dice, parts) => ({
    until: dice.oneIn(3)
      ? { open: randomCalendar(dice, parts.calendars) }
      : { for: dice.pick(['PT1M', 'PT1H', 'P1D']), calendar: randomCalendar(dice, parts.calendars) },
    ...(dice.oneIn(2) ? { cancelWhen: randomCondition(dice, parts) } : {}),
  }),
  deescalate: (dice) => ({ to: dice.pick(['back', 'tier0']), reason: 'simple' }),
  swarm: (dice, { calendars }) => ({
    to: 'queue:experts',
    joinWithin: 'PT10M',
    maxDuration: 'PT1H',
    calendar: randomCalendar(dice, calendars),
  }),
  external: (dice, { calendars }) => ({
    to: 'vendor:acme',
    respondWithin: 'PT4H',
    calendar: randomCalendar(dice, calendars),
  }),
  group: (dice) => ({ key: 'ticket.component', count: dice.int(2, 5), window: 'PT15M' }),
  followUp: (dice, { calendars }) => ({ within: 'P1D', calendar: randomCalendar(dice, calendars) }),
  repeat: (dice) => ({ times: dice.int(1, 3) }),
};

/** A node of a kind; `sla` only where there is a clock. */
export function randomNode(dice: Dice, parts: FlowParts, kinds: readonly InnerKind[] = innerKinds): FlowNode {
  const able = kinds.filter((kind) => kind !== 'sla' || Object.keys(parts.clocks).length > 0);
  const kind = dice.pick(able);
  // The table pairs each kind with its own configuration; picking a kind loses that pairing.
  return { kind, config: makeConfig[kind](dice, parts) } as FlowNode;
}

type Trigger = ConfigByKind['trigger'];

/** The trigger that takes every ticket in. */
export const intakeTrigger: FlowNode = {
  kind: 'trigger',
  config: { events: ['ticket.created', 'ticket.imported', 'ticket.reopened'], order: 10_000, mode: 'intake' },
};

/** A trigger on events; whether it interrupts is decided once its path is known. */
export function eventTrigger(dice: Dice, parts: FlowParts, order: number): FlowNode {
  const says = 'message.role == "customer" && mentions(message.text, words.alarm)';
  const heard = dice.pick<Pick<Trigger, 'events' | 'when' | 'latch' | 'neverSuppress'>>([
    { events: ['ticket.created', 'ticket.updated'], when: randomCondition(dice, parts) },
    { events: ['ticket.created', 'message.added'], when: says },
    { events: ['ticket.updated'], when: 'changedTo(ticket.status, "pending_customer")' },
    { events: ['attempt.failed'], when: 'ticket.failedAttemptCount >= 3' },
    { events: ['customer.requested_manager'], latch: { kind: 'everyTime' }, neverSuppress: true },
    { events: ['ticket.reopened'] },
  ]);
  const latch = dice.pick<NonNullable<Trigger['latch']>>([
    { kind: 'oncePerEpisode' },
    { kind: 'oncePerTicket' },
    { kind: 'every', interval: 'PT10M', max: 3 },
    { kind: 'everyTime' },
    ...(heard.when === undefined ? [] : [{ kind: 'rearmWhenFalse' as const }]),
  ]);
  return { kind: 'trigger', config: { latch, ...heard, order, mode: 'side', reason: `reason_${order}` } };
}

/** A trigger on an outlet of a clock. */
export function clockTrigger(
  dice: Dice,
  parts: FlowParts,
  { clock, order }: { clock: string; order: number },
): FlowNode {
  const thresholds = (parts.clocks[clock]?.thresholds ?? []).map(({ id }) => id);
  const outlet = { clock, at: dice.pick(['breached', ...thresholds]) };
  return { kind: 'trigger', config: { events: [], outlet, order, mode: 'side' } };
}
