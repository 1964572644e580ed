import type { PolicyNode } from '@rung/policy';
import { writeMessage, writeNotify } from '../round/write-effects.ts';
import { countOf, none } from '../state/lists.ts';
import type { At } from './path.ts';
import { walkApproval, walkAuthority } from './walk-authority.ts';
import { walkCondition } from './walk-condition.ts';
import { leaveBy, type Walk } from './walk-context.ts';
import { walkGroup } from './walk-group.ts';
import { walkHandoff } from './walk-handoff.ts';
import { walkDeescalate, walkTier } from './walk-tier.ts';

type WalkOf<K extends PolicyNode['kind']> = (walk: Walk, met: At<K>) => string | null;

/** Where a path goes on from a node of each kind, and what the node does if the path runs. Null: it rests or ends there. */
const walkByKind: { readonly [K in PolicyNode['kind']]: WalkOf<K> } = {
  trigger: () => null, // no edge leads to a trigger
  end: () => null,
  condition: walkCondition,
  tier: walkTier,
  deescalate: walkDeescalate,
  authority: walkAuthority,
  approval: walkApproval,
  handoff: walkHandoff,
  group: walkGroup,
  sla: (walk, met) => {
    walk.ops.push({ op: 'attach', node: met.id, clock: met.node.clock });
    return leaveBy(walk, met, 'continue');
  },
  notify: (walk, met) => {
    const { unguarded } = walk.start;
    walk.ops.push({ op: 'notify', write: (run) => writeNotify(run, met, unguarded) });
    return leaveBy(walk, met, 'next');
  },
  message: (walk, met) => {
    walk.ops.push({ op: 'message', write: (run) => writeMessage(run, met) });
    return leaveBy(walk, met, 'next');
  },
  set: (walk, met) => {
    walk.ops.push({ op: 'set', at: met });
    return leaveBy(walk, met, 'next');
  },
  repeat: (walk, met) => {
    const { id, node } = met;
    walk.asks = true;
    walk.passes ??= new Map();
    const here = (walk.passes.get(id) ?? 0) + 1;
    walk.passes.set(id, here);
    walk.ops.push({ op: 'repeat', node: id });
    const passes = countOf(walk.run.state.episode.repeats ?? none, id) + here;
    return leaveBy(walk, met, passes <= node.times ? 'again' : 'exhausted');
  },
  wait: (walk, met) => {
    walk.ops.push({ op: 'wait', node: met.id, fromTimeout: met.node.fromTimeout });
    return leaveBy(walk, met, 'opened');
  },
  swarm: (walk, met) => {
    walk.ops.push({ op: 'swarm', node: met.id });
    return leaveBy(walk, met, 'opened');
  },
  external: (walk, met) => {
    walk.ops.push({ op: 'external', node: met.id });
    return leaveBy(walk, met, 'opened');
  },
  followUp: (walk, met) => {
    walk.ops.push({ op: 'followUp', node: met.id });
    return leaveBy(walk, met, 'opened');
  },
};

/** Takes a path through one node. */
export function walkNode(walk: Walk, id: string, node: PolicyNode): string | null {
  // The record pairs each kind with its own walk; indexing by a union loses that pairing.
  const walkThis = walkByKind[node.kind] as WalkOf<PolicyNode['kind']>;
  return walkThis(walk, { id, node });
}
