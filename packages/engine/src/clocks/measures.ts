import type { Policy } from '@rung/policy';
import {
  type Facts,
  hasAsked,
  hasOpened,
  hasReplied,
  wasAcknowledged,
  wasCreated,
  wasResolved,
  wasTaken,
} from './facts.ts';

/** When a measure's cycles begin and end (language.md 2, Clocks). */
export interface Measure {
  /** Any of these begins a cycle where none is open. */
  readonly startsBy: Facts;
  /** What was measured was done. */
  readonly metBy: Facts;
  /** It can no longer be done; unless it was at the same time. */
  readonly cancelledBy: Facts;
  /** A reopening opens a cycle by the clock's `reopen` rule. Others begin anew by their own event. */
  readonly reopens: boolean;
  /** Attaching it starts it where nothing has. */
  readonly startsAttached: boolean;
}

const tillResolution: Measure = {
  startsBy: wasCreated,
  metBy: wasResolved,
  cancelledBy: 0,
  reopens: true,
  startsAttached: false,
};
/** Begun and ended by the thread or tier entry that it belongs to. */
const ofItsOwner: Measure = { startsBy: 0, metBy: 0, cancelledBy: 0, reopens: false, startsAttached: false };

/** The one table of measures: leaving one out does not compile. */
export const measures: { readonly [M in Policy['clocks'][string]['measure']]: Measure } = {
  firstResponse: { ...tillResolution, metBy: hasReplied, cancelledBy: wasResolved, reopens: false },
  // Only while somebody waits for an answer: that is asked of the ticket besides.
  nextReply: { ...ofItsOwner, startsBy: hasAsked | hasOpened, metBy: hasReplied | wasResolved },
  periodicUpdate: {
    startsBy: hasReplied,
    metBy: hasReplied,
    cancelledBy: wasResolved,
    reopens: true,
    startsAttached: true,
  },
  resolution: tillResolution,
  agentWork: tillResolution,
  totalResolution: tillResolution,
  assignment: { ...tillResolution, metBy: wasTaken, cancelledBy: wasResolved },
  acknowledgement: { ...ofItsOwner, metBy: wasAcknowledged },
  tierTime: ofItsOwner,
  approval: ofItsOwner,
  vendor: ofItsOwner,
  followUp: ofItsOwner,
  // Its start condition is asked instead of a fact.
  custom: { ...ofItsOwner, cancelledBy: wasResolved, reopens: true, startsAttached: true },
};

/** Whether a custom clock waits for a condition before it starts. */
export function waitsForStart({ clock }: { readonly clock: Policy['clocks'][string] }): boolean {
  return clock.measure === 'custom' && clock.start !== null;
}
