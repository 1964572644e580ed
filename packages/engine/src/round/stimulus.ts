import type { TicketEvent, TraceCause } from '@rung/kernel';
import type { Facts } from '../clocks/facts.ts';
import type { Run } from '../run.ts';
import { none, withLast } from '../state/lists.ts';

/**
 * What a path is besides its nodes: a bounce, a de-escalation and an unavailable tier may move the ticket down; what a
 * person flagged is held back by no cap.
 */
export type Flavour = 'plain' | 'bounce' | 'deescalation' | 'unavailable' | 'manual';

/** A port that a path leaves by. */
export interface PortFiring {
  readonly node: string;
  readonly port: string;
  readonly flavour: Flavour;
  /** Takes the place of the port's own reason. */
  readonly reason?: string;
  /** The thread that it belongs to, while that goes on: it is over if the port's path would move and does not lead. */
  readonly thread?: number;
  /** Where the ticket goes if nothing is connected. */
  readonly fallback?: Fallback;
  /** Of a port that time alone takes: how its path begins, once it has begun. */
  readonly memo?: { start: object | null };
}

/** Moves that need no edge: back to the entry before, to a named tier, or up after a flag. */
export type Fallback =
  | { readonly to: 'back' }
  | { readonly to: 'tierDown'; readonly tier: string }
  | { readonly to: 'up'; readonly tier: string | null };

/** A clock outlet that fires. */
interface FiredOutlet {
  readonly clock: string;
  readonly outlet: string;
}

/** What sets a round off. Its lists are replaced, not added to: most of them stay empty. */
export interface Stimulus {
  /** The event heard; null at clock instants and for derived events. */
  readonly event: TicketEvent | null;
  /** Event types that triggers may hear. */
  heard: readonly string[];
  ports: readonly PortFiring[];
  outlets: readonly FiredOutlet[];
  /** What is told of it; null where nobody asked for a trace. */
  readonly causes: TraceCause[] | null;
  facts: Facts;
  /** `sla` nodes of clocks that a ticket taken over mid-life brings with it. */
  slas: readonly string[];
  /** The ticket gets its first position of the episode. */
  intake: boolean;
  /** A flag that goes up if no port and no trigger takes it. */
  flag: PortFiring | null;
  /** Somebody asks leave: the matrix answers if no trigger takes it. */
  asks: boolean;
}

/** A stimulus in which nothing has happened yet. */
export function newStimulus({ recorder }: Pick<Run, 'recorder'>, event: TicketEvent | null): Stimulus {
  return {
    event,
    heard: none,
    ports: none,
    outlets: none,
    causes: recorder === null ? null : [],
    facts: 0,
    slas: none,
    intake: false,
    flag: null,
    asks: false,
  };
}

/** Adds a port that fires. */
export function firePort(stimulus: Stimulus, firing: PortFiring): void {
  stimulus.ports = withLast(stimulus.ports, firing);
}

/** Adds an event type that triggers may hear. */
export function hearType(stimulus: Stimulus, type: string): void {
  stimulus.heard = withLast(stimulus.heard, type);
}
