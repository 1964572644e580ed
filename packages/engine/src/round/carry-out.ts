import { deny, grant } from '../authority/answer.ts';
import { askApprovers, beginApproval, blockAct } from '../authority/open-approval.ts';
import { attachClock } from '../clocks/attach.ts';
import { dueAt } from '../clocks/cycle.ts';
import { swarmInstants } from '../clocks/dues.ts';
import { threadFace } from '../clocks/face.ts';
import { emit, note, stamp } from '../effects.ts';
import { countInGroup } from '../groups/group-state.ts';
import { textOrNull } from '../instant-text.ts';
import type { Op, Path, Pending } from '../paths/path.ts';
import type { Run } from '../run.ts';
import { changing } from '../state/episode-draft.ts';
import { countedOnce, grown } from '../state/lists.ts';
import type { FollowUpThread } from '../state/state.ts';
import { openExternal, openFollowUp, openSwarm, openWait } from '../threads/open-thread.ts';
import { type RoundSets, setFields } from './set-fields.ts';
import { firePort, newStimulus, type Stimulus } from './stimulus.ts';

/** What operations of a round are carried out with. */
export interface RoundWork extends RoundSets {
  readonly run: Run;
  /** Effects to write, in order. Null: none so far. */
  pending: Pending[] | null;
  /** What the next round is set off by. Null: nothing so far. */
  derived: Stimulus | null;
}

/** What the next round is set off by, for adding to it. */
export function derive(work: RoundWork): Stimulus {
  work.derived ??= newStimulus(work.run, null);
  return work.derived;
}

type OpOf<N extends Op['op']> = Extract<Op, { readonly op: N }>;
type CarryOut<N extends Op['op']> = (work: RoundWork, op: OpOf<N>) => Pending | null;

/** Carries out the operations of a path: what they change at once, what they say when the round's effects are written. */
export function carryOutOps(work: RoundWork, path: Path): void {
  for (const op of path.ops) {
    const pending = 'write' in op ? op.write : carryOutOther(work, op);
    if (pending !== null) work.pending = grown(work.pending, pending);
  }
}

type OtherOp = Exclude<Op['op'], 'notify' | 'message'>;

/** Carries out what is more than an effect to write: what comes most often is found without a look into the record. */
function carryOutOther(work: RoundWork, op: OpOf<OtherOp>): Pending | null {
  if (op.op === 'attach') return carryOutByOp.attach(work, op);
  if (op.op === 'set') return carryOutByOp.set(work, op);
  // The record pairs each operation with its own function; indexing by a union loses that pairing.
  const carryOut = carryOutByOp[op.op] as CarryOut<OtherOp>;
  return carryOut(work, op);
}

const carryOutByOp: { readonly [N in OtherOp]: CarryOut<N> } = {
  set: (work, { at }) => setFields(work.run, work, at),
  repeat: ({ run: { state } }, { node }) => {
    const episode = changing(state);
    episode.repeats = countedOnce(episode.repeats, node);
    return null;
  },
  attach: ({ run }, { node, clock }) => {
    const isLive = attachClock(run, node, clock);
    return isLive ? null : (later) => note(later, node, { what: 'clockEnded', clock });
  },
  wait: ({ run }, { node, fromTimeout }) => {
    openWait(run, node, fromTimeout);
    return null;
  },
  swarm: ({ run }, { node: id }) => {
    const { join } = swarmInstants(run.linked, openSwarm(run, id));
    return (later) => writeThread(later, 'openSwarm', { id, due: join });
  },
  external: ({ run }, { node: id }) => {
    const thread = openExternal(run, id);
    const due = dueAt(thread.cycle, threadFace(run.linked, thread));
    return (later) => writeThread(later, 'openExternal', { id, due });
  },
  followUp: ({ run }, { node }) => {
    const thread = openFollowUp(run, node);
    return thread === null || thread.cycle === null ? null : (later) => writeFollowUp(later, thread);
  },
  approve: ({ run }, { node, plan }) => {
    const thread = beginApproval(run, node, plan);
    return (later) => {
      blockAct(later, node, plan);
      askApprovers(later, thread, plan.ask);
    };
  },
  answer:
    (_work, { node, outcome, answer }) =>
    (later) => {
      if (outcome === 'granted') grant(later, node, answer);
      else deny(later, node, { ask: answer.ask, reason: answer.reason ?? 'noGrant' });
    },
  requireContext:
    (_work, { node, handOff }) =>
    (later) =>
      emit(later, { ...stamp(later, 'requireContext', node), package: handOff.id, missing: handOff.missing }),
  contextIncomplete:
    (_work, { node, handOff }) =>
    (later) =>
      note(later, node, {
        what: 'contextIncomplete',
        package: handOff.id,
        missing: handOff.missing,
        completeness: handOff.completeness,
      }),
  group: (work, { node: id }) => {
    const node = work.run.linked.nodes.get(id);
    if (node?.kind !== 'group') return null;
    return (later) => {
      // Those that made the group open hear it from the host; a later one joins here, in the next round.
      if (!countInGroup(later, id, node)) return;
      const derived = derive(work);
      firePort(derived, { node: id, port: 'member', flavour: 'plain' });
      derived.causes?.push({ kind: 'derived', type: 'group.joined', node: id });
    };
  },
  note:
    (_work, { node, what, data }) =>
    (later) =>
      note(later, node, { what, ...data }),
};

/** Whom a thread's node asks. */
function recipient({ linked }: Run, id: string): string {
  const node = linked.nodes.get(id);
  if (node?.kind === 'swarm' || node?.kind === 'external') return node.to;
  return node?.kind === 'followUp' ? (node.to ?? 'origin') : 'owner';
}

/** Says that a follow-up is due; its clock runs. */
export function writeFollowUp(run: Run, thread: FollowUpThread): void {
  const due = thread.cycle === null ? null : dueAt(thread.cycle, threadFace(run.linked, thread));
  writeThread(run, 'followUp', { id: thread.node, due });
}

/** Says whom a thread's node asks, and until when. */
function writeThread(
  run: Run,
  effect: 'openSwarm' | 'openExternal' | 'followUp',
  { id, due }: { readonly id: string; readonly due: number | null },
): void {
  emit(run, { ...stamp(run, effect, id), to: recipient(run, id), dueAt: textOrNull(due) });
}
