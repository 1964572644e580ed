import type { Money, MoveCounts, TicketStatus } from '@rung/kernel';
import type { RuntimeValue } from '../condition/snapshot.ts';

/**
 * All that the engine knows of one ticket, as plain JSON: `JSON.parse(JSON.stringify(state))` is the same state.
 * Instants and lengths of time are whole milliseconds. Lists that are empty are left out where marked optional, so
 * that an open ticket stays small. Everything named by an id is an id of the pinned policy.
 */
export interface TicketState {
  readonly format: 1;
  /** The policy's `semantics` number. */
  readonly semantics: 1;
  /** Digest of the policy that the episode is pinned to. */
  readonly policy: string;
  readonly ticket: string;
  /** The latest instant that was handled. */
  readonly at: number;
  /** Whether the clocks due at `at` have fired: an event at this instant is then late. */
  readonly fired: boolean;
  /** Number of steps so far, over all episodes; part of every effect's key. */
  readonly sequence: number;
  /** Ids of the last 64 events, oldest first. */
  readonly seen: readonly string[];
  readonly ended?: 'merged' | 'deleted' | 'spam';
  readonly createdAt: number;
  readonly status: TicketStatus;
  readonly priority?: string;
  readonly customer?: string;
  /** Values of the host's fields that the policy declares, by dotted path. */
  readonly fields: Readonly<Record<string, RuntimeValue>>;
  readonly tally: Tally;
  /** The declared target of the last `assign`, or the person who took the ticket. */
  readonly owner: string | null;
  /** The last person who owned the ticket. */
  readonly person?: string;
  /** The origin owner. */
  readonly origin?: string;
  readonly resolver?: { readonly by: string | null; readonly tier: string | null };
  /** Instant of the oldest customer message that nobody answered. */
  readonly waitingSince?: number;
  /** Instant of the last public reply by a person of ours. */
  readonly repliedAt?: number;
  /** The customer wrote since the status last changed: pauses by status are over. */
  readonly customerWrote?: true;
  readonly counts: MoveCounts;
  /** The ticket was escalated before and came down since: the next escalation is a re-escalation. */
  readonly cameDown?: true;
  /** Triggers with an `oncePerTicket` latch that have fired. */
  readonly latched?: readonly string[];
  readonly episode: Episode;
  readonly position: Position | null;
  readonly threads?: readonly Thread[];
  /** Open cycles of declared clocks, attached or not. */
  readonly clocks?: readonly Cycle[];
  /** The last finished cycle of clocks that outlive an episode. */
  readonly closed?: readonly ClosedCycle[];
  /** Cycles begun so far, by clock name. */
  readonly cycles?: readonly Count[];
  /** Atoms of `wasEver` that have held, by their key. */
  readonly ever?: readonly string[];
  /** Instants of heard events that a `countWithin` counts, by event type. */
  readonly heard?: readonly (readonly [type: string, instants: readonly number[]])[];
  readonly requests?: readonly Request[];
  /** What was granted and still counts in a window. */
  readonly granted?: readonly Granted[];
  /** Set on the parent of a group. */
  readonly parentOf?: { readonly node: string; readonly key: string };
  /** Serial numbers given to entries and threads so far. */
  readonly serial: number;
}

/** `[id, how often]`. */
export type Count = readonly [id: string, count: number];

/** The counters of formats.md 1 that the engine keeps over the ticket's life. */
export interface Tally {
  readonly reopened: number;
  readonly contacts: number;
  readonly failed: number;
  readonly transfers: number;
  readonly bounces: number;
}

/** What is forgotten when the next episode opens. */
export interface Episode {
  readonly number: number;
  readonly openedAt: number;
  readonly resolvedAt: number | null;
  /** Triggers latched until the episode ends, or until they are re-armed. */
  readonly latched?: readonly string[];
  /** Triggers that matched when they were last asked. */
  readonly matching?: readonly string[];
  /** Firings of triggers with an `every` latch. */
  readonly every?: readonly (readonly [trigger: string, count: number, lastAt: number])[];
  /** Passes through `repeat` nodes. */
  readonly repeats?: readonly Count[];
  /** `sla` nodes reached: the clocks that are attached, and whose ports fire. */
  readonly slas?: readonly string[];
  /** Arrivals by tier, returns left out. */
  readonly entries?: readonly Count[];
  /** Returns by ping-pong guard. */
  readonly returns?: readonly Count[];
  readonly transfers?: number;
  readonly reEscalations?: number;
  /** Instants of notices in the last hour, kept only where a cap needs them. */
  readonly notices?: readonly number[];
  /** Running cool-downs: guard id and instant of the de-escalation. */
  readonly coolDowns?: readonly Count[];
  /** `ticket.*` acts that a grant has freed. */
  readonly freed?: readonly string[];
  /** Whether there was a move up: from then on the origin owner stands. */
  readonly movedUp?: true;
  /** What was noted as unknown: `node field`. */
  readonly noted?: readonly string[];
  /** Custom clocks whose start condition held when it was last asked. */
  readonly started?: readonly string[];
  /** A follow-up came back unsatisfied: the next move is an escalation from nowhere. */
  readonly resumed?: true;
}

/** The one place where the ticket is. */
export interface Position {
  /** The tier node. */
  readonly node: string;
  /** Serial number of this entry. */
  readonly entry: number;
  readonly enteredAt: number;
  readonly acknowledged?: true;
  readonly accepted?: true;
  /** Ports that fire once an entry and have fired. */
  readonly fired?: readonly ('timeout' | 'overdue')[];
  /** Tier nodes that the ticket came from, the last one at the end; none twice. */
  readonly stack: readonly string[];
  readonly acknowledge?: Cycle;
  readonly work?: Cycle;
  /** Items that the last `agent.flagged` of this entry carried. */
  readonly items?: readonly string[];
  /** It came back for want of context: a flag needs the whole package. */
  readonly needsContext?: true;
}

/** One cycle of a clock. Counted time is kept, never a deadline. */
export interface Cycle {
  readonly clock: string;
  /** Number of the cycle, from 1 over the ticket's life. */
  readonly cycle: number;
  readonly startedAt: number;
  /** Counted until `since`, or until it was paused. */
  readonly counted: number;
  /** It has been running since; null while paused. */
  readonly since: number | null;
  readonly pausedAt?: number;
  readonly pausedMs?: number;
  /** Id of the row of the clock's table in force. */
  readonly row?: string;
  /** Thresholds that fired or were passed over. */
  readonly fired?: readonly string[];
  readonly breachedAt?: number;
  /** The longest pause is over: it runs although it should pause. */
  readonly overPaused?: true;
  /** Entry or thread that it belongs to. */
  readonly of?: number;
}

/** What a reopening needs of a finished cycle. */
export interface ClosedCycle {
  readonly clock: string;
  readonly counted: number;
  readonly closedAt: number;
  readonly row?: string;
  readonly fired?: readonly string[];
  readonly breached?: true;
}

/** What the threads of all kinds have. */
interface ThreadBase<K extends string> {
  readonly kind: K;
  readonly n: number;
  readonly node: string;
  /** Entry of the tier that it was opened at; 0 when there was none. */
  readonly entry: number;
  readonly openedAt: number;
}

/** A `wait` node's thread. */
export type WaitThread = ThreadBase<'wait'> & {
  /** Begun by the entry's `timeout`: an acknowledgement cancels it. */
  readonly fromTimeout?: true;
};

/** A `swarm` node's thread. */
export type SwarmThread = ThreadBase<'swarm'> & {
  /** Who has joined and not left. */
  readonly experts: readonly string[];
  readonly joined?: true;
};

/** An `external` node's thread. */
export type ExternalThread = ThreadBase<'external'> & { readonly cycle: Cycle };

/** A `followUp` node's thread; its clock starts at the resolution. */
export type FollowUpThread = ThreadBase<'followUp'> & { readonly cycle: Cycle | null };

/** A request for sign-off that is being decided; `node` is `engine` when no path asked. */
export type ApprovalThread = ThreadBase<'approval'> & {
  readonly request: string;
  readonly stages: readonly { readonly tiers: readonly string[]; readonly need: number }[];
  /** Index of the stage now open. */
  readonly stage: number;
  readonly approvals: readonly {
    readonly by: string | null;
    readonly tier: string | null;
    readonly stage: number;
  }[];
  /** Tiers that have been asked. */
  readonly asked: readonly string[];
  /** Why sign-off is needed: the row's reason, else the engine's code. */
  readonly reason: string;
  /** The matrix row that asks for it. */
  readonly row?: string;
  readonly expires?: { readonly targetMs: number; readonly calendar: string };
  readonly cycle: Cycle;
};

/** A side thread, resting at its node. */
export type Thread = WaitThread | SwarmThread | ExternalThread | FollowUpThread | ApprovalThread;

/** What is asked for, and by whom. */
export interface Asked {
  readonly action: string;
  readonly amount?: Money;
  readonly quantity?: number;
  readonly unit?: string;
  /** Who asks; a missing actor equals nobody. */
  readonly by: string | null;
  /** The asking tier; null for somebody of no tier of the policy. */
  readonly tier: string | null;
}

/** What somebody asked leave for. */
export interface Request extends Asked {
  readonly id: string;
  readonly outcome: 'open' | 'granted' | 'denied';
}

/** One granted amount, for cumulative windows. */
export interface Granted {
  readonly at: number;
  readonly request: string;
  readonly action: string;
  readonly amount: number;
  /** Currency or unit. */
  readonly in: string;
}

/**
 * A private working copy of a state: its parts are replaced, never changed inside. Every part is there, absent ones as
 * undefined, so that its shape stays the same while it is worked on.
 */
export type Draft = {
  -readonly [K in keyof Required<TicketState>]: K extends 'episode' ? Readonly<EpisodeDraft> : TicketState[K];
} & {
  /** The episode as the state has it; null once it is another. */
  plainEpisode: Episode | null;
};

/** The episode of a working copy. A step that changes it does so often, so it is changed in place. */
export type EpisodeDraft = { -readonly [K in keyof Required<Episode>]: Episode[K] };

/** A state, or a working copy of one, for those who only read it. */
export type StateView = TicketState | Readonly<Draft>;
