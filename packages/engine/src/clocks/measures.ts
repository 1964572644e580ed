import type { Policy } from '@rung/policy';
import type { Draft } from '../state/state.ts';
import type { Facts } from './facts.ts';

/** The end of a cycle: what was measured was done, or can no longer be. */
export type CycleEnd = 'met' | 'cancelled' | null;

/** A clock as its measure sees it. */
interface MeasuredClock {
  readonly clock: Policy['clocks'][string];
  readonly scope: string;
}

/** When a measure's cycles begin and end (language.md 2, Clocks). */
export interface Measure {
  /** Whether an event begins a cycle where none is open. */
  readonly starts: (facts: Facts, state: Draft, clock: MeasuredClock) => boolean;
  /** How an event ends the open cycle. */
  readonly ends: (facts: Facts) => CycleEnd;
  /** A reopening opens a cycle by the clock's `reopen` rule. Others begin anew by their own event. */
  readonly reopens: boolean;
  /** Attaching it starts it where nothing has. */
  readonly startsAttached: boolean;
}

const created = (facts: Facts): boolean => facts.opened === 'created';
const never = (): boolean => false;
const atResolution = (facts: Facts): CycleEnd => (facts.resolved ? 'met' : null);
const notBeyondResolution = (done: boolean, facts: Facts): CycleEnd =>
  done ? 'met' : facts.resolved ? 'cancelled' : null;

const tillResolution: Measure = { starts: created, ends: atResolution, reopens: true, startsAttached: false };
/** Begun and ended by the thread or tier entry that it belongs to. */
const ofItsOwner: Measure = { starts: never, ends: () => null, reopens: false, startsAttached: false };

/** The one table of measures: leaving one out does not compile. */
export const measures: { readonly [M in Policy['clocks'][string]['measure']]: Measure } = {
  firstResponse: {
    starts: created,
    ends: (facts) => notBeyondResolution(facts.replied, facts),
    reopens: false,
    startsAttached: false,
  },
  nextReply: {
    starts: (facts, state, { clock }) =>
      (facts.asked || facts.opened !== null) &&
      state.waitingSince !== undefined &&
      !(clock.afterFirstResponse && state.repliedAt === undefined),
    ends: (facts) => (facts.replied || facts.resolved ? 'met' : null),
    reopens: false,
    startsAttached: false,
  },
  periodicUpdate: {
    starts: (facts) => facts.replied && !facts.resolved,
    ends: (facts) => notBeyondResolution(facts.replied, facts),
    reopens: true,
    startsAttached: true,
  },
  resolution: tillResolution,
  agentWork: tillResolution,
  totalResolution: tillResolution,
  assignment: {
    starts: (facts, _state, { scope }) => scope === 'ticket' && created(facts),
    ends: (facts) => notBeyondResolution(facts.taken, facts),
    reopens: true,
    startsAttached: false,
  },
  acknowledgement: { ...ofItsOwner, ends: (facts) => (facts.acknowledged ? 'met' : null) },
  tierTime: ofItsOwner,
  approval: ofItsOwner,
  vendor: ofItsOwner,
  followUp: ofItsOwner,
  custom: {
    starts: never, // its start condition is asked instead
    ends: (facts) => (facts.resolved ? 'cancelled' : null),
    reopens: true,
    startsAttached: true,
  },
};

/** Whether a custom clock waits for a condition before it starts. */
export function waitsForStart({ clock }: MeasuredClock): boolean {
  return clock.measure === 'custom' && clock.start !== null;
}
