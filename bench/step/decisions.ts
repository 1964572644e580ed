import { type LinkedPolicy, type StepResult, step, type TicketState } from '@rung/engine';
import { matching, type RuntimeValue, type Snapshot, triggersHearing } from '@rung/engine/decision';
import type { TicketEvent } from '@rung/kernel';
import type { Timeline } from './timelines.ts';

/** What a policy has to decide at one event: the ticket as its triggers see it. */
export interface Decision {
  readonly type: string;
  /** By field path, as a host holds the ticket. */
  readonly ticket: HostTicket;
  /** The same, made ready beforehand. */
  readonly snapshot: Snapshot;
}

type HostTicket = Readonly<Record<string, RuntimeValue>>;

const never = (): boolean => false;
const none = (): number => 0;

/** Fields that an event brings, by path. Their types are such that conditions see each value just as JSON has it. */
function bagOf(event: TicketEvent): Readonly<Record<string, RuntimeValue>> {
  const bag =
    event.type === 'ticket.created' ? event.fields : event.type === 'ticket.updated' ? event.set : {};
  return Object.fromEntries(
    Object.entries(bag ?? {}).flatMap(([path, value]) => (value === null ? [] : [[path, value]])),
  );
}

function textOf(event: TicketEvent): string | undefined {
  if (event.type === 'message.added') return event.text;
  return event.type === 'ticket.created' ? event.message?.text : undefined;
}

/** The ticket at an event: the host's fields, and those that the engine keeps apart. */
function ticketAt(
  before: TicketState | null,
  { event, after }: { readonly event: TicketEvent; readonly after: TicketState },
): HostTicket {
  const values: Readonly<Record<string, RuntimeValue | undefined>> = {
    ...before?.fields,
    ...bagOf(event),
    'ticket.id': after.ticket,
    'ticket.status': after.status,
    'ticket.priority': after.priority,
    'ticket.reopenCount': after.tally.reopened,
    'message.text': textOf(event),
  };
  const given = Object.entries(values).flatMap(([path, value]) =>
    value === undefined ? [] : [[path, value] as const],
  );
  return JSON.parse(JSON.stringify(Object.fromEntries(given))); // written a line before
}

/** A snapshot of a ticket as a host holds it: what deciding alone begins with where nothing is ready. */
export function snapshotOf(ticket: HostTicket, paths: readonly string[]): Snapshot {
  const values: (RuntimeValue | undefined)[] = [];
  for (const path of paths) values.push(ticket[path]);
  return { at: 0, values, changed: nothingChanged, wasEver: never, countWithin: none };
}

const nothingChanged: ReadonlySet<number> = new Set();

/** Triggers that matched when the event was heard, as the step's own trace tells. */
function matchedInStep({ trace }: StepResult): readonly string[] {
  const entries = trace.at(-1)?.rounds[0]?.entries ?? [];
  return entries.flatMap((entry) =>
    entry.step === 'trigger' && entry.outcome !== 'notMatched' && entry.outcome !== 'unknown'
      ? [entry.node]
      : [],
  );
}

function matchedAlone(
  linked: LinkedPolicy,
  { type, snapshot }: Pick<Decision, 'type' | 'snapshot'>,
): readonly string[] {
  const found: number[] = [];
  matching(triggersHearing(linked.index, type), snapshot, found);
  return found.map((position) => linked.policy.triggers[position] ?? '');
}

function assertSame(event: TicketEvent, alone: readonly string[], inStep: readonly string[]): void {
  if (alone.toSorted().join() !== inStep.toSorted().join())
    throw new Error(`deciding alone and a step disagree about event ${event.id}`);
}

/** The decisions of a ticket's life, each checked against what the step decided at its event. */
export function decisionsOf(linked: LinkedPolicy, timeline: Timeline): readonly Decision[] {
  let before: TicketState | null = null;
  return timeline.map((event) => {
    const result = step(linked, before, event, { trace: true });
    if (!result.ok) throw new Error(`event ${event.id} was refused: ${result.error.code}`);
    const ticket = ticketAt(before, { event, after: result.value.state });
    before = result.value.state;
    const decision = { type: event.type, ticket, snapshot: snapshotOf(ticket, linked.fields.paths) };
    assertSame(event, matchedAlone(linked, decision), matchedInStep(result.value));
    return decision;
  });
}
