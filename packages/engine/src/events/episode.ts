import type { TicketEvent, TicketStatus } from '@rung/kernel';
import { endEntryClocks } from '../clocks/entry.ts';
import { wasReopened, wasResolved, wasResumed } from '../clocks/facts.ts';
import { endCycle } from '../clocks/open-cycles.ts';
import { tierInCharge } from '../fields/engine-fields.ts';
import { closeGroup } from '../groups/group-state.ts';
import { isPerson } from '../moves/owner.ts';
import { firePort, hearType, type Stimulus } from '../round/stimulus.ts';
import type { Run } from '../run.ts';
import { beginEpisode, changing } from '../state/episode-draft.ts';
import { none } from '../state/lists.ts';
import { countOneMore } from '../state/tally.ts';
import { endThread } from '../threads/end-thread.ts';
import { isOpenStatus, isResolvedStatus } from './status.ts';

/**
 * Changes the status, and with it begins and ends episodes. The present one given again only says that the customer is
 * waited for again, if it pauses clocks and a message had resumed them.
 */
export function changeStatus(run: Run, status: TicketStatus, stimulus: Stimulus): void {
  const { state } = run;
  state.customerWrote = undefined;
  if (state.status === status) return;
  state.status = status;
  const isOver = state.episode.resolvedAt !== null;
  if (status === 'spam' || status === 'merged') endTicket(run, status);
  else if (isResolvedStatus(status) && !isOver) resolveEpisode(run, stimulus);
  else if (isOpenStatus(status) && isOver) reopen(run, stimulus);
}

/** The episode is over. Its position and threads end with the round, so that its triggers still see them. */
function resolveEpisode(run: Run, stimulus: Stimulus): void {
  const { state, linked, step } = run;
  changing(state).resolvedAt = step.at;
  state.resolver = resolverOf(run, step.event ?? stimulus.event, tierInCharge(linked, state));
  state.waitingSince = undefined;
  stimulus.facts |= wasResolved;
  for (const thread of state.threads ?? none) {
    if (thread.kind === 'swarm' && thread.joined !== undefined) {
      firePort(stimulus, { node: thread.node, port: 'solved', flavour: 'plain' });
    }
  }
}

function resolverOf(
  { state }: Run,
  event: TicketEvent | null,
  inCharge: string | null,
): { by: string | null; tier: string | null } {
  const owner = state.owner !== null && isPerson(state.owner) ? state.owner : null;
  return { by: event?.by ?? owner, tier: event?.byTier ?? inCharge };
}

/** The next episode opens: what belongs to one episode is forgotten, and intake runs. */
export function reopen(run: Run, stimulus: Stimulus): void {
  const { state, step } = run;
  // A follow-up asks about the episode that is gone; what was asked for since the resolution is still being decided.
  for (const thread of state.threads ?? none) {
    if (thread.kind === 'followUp') endThread(run, thread, 'cancelled');
  }
  state.ended = undefined;
  const open = (state.requests ?? none).filter(({ outcome }) => outcome === 'open');
  if (open.length === 0) state.requests = undefined;
  else state.requests = open;
  const slas = carriedSlas(run);
  beginEpisode(state, state.episode.number + 1, step.at);
  if (slas.length > 0) changing(state).slas = slas;
  state.position = null;
  countOneMore(state, 'reopened');
  if (state.person !== undefined) state.origin = state.person;
  if (state.counts.escalations > 0) state.cameDown = true;
  stimulus.facts |= wasReopened;
  stimulus.intake = true;
  if (!stimulus.heard.includes('ticket.reopened')) hearType(stimulus, 'ticket.reopened');
}

/** A follow-up came back unsatisfied: the episode goes on where it was resolved, without a position. */
export function resumeEpisode(run: Run, stimulus: Stimulus): void {
  const { state } = run;
  state.status = 'open';
  state.customerWrote = undefined;
  const episode = changing(state);
  episode.resolvedAt = null;
  episode.resumed = true;
  stimulus.facts |= wasResumed;
}

/** Clocks that outlive an episode are live again by themselves, with the nodes that attached them. */
function carriedSlas({ linked, state }: Run): readonly string[] {
  return (state.episode.slas ?? none).filter((id) => {
    const node = linked.nodes.get(id);
    return node?.kind === 'sla' && linked.clocks.get(node.clock)?.scope === 'ticket';
  });
}

/** Merged, deleted or spam: nothing goes on, and nothing fires any more. What is open is cancelled with the step. */
export function endTicket(run: Run, how: 'merged' | 'deleted' | 'spam'): void {
  const { state, step } = run;
  state.ended = how;
  changing(state).resolvedAt ??= step.at;
}

/** Cancels all that is open of a ticket that has ended. */
export function cancelAll(run: Run): void {
  const { state } = run;
  for (const thread of state.threads ?? none) endThread(run, thread, 'cancelled');
  for (const cycle of state.clocks ?? none) endCycle(run, cycle, 'cancelled');
  endEntryClocks(run, 'cancelled');
  state.position = null;
  closeGroup(run, false);
}
