import type { NoteKind, TraceGroup } from '@rung/kernel';
import { instantOf } from '../../internal/instant.ts';
import { append } from '../../internal/lists.ts';
import type { FollowUpSummary, PromiseSummary, TicketSummary, TraceSummary } from '../ticket-summary.ts';
import { effectMs, type FactRecorder, type RecordedStep } from './recorded-step.ts';

/** What {@link recordRemarks} keeps. */
export type RemarkFacts = Pick<
  TicketSummary,
  'clocks' | 'promises' | 'followUps' | 'notes' | 'suppressed' | 'trace'
>;

/** Keeps finished clocks, promises, follow-ups, the engine's remarks and, where there is a trace, warnings and firings. */
export function recordRemarks(): FactRecorder<RemarkFacts> {
  const clocks: RemarkFacts['clocks'][number][] = [];
  const promises: PromiseSummary[] = [];
  const followUps: OpenedFollowUp[] = [];
  const notes: Partial<Record<NoteKind, number>> = {};
  const suppressed: Record<string, number> = {};
  const warnings: TraceSummary['warnings'][number][] = [];
  const firings: TraceSummary['firings'][number][] = [];
  let isTraced = false;
  const effect = (given: RecordedStep['effects'][number]): void => {
    switch (given.effect) {
      case 'record':
        notes[given.what] = (notes[given.what] ?? 0) + 1;
        if (given.what === 'suppressed') countCause(suppressed, given['cause'] ?? given['suppressedBy']);
        break;
      case 'message':
        if (given.promise !== undefined) promises.push(toPromise(given.promise, effectMs(given)));
        break;
      case 'followUp':
        followUps.push({ node: given.node, dueAtMs: toMs(given.dueAt), completedAtMs: null, outcome: null });
        break;
      default:
        break;
    }
  };
  return {
    step: (step) => {
      append(clocks, step.finishedClocks);
      isTraced ||= step.trace.length > 0;
      if (step.trace.length > 0) {
        const told = summariseTrace(step.trace);
        append(warnings, told.warnings);
        append(firings, told.firings);
      }
      if (step.event?.type === 'followup.completed') complete(followUps, step.event, step.atMs);
      for (const given of step.effects) effect(given);
    },
    facts: () => ({
      clocks,
      promises,
      followUps: followUps.map(({ node: _node, ...followUp }) => followUp),
      notes,
      suppressed,
      trace: isTraced ? { warnings, firings } : null,
    }),
  };
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
