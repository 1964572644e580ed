import type { ClockRow, EscalationType, Money, Move, MoveCounts, NoteKind } from '@rung/kernel';

/** One stay of a ticket at a tier, from the `assign` that brought it there to the next move or the resolution. */
export interface Stay {
  readonly tier: string;
  readonly move: Move;
  readonly type: EscalationType | null;
  readonly reasons: readonly string[];
  readonly enteredAtMs: number;
  readonly leftAtMs: number | null;
  /** By an acknowledgement or an acceptance, which implies one. */
  readonly acknowledgedAtMs: number | null;
  /** Filled required / required items of the hand-off, 0..1; null when none went with the move. */
  readonly completeness: number | null;
}

/** A resolution, and the reopening that followed it, if one did. */
export interface Resolution {
  readonly atMs: number;
  readonly tier: string | null;
  readonly reopenedAtMs: number | null;
}

/** One request for an action, from asking to the last decision. */
export interface RequestSummary {
  readonly action: string;
  readonly amount: Money | null;
  /** The tier in charge when it was asked. */
  readonly tier: string | null;
  /** When a sign-off was first asked for; null when the matrix answered at once. */
  readonly signOffAtMs: number | null;
  readonly decidedAtMs: number | null;
  readonly outcome: 'granted' | 'denied' | 'expired' | null;
}

/** A time promised to the customer. */
export interface PromiseSummary {
  readonly clock: string;
  readonly madeAtMs: number;
  readonly dueAtMs: number;
}

/** A follow-up after a resolution. */
export interface FollowUpSummary {
  readonly dueAtMs: number | null;
  readonly completedAtMs: number | null;
  readonly outcome: string | null;
}

/** What only the trace tells; null when the run kept none. */
export interface TraceSummary {
  /** Thresholds that a clock passed before its target. */
  readonly warnings: readonly { readonly clock: string; readonly atMs: number }[];
  /** Triggers that fired. */
  readonly firings: readonly { readonly trigger: string; readonly atMs: number }[];
}

/**
 * The facts of one ticket's life that the metrics count: all that is kept of its decision log. Plain data, instants in
 * milliseconds. Fields the ticket did not have are null.
 */
export interface TicketSummary {
  readonly ticket: string;
  readonly createdAtMs: number;
  /** The parent of a group is no customer's ticket and is left out of every count. */
  readonly isGroupParent: boolean;
  readonly customer: string | null;
  readonly topic: string | null;
  readonly channel: string | null;
  readonly segment: string | null;
  /** The first human owner. */
  readonly agent: string | null;
  /** Customer messages; the creation counts as the first. */
  readonly contacts: number;
  readonly stays: readonly Stay[];
  readonly resolutions: readonly Resolution[];
  /** Merged into another ticket, deleted or marked as spam: neither resolved nor open. */
  readonly isRemoved: boolean;
  readonly counts: MoveCounts;
  readonly csat: readonly number[];
  readonly clocks: readonly ClockRow[];
  readonly promises: readonly PromiseSummary[];
  readonly requests: readonly RequestSummary[];
  readonly followUps: readonly FollowUpSummary[];
  /** How often the engine made each remark. */
  readonly notes: Readonly<Partial<Record<NoteKind, number>>>;
  /** Suppressed firings by cause. */
  readonly suppressed: Readonly<Record<string, number>>;
  /** Assignments that the host reported as reaching nobody. */
  readonly failedAssignments: number;
  /** From the first member ticket to the opening of a group, milliseconds; only known on a time line of several tickets. */
  readonly detectionLagsMs: readonly number[];
  /** Names of signals received, such as `qa_reviewed`. */
  readonly signals: readonly { readonly name: string; readonly atMs: number }[];
  readonly trace: TraceSummary | null;
}

/** The moves that are vertical escalations; swarms, transfers and reassignments are counted apart. */
export function escalationsOf({ stays }: TicketSummary): readonly Stay[] {
  return stays.filter(({ move }) => move === 'escalation');
}

/** The last resolution that was not undone, or null while the ticket is open. */
export function finalResolution(summary: TicketSummary): Resolution | null {
  const last = summary.resolutions.at(-1);
  return last === undefined || last.reopenedAtMs !== null ? null : last;
}
