import { emit, stamp } from '../effects.ts';
import { firePort, type Stimulus } from '../round/stimulus.ts';
import type { Run } from '../run.ts';
import { none } from '../state/lists.ts';
import type { SwarmThread } from '../state/state.ts';
import { endThread, replaceThread } from '../threads/end-thread.ts';
import { resumeEpisode } from './episode.ts';
import type { EventOf } from './event-of.ts';

/** Somebody joins a swarm or leaves it. With enough experts it has been joined, once. */
export function applySwarm(
  run: Run,
  event: EventOf<'swarm.joined'> | EventOf<'swarm.left'>,
  stimulus: Stimulus,
): void {
  for (const thread of run.state.threads ?? none) {
    if (thread.kind !== 'swarm' || (event.node !== undefined && event.node !== thread.node)) continue;
    if (event.type === 'swarm.left') leaveSwarm(run, thread, event.by);
    else joinSwarm(run, thread, { by: event.by, stimulus });
  }
}

function leaveSwarm(run: Run, thread: SwarmThread, by: string | undefined): void {
  const gone = by ?? thread.experts.findLast((expert) => expert.startsWith('#'));
  if (gone !== undefined)
    replaceThread(run, { ...thread, experts: thread.experts.filter((expert) => expert !== gone) });
}

function joinSwarm(
  run: Run,
  thread: SwarmThread,
  { by, stimulus }: { readonly by: string | undefined; readonly stimulus: Stimulus },
): void {
  const expert = by ?? `#${thread.experts.length + 1}`; // nobody in particular, and nobody else
  if (thread.experts.includes(expert)) return;
  const experts = [...thread.experts, expert];
  const node = run.linked.nodes.get(thread.node);
  const isJoined = experts.length >= (node?.kind === 'swarm' ? node.minExperts : 1);
  replaceThread(run, { ...thread, experts, ...(isJoined ? { joined: true } : {}) });
  if (isJoined && thread.joined === undefined) {
    firePort(stimulus, { node: thread.node, port: 'joined', flavour: 'plain', thread: thread.n });
  }
}

/** The outside party replied: its thread is over. */
export function applyVendor(run: Run, event: EventOf<'vendor.updated'>, stimulus: Stimulus): void {
  for (const thread of run.state.threads ?? none) {
    if (thread.kind !== 'external' || (event.node !== undefined && event.node !== thread.node)) continue;
    endThread(run, thread, 'met');
    firePort(stimulus, { node: thread.node, port: 'replied', flavour: 'plain' });
  }
}

/** The customer was asked. Unsatisfied takes the episode up again: the same number, the same policy, latches kept. */
export function applyFollowUp(run: Run, event: EventOf<'followup.completed'>, stimulus: Stimulus): void {
  if (run.state.episode.resolvedAt === null) return;
  for (const thread of run.state.threads ?? none) {
    if (thread.kind !== 'followUp' || thread.cycle === null) continue;
    if (event.node !== undefined && event.node !== thread.node) continue;
    endThread(run, thread, 'met');
    firePort(stimulus, { node: thread.node, port: event.outcome, flavour: 'plain' });
    if (event.outcome !== 'unsatisfied' || run.state.episode.resolvedAt === null) continue;
    resumeEpisode(run, stimulus);
    emit(run, { ...stamp(run, 'set', thread.node), field: 'ticket.status', value: 'open' });
  }
}
