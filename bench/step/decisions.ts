import { type LinkedPolicy, type StepResult, step, type TicketState } from '@rung/engine';
import { matching, type RuntimeValue, type Snapshot, triggersHearing } from '@rung/engine/decision';
import type { TicketEvent } from '@rung/kernel';
import type { Timeline } from './timelines.ts';

/** What a policy has to decide at one event: the ticket as its triggers see it, made ready beforehand. */
export interface Decision {
  readonly type: string;
  readonly snapshot: Snapshot;
}

const never = (): boolean => false;
const none = (): number => 0;

/** Fields that an event brings, by path. Of these types there are no values in JSON that conditions see otherwise. */
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

/** The fields that conditions of the benchmark's policy read: the host's, and those that the engine keeps apart. */
function valuesAt(
  linked: LinkedPolicy,
  before: TicketState | null,
  { event, after }: { readonly event: TicketEvent; readonly after: TicketState },
): Snapshot['values'] {
  const values: Readonly<Record<string, RuntimeValue | undefined>> = {
    ...before?.fields,
    ...bagOf(event),
    'ticket.id': after.ticket,
    'ticket.status': after.status,
    'ticket.priority': after.priority,
    'ticket.reopenCount': after.tally.reopened,
    'message.text': textOf(event),
  };
  return linked.fields.paths.map((path) => values[path]);
}

/** Triggers that matched when the event was heard, as the step's own trace tells. */
function matchedInStep({ trace }: StepResult): readonly string[] {
  const entries = trace.at(-1)?.rounds[0]?.entries ?? [];
  return entries.flatMap((entry) =>
    entry.step === 'trigger' && entry.outcome !== 'notMatched' && entry.outcome !== 'unknown'
      ? [entry.node]
      : [],
  );
}

function matchedAlone(linked: LinkedPolicy, { type, snapshot }: Decision): readonly string[] {
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
    const values = valuesAt(linked, before, { event, after: result.value.state });
    before = result.value.state;
    const snapshot = { at: 0, values, changed: new Set<number>(), wasEver: never, countWithin: none };
    const decision = { type: event.type, snapshot };
    assertSame(event, matchedAlone(linked, decision), matchedInStep(result.value));
    return decision;
  });
}
