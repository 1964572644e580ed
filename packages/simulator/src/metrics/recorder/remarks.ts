import type { NoteKind, TicketEvent, TraceGroup } from '@rung/kernel';
import { instantOf } from '../../internal/instant.ts';
import { append } from '../../internal/lists.ts';
import type { FollowUpSummary, PromiseSummary, TicketSummary, TraceSummary } from '../ticket-summary.ts';
import { type EffectOf, effectMs, type RecordedStep } from './recorded-step.ts';

/** Keeps finished clocks, promises, follow-ups, the engine's remarks and, where there is a trace, warnings and firings. */
export class RemarkRecorder {
  readonly clocks: TicketSummary['clocks'][number][] = [];
  readonly promises: PromiseSummary[] = [];
  readonly notes: Partial<Record<NoteKind, number>> = {};
  readonly suppressed: Record<string, number> = {};
  /** In the order in which they were opened; null while there are none, as most tickets have none. */
  #followUps: OpenedFollowUp[] | null = null;
  #trace: {
    warnings: TraceSummary['warnings'][number][];
    firings: TraceSummary['firings'][number][];
  } | null = null;

  step({ finishedClocks, trace }: RecordedStep): void {
    append(this.clocks, finishedClocks);
    if (trace.length === 0) return;
    const told = summariseTrace(trace);
    this.#trace ??= { warnings: [], firings: [] };
    append(this.#trace.warnings, told.warnings);
    append(this.#trace.firings, told.firings);
  }

  noted(effect: EffectOf<'record'>): void {
    this.notes[effect.what] = (this.notes[effect.what] ?? 0) + 1;
    if (effect.what === 'suppressed') countCause(this.suppressed, effect['cause'] ?? effect['suppressedBy']);
  }

  written(message: EffectOf<'message'>): void {
    if (message.promise !== undefined) this.promises.push(toPromise(message.promise, effectMs(message)));
  }

  planned({ node, dueAt }: EffectOf<'followUp'>): void {
    this.#followUps ??= [];
    this.#followUps.push({ node, dueAtMs: toMs(dueAt), completedAtMs: null, outcome: null });
  }

  completed(event: Extract<TicketEvent, { type: 'followup.completed' }>, atMs: number): void {
    if (this.#followUps !== null) complete(this.#followUps, event, atMs);
  }

  get followUps(): readonly FollowUpSummary[] {
    return this.#followUps?.map(({ node: _node, ...followUp }) => followUp) ?? noFollowUps;
  }

  get trace(): TraceSummary | null {
    return this.#trace;
  }
}

const noFollowUps: readonly FollowUpSummary[] = [];

/** A follow-up with the node that opened it, as each episode may open it anew. */
interface OpenedFollowUp extends FollowUpSummary {
  readonly node: string;
}

/** The last follow-up of each node that is meant has been completed, unless it was before. */
function complete(
  followUps: OpenedFollowUp[],
  event: { readonly node?: string; readonly outcome: string },
  atMs: number,
): void {
  for (const [place, followUp] of followUps.entries()) {
    const isLast = followUps.findLastIndex(({ node }) => node === followUp.node) === place;
    if (!isLast || followUp.completedAtMs !== null || (event.node ?? followUp.node) !== followUp.node)
      continue;
    followUps[place] = { ...followUp, completedAtMs: atMs, outcome: event.outcome };
  }
}

function countCause(suppressed: Record<string, number>, cause: unknown): void {
  // Causes are the engine's own few words, so they are safe as keys.
  const key = typeof cause === 'string' ? cause : 'unknown';
  suppressed[key] = (suppressed[key] ?? 0) + 1;
}

function toMs(text: string | null): number | null {
  return text === null ? null : instantOf(text);
}

function toPromise(
  promise: { readonly clock: string; readonly at: string },
  madeAtMs: number,
): PromiseSummary {
  return { clock: promise.clock, madeAtMs, dueAtMs: instantOf(promise.at) ?? madeAtMs };
}

function summariseTrace(trace: readonly TraceGroup[]): TraceSummary {
  const entries = trace.flatMap((group) => {
    const atMs = instantOf(group.at) ?? 0;
    return group.rounds.flatMap((round) => round.entries.map((entry) => ({ atMs, entry })));
  });
  return {
    warnings: entries.flatMap(({ atMs, entry }) =>
      entry.step === 'clock' && entry.change === 'threshold' ? [{ clock: entry.clock, atMs }] : [],
    ),
    firings: entries.flatMap(({ atMs, entry }) =>
      entry.step === 'trigger' && entry.outcome === 'fired' ? [{ trigger: entry.node, atMs }] : [],
    ),
  };
}
