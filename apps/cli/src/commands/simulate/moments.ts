import type {
  Effect,
  Scenario,
  ScenarioResult,
  TicketEvent,
  TraceCause,
  TraceEntry,
  TraceGroup,
} from '@rung/kernel';
import { parseInstant } from '@rung/kernel';
import type { Wording } from '@rung/wording';

/** One step of a ticket, told. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly ticket: string;
  /** What set it off. */
  readonly causes: readonly string[];
  /** What was asked and found on the way; a line that begins with blanks belongs to the one before. */
  readonly reasons: readonly string[];
  /** What came of it. */
  readonly effects: readonly string[];
}

/** The run of a scenario as a time line; the result must carry its trace. */
export function momentsOf(
  scenario: Scenario,
  result: ScenarioResult<TraceGroup>,
  wording: Wording,
): readonly Moment[] {
  const effects = Map.groupBy(result.effects, stepOfEffect);
  const events = new Map(scenario.events.map((event) => [`${event.ticket} ${event.id}`, event]));
  return result.trace.map((group) => ({
    at: instantOf(group.at),
    ticket: group.ticket,
    causes: group.rounds.flatMap(({ causes }) =>
      causes.flatMap((cause) => sayCause(cause, group, { events, wording })),
    ),
    reasons: reasonsOf(group, wording),
    effects: (effects.get(stepOf(group.ticket, group.sequence)) ?? []).flatMap((effect) =>
      effect.effect === 'record' ? [] : [wording.sayEffect(effect)],
    ),
  }));
}

function instantOf(text: string): number {
  const parsed = parseInstant(text);
  return parsed.ok ? parsed.value : 0;
}

function stepOf(ticket: string, sequence: number): string {
  return `${ticket} ${sequence}`;
}

/** An effect's key names its step: `ticket/episode/sequence/node/occurrence`. */
function stepOfEffect({ ticket, key }: Effect): string {
  return stepOf(ticket, Number(key.split('/')[2]));
}

interface CauseSources {
  readonly events: ReadonlyMap<string, TicketEvent>;
  readonly wording: Wording;
}

function sayCause(
  cause: TraceCause,
  { ticket }: TraceGroup,
  { events, wording }: CauseSources,
): readonly string[] {
  if (cause.kind === 'derived') return [];
  const event = cause.kind === 'event' ? events.get(`${ticket} ${cause.id}`) : undefined;
  return event === undefined ? [wording.sayTraceCause(cause)] : sayEventWhole(event, wording);
}

/** The event, and the message that came with it. */
function sayEventWhole(event: TicketEvent, wording: Wording): readonly string[] {
  const said = wording.sayEvent(event);
  const hasMessage =
    event.type === 'ticket.created' || event.type === 'ticket.reopened' || event.type === 'agent.flagged';
  if (!hasMessage || event.message === undefined) return [said];
  const { id, at, message } = event;
  return [said, wording.sayEvent({ id, at, type: 'message.added', ...message })];
}

const tellingChanges: ReadonlySet<string> = new Set(['paused', 'resumed', 'met', 'breached', 'cancelled']);

/** What decided something; passing through a node or not matching decides nothing. */
function isTelling(entry: TraceEntry): boolean {
  switch (entry.step) {
    case 'trigger':
      return entry.outcome !== 'notMatched' && entry.outcome !== 'stillMatching';
    case 'case':
    case 'matrix':
    case 'note':
      return true;
    case 'move':
      return entry.outcome !== 'led';
    case 'clock':
      return tellingChanges.has(entry.change);
    case 'node':
    case 'port':
      return false;
    default:
      return entry satisfies never;
  }
}

function reasonsOf({ rounds }: TraceGroup, wording: Wording): readonly string[] {
  const entries = rounds.flatMap((round) => round.entries);
  const asked = new Set(entries.flatMap((entry) => (asksRows(entry) ? [entry.node] : [])));
  return entries.flatMap((entry) => {
    const isTold = entry.step === 'note' && gapNotes.has(entry.what) && asked.has(entry.node);
    return isTold || !isTelling(entry) ? [] : sayReason(entry, wording);
  });
}

/** Remarks on values that could not be compared: the rows of the condition that asked for them say so themselves. */
const gapNotes: ReadonlySet<string> = new Set(['unknown', 'currencyMismatch']);

function asksRows(entry: TraceEntry): entry is Extract<TraceEntry, { step: 'trigger' | 'case' }> {
  return entry.step === 'case' || (entry.step === 'trigger' && entry.outcome === 'unknown');
}

function sayReason(entry: TraceEntry, wording: Wording): readonly string[] {
  return [wording.sayTrace(entry), ...wording.sayTraceRows(entry).map((row) => `  ${row}`)];
}
