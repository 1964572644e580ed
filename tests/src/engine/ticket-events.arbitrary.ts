import type { LinkedPolicy } from '@rung/engine';
import { epochMs, formatInstant, type TicketEvent } from '@rung/kernel';
import fc from 'fast-check';

/** An event without its id, instant and ticket, which {@link timelineOf} gives it. */
type Draft = Readonly<Record<string, unknown>> & { readonly type: string };

const start = Date.parse('2026-03-02T08:00:00Z');
const people = fc.constantFrom('al', 'bea', 'cem', undefined);
const texts = fc.constantFrom('Hello', 'I want a refund', 'legal action', 'chest pain', 'It is urgent', '');
const statuses = fc.constantFrom(
  'new',
  'open',
  'pending_customer',
  'on_hold_third_party',
  'on_hold_internal',
  'solved',
  'closed',
  'cancelled',
);

const message = fc.record({
  role: fc.constantFrom('customer', 'agent', 'system'),
  public: fc.boolean(),
  automated: fc.boolean(),
  text: texts,
});

/** A value that fits a declared field. */
function valueFor(linked: LinkedPolicy, path: string): fc.Arbitrary<unknown> {
  const declaration = linked.policy.fields[path];
  switch (declaration?.type) {
    case 'boolean':
      return fc.boolean();
    case 'enum':
    case 'orderedEnum':
      return fc.constantFrom(...(declaration.values ?? ['x']));
    case 'number':
      return fc.integer({ min: declaration.range?.min ?? 0, max: declaration.range?.max ?? 9 });
    case 'money':
      return fc.record({
        amount: fc.integer({ min: 0, max: 3_000_000 }),
        currency: fc.constantFrom('USD', 'EUR'),
      });
    case 'set':
      return fc.subarray(['fix_done', 'vip', 'x']);
    case 'instant':
      return fc.constant('2026-05-01T00:00:00Z');
    default:
      return fc.constantFrom(
        'billing',
        'insurance',
        'checkout',
        'security_config',
        'complaint',
        'acme',
        'project',
      );
  }
}

const keptByEngine =
  /^(position\.|episode\.|owner$|resolver|message\.|request\.|event\.|ticket\.(id|createdAt|waiting|\w+Count)$)/;

/** Fields that an event may set under a policy. */
function fieldsFor(linked: LinkedPolicy): fc.Arbitrary<Record<string, unknown>> {
  const paths = Object.keys(linked.policy.fields).filter(
    (path) => !keptByEngine.test(path) && path !== 'ticket.status',
  );
  const entries = paths.map((path) => [path, fc.option(valueFor(linked, path), { freq: 3 })] as const);
  return fc.record(Object.fromEntries(entries), { requiredKeys: [] });
}

/** An event of any type that fits a policy. */
function draftEvents(linked: LinkedPolicy): fc.Arbitrary<Draft> {
  const tiers = fc.constantFrom(...Object.keys(linked.policy.tiers));
  const byTier = fc.option(tiers, { nil: undefined, freq: 3 });
  const actions = fc.constantFrom(
    'ticket.close',
    'ticket.deescalate',
    'nothing',
    ...linked.policy.grants.map(({ action }) => action),
  );
  const requests = fc.constantFrom('R-1', 'R-2');
  const draft = (type: string, rest: Record<string, fc.Arbitrary<unknown>> = {}) =>
    fc.record({ type: fc.constant(type), by: people, byTier, ...rest }) as fc.Arbitrary<Draft>;
  return fc.oneof(
    { weight: 4, arbitrary: draft('ticket.updated', { set: fieldsFor(linked) }) },
    {
      weight: 4,
      arbitrary: fc.tuple(draft('message.added'), message).map(([event, rest]) => ({ ...event, ...rest })),
    },
    { weight: 4, arbitrary: draft('status.changed', { status: statuses }) },
    { weight: 2, arbitrary: draft('ticket.reopened', { message: fc.option(message, { nil: undefined }) }) },
    { weight: 2, arbitrary: draft('owner.changed', { owner: fc.constantFrom('al', 'bea', null) }) },
    {
      weight: 3,
      arbitrary: draft('agent.flagged', {
        reason: fc.constantFrom('knowledge_gap', 'need_expert', 'other'),
        requestedTier: byTier,
        package: fc.option(fc.constant({ attempts: 'All of it.' }), { nil: undefined }),
      }),
    },
    { weight: 1, arbitrary: draft('customer.requested_manager') },
    {
      weight: 3,
      arbitrary: draft('action.requested', {
        request: requests,
        action: actions,
        amount: fc.option(
          fc.record({
            amount: fc.integer({ min: 1, max: 900_000 }),
            currency: fc.constantFrom('USD', 'EUR'),
          }),
          { nil: undefined },
        ),
      }),
    },
    {
      weight: 3,
      arbitrary: draft('approval.decided', {
        request: requests,
        decision: fc.constantFrom('approved', 'denied'),
      }),
    },
    { weight: 1, arbitrary: draft('approval.unavailable', { request: requests, tier: tiers }) },
    { weight: 2, arbitrary: draft('assignment.failed', { tier: tiers, reason: fc.constant('empty') }) },
    { weight: 2, arbitrary: draft('escalation.acknowledged') },
    { weight: 2, arbitrary: draft('escalation.accepted') },
    {
      weight: 2,
      arbitrary: draft('escalation.bounced', {
        reason: fc.constantFrom('insufficient_context', 'wrong_team'),
      }),
    },
    {
      weight: 2,
      arbitrary: draft('escalation.deescalated', { reason: fc.constant('settled'), toTier: byTier }),
    },
    { weight: 2, arbitrary: draft('attempt.failed') },
    {
      weight: 2,
      arbitrary: draft('sentiment.scored', { score: fc.double({ min: -1, max: 1, noNaN: true }) }),
    },
    { weight: 1, arbitrary: draft('csat.received', { score: fc.integer({ min: 1, max: 5 }) }) },
    { weight: 2, arbitrary: draft('swarm.joined') },
    { weight: 1, arbitrary: draft('swarm.left') },
    { weight: 1, arbitrary: draft('vendor.updated') },
    {
      weight: 1,
      arbitrary: draft('followup.completed', {
        outcome: fc.constantFrom('satisfied', 'unsatisfied', 'noAnswer'),
      }),
    },
    {
      weight: 1,
      arbitrary: draft('group.joined', {
        key: fc.constant('checkout'),
        parent: fc.constant('outage:checkout:1'),
      }),
    },
  );
}

/** Something that happens to a ticket: an event, or time that passes with the clocks fired. */
export type Happening =
  | { readonly kind: 'event'; readonly event: TicketEvent }
  | { readonly kind: 'advance'; readonly at: number };

/** The life of one ticket under a policy: its creation, then events and advances in order of time, some a little late. */
export function ticketLives(linked: LinkedPolicy, maxLength = 25): fc.Arbitrary<readonly Happening[]> {
  const gap = fc.oneof(
    fc.integer({ min: 0, max: 3_600_000 }),
    fc.constantFrom(0, 300_000, 1_800_000, 14_400_000, 86_400_000),
    fc.integer({ min: -120_000, max: 0 }),
  );
  const rest = fc.array(fc.tuple(gap, fc.option(draftEvents(linked), { freq: 5 })), { maxLength });
  const creation = fc.record({ fields: fieldsFor(linked), message: fc.option(message, { nil: undefined }) });
  return fc.tuple(creation, rest).map(([first, later]) => {
    let at = start;
    const life: Happening[] = [
      { kind: 'event', event: eventAt({ type: 'ticket.created', ...first }, at, 0) },
    ];
    later.forEach(([wait, draft], index) => {
      at += wait;
      life.push(
        draft === null ? { kind: 'advance', at } : { kind: 'event', event: eventAt(draft, at, index + 1) },
      );
    });
    return life;
  });
}

function eventAt(draft: Draft, at: number, index: number): TicketEvent {
  const given = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
  // Built by the table above to fit its type.
  return {
    ...given,
    id: `e${index}`,
    ticket: 'T-1',
    at: formatInstant(epochMs(at)),
  } as unknown as TicketEvent;
}
