import { wasTaken } from '../clocks/facts.ts';
import { isPerson } from '../moves/owner.ts';
import type { Stimulus } from '../round/stimulus.ts';
import type { Run } from '../run.ts';
import type { EventOf } from './event-of.ts';

/** Somebody has the ticket now. Only a person's own act takes it; one person after another in a tier is a reassignment. */
export function applyOwner(run: Run, { owner, cause }: EventOf<'owner.changed'>, stimulus: Stimulus): void {
  const { state } = run;
  const before = state.owner;
  state.owner = owner;
  if (owner === null) return;
  if (isPerson(owner)) state.person = owner;
  if (cause !== undefined) return;
  stimulus.facts |= wasTaken;
  if (state.position === null || before === null || before === owner || !isPerson(before)) return;
  state.counts = { ...state.counts, reassignments: state.counts.reassignments + 1 };
}
