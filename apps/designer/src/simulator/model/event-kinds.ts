import type { Flow, NodeKind } from '@rung/flow';
import { type EventType, type JsonObject, ticketStatuses } from '@rung/kernel';

/** Keys of events that are asked, each with a name in the catalogue: `simulator.input.reason`. */
export type EventInputKey =
  | 'action'
  | 'amount'
  | 'by'
  | 'byTier'
  | 'decision'
  | 'name'
  | 'node'
  | 'note'
  | 'outcome'
  | 'owner'
  | 'reason'
  | 'request'
  | 'requestedTier'
  | 'score'
  | 'set'
  | 'status'
  | 'step'
  | 'text'
  | 'tier'
  | 'toTier';

/** One thing to fill in of an event. */
export interface EventInput {
  /** Its key in the event. */
  readonly key: EventInputKey;
  readonly control:
    | 'action'
    | 'text'
    | 'longText'
    | 'choice'
    | 'flag'
    | 'tier'
    | 'money'
    | 'number'
    | 'fields'
    | 'node';
  readonly isRequired: boolean;
  /** Of a choice: its values. */
  readonly values?: readonly string[];
  /** Of a choice of nodes: their kinds. */
  readonly kinds?: readonly NodeKind[];
  readonly initial?: unknown;
}

/** The entries of the menu. */
export type EventKindId =
  | 'accepted'
  | 'actionRequested'
  | 'agentReplies'
  | 'approvalDecided'
  | 'attemptFailed'
  | 'csat'
  | 'customerReplies'
  | 'expertJoined'
  | 'fieldsChange'
  | 'flagged'
  | 'followUpDone'
  | 'internalNote'
  | 'managerWanted'
  | 'nobodyThere'
  | 'ownerChanged'
  | 'reopened'
  | 'sentBack'
  | 'sentiment'
  | 'signal'
  | 'status'
  | 'steppedDown'
  | 'takenOn'
  | 'vendorNews';

/** The headings of the menu, in its order. */
export const eventGroups = ['conversation', 'ticket', 'team', 'outside'] as const;

/** Something that may happen to a ticket, as the menu of the time line offers it. */
export interface EventKind {
  readonly id: EventKindId;
  readonly group: (typeof eventGroups)[number];
  readonly type: EventType;
  /** What is so from the start and is not asked. */
  readonly fixed: JsonObject;
  readonly inputs: readonly EventInput[];
  /** Only where the flow has such a step does the event mean anything. */
  readonly needs?: readonly NodeKind[];
}

const text = (key: EventInputKey, isRequired = true, initial?: string): EventInput => ({
  key,
  control: 'text',
  isRequired,
  ...(initial === undefined ? {} : { initial }),
});
const message = (role: 'customer' | 'agent', isPublic: boolean) => ({
  type: 'message.added' as const,
  fixed: { role, public: isPublic, automated: false },
  inputs: [{ key: 'text', control: 'longText', isRequired: false }] as const,
});
const by = text('by', false);
const nodeOf = (kinds: readonly NodeKind[]): EventInput => ({
  key: 'node',
  control: 'node',
  isRequired: false,
  kinds,
});

/** Every event that can be put on the time line, in the order of the menu. */
export const eventKinds: readonly EventKind[] = [
  { id: 'customerReplies', group: 'conversation', ...message('customer', true) },
  {
    id: 'agentReplies',
    group: 'conversation',
    ...message('agent', true),
    inputs: [...message('agent', true).inputs, by],
  },
  {
    id: 'internalNote',
    group: 'conversation',
    ...message('agent', false),
    inputs: [...message('agent', false).inputs, by],
  },
  {
    id: 'managerWanted',
    group: 'conversation',
    type: 'customer.requested_manager',
    fixed: {},
    inputs: [],
  },
  {
    id: 'sentiment',
    group: 'conversation',
    type: 'sentiment.scored',
    fixed: {},
    inputs: [{ key: 'score', control: 'number', isRequired: true, initial: -0.5 }],
  },
  {
    id: 'status',
    group: 'ticket',
    type: 'status.changed',
    fixed: {},
    inputs: [
      {
        key: 'status',
        control: 'choice',
        isRequired: true,
        values: ticketStatuses,
        initial: 'pending_customer',
      },
    ],
  },
  {
    id: 'fieldsChange',
    group: 'ticket',
    type: 'ticket.updated',
    fixed: {},
    inputs: [{ key: 'set', control: 'fields', isRequired: true, initial: {} }],
  },
  { id: 'reopened', group: 'ticket', type: 'ticket.reopened', fixed: {}, inputs: [] },
  { id: 'ownerChanged', group: 'ticket', type: 'owner.changed', fixed: {}, inputs: [text('owner')] },
  {
    id: 'flagged',
    group: 'team',
    type: 'agent.flagged',
    fixed: {},
    inputs: [
      text('reason'),
      { key: 'requestedTier', control: 'tier', isRequired: false },
      { key: 'note', control: 'longText', isRequired: false },
      by,
    ],
  },
  { id: 'takenOn', group: 'team', type: 'escalation.acknowledged', fixed: {}, inputs: [by], needs: ['tier'] },
  { id: 'accepted', group: 'team', type: 'escalation.accepted', fixed: {}, inputs: [by], needs: ['tier'] },
  {
    id: 'sentBack',
    group: 'team',
    type: 'escalation.bounced',
    fixed: {},
    inputs: [text('reason'), by],
    needs: ['tier'],
  },
  {
    id: 'steppedDown',
    group: 'team',
    type: 'escalation.deescalated',
    fixed: {},
    inputs: [text('reason'), { key: 'toTier', control: 'tier', isRequired: false }, by],
    needs: ['tier'],
  },
  {
    id: 'nobodyThere',
    group: 'team',
    type: 'assignment.failed',
    fixed: {},
    inputs: [
      { key: 'tier', control: 'tier', isRequired: true },
      { key: 'reason', control: 'choice', isRequired: true, values: ['empty', 'full'], initial: 'empty' },
    ],
    needs: ['tier'],
  },
  {
    id: 'actionRequested',
    group: 'team',
    type: 'action.requested',
    fixed: {},
    inputs: [
      text('request', true, 'R-1'),
      { key: 'action', control: 'action', isRequired: true },
      { key: 'amount', control: 'money', isRequired: false },
      by,
    ],
    needs: ['authority', 'approval'],
  },
  {
    id: 'approvalDecided',
    group: 'team',
    type: 'approval.decided',
    fixed: {},
    inputs: [
      text('request', true, 'R-1'),
      {
        key: 'decision',
        control: 'choice',
        isRequired: true,
        values: ['approved', 'denied'],
        initial: 'approved',
      },
      // A decision without a tier counts for nothing: it is a tier that may decide.
      { key: 'byTier', control: 'tier', isRequired: true },
      by,
    ],
    needs: ['authority', 'approval'],
  },
  { id: 'attemptFailed', group: 'team', type: 'attempt.failed', fixed: {}, inputs: [text('step', false)] },
  {
    id: 'expertJoined',
    group: 'team',
    type: 'swarm.joined',
    fixed: {},
    inputs: [nodeOf(['swarm'])],
    needs: ['swarm'],
  },
  {
    id: 'vendorNews',
    group: 'outside',
    type: 'vendor.updated',
    fixed: {},
    inputs: [nodeOf(['external']), { key: 'text', control: 'longText', isRequired: false }],
    needs: ['external'],
  },
  {
    id: 'followUpDone',
    group: 'outside',
    type: 'followup.completed',
    fixed: {},
    inputs: [
      nodeOf(['followUp']),
      {
        key: 'outcome',
        control: 'choice',
        isRequired: true,
        values: ['satisfied', 'unsatisfied', 'noAnswer'],
        initial: 'satisfied',
      },
    ],
    needs: ['followUp'],
  },
  { id: 'signal', group: 'outside', type: 'signal.received', fixed: {}, inputs: [text('name')] },
  {
    id: 'csat',
    group: 'outside',
    type: 'csat.received',
    fixed: {},
    inputs: [{ key: 'score', control: 'number', isRequired: true, initial: 3 }],
  },
];

/** The events that mean something to a flow. */
export function eventKindsFor(flow: Flow): readonly EventKind[] {
  const kinds = new Set(Object.values(flow.nodes).map(({ kind }) => kind));
  return eventKinds.filter(({ needs }) => needs === undefined || needs.some((kind) => kinds.has(kind)));
}

/** What an event is a case of; null for one that the menu does not offer, which can be moved and deleted but not filled in. */
export function kindOfEvent(event: JsonObject): EventKind | null {
  return (
    eventKinds.find(
      ({ type, fixed }) =>
        event['type'] === type && Object.entries(fixed).every(([key, value]) => event[key] === value),
    ) ?? null
  );
}
