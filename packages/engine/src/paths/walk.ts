import type { Path, PathStart } from './path.ts';
import type { Walk, WalkContext } from './walk-context.ts';
import { walkNode } from './walk-node.ts';

/** The most nodes that a path passes. Only chains of repeats come near; the path is cut there, and that is noted. */
const maxNodes = 10_000;

/**
 * Walks a path dry: decides every node on one snapshot until the path reaches its tier, rests or ends. Nothing is
 * changed; the operations are carried out if the path runs.
 */
export function walkPath(context: WalkContext, start: PathStart): Path {
  // Where a trace is made it is walked again, to be told.
  if (start.walked !== null && context.run.recorder === null) return start.walked;
  const walk: Walk = {
    run: context.run,
    snapshot: context.snapshot,
    stimulus: context.stimulus,
    start,
    ops: [],
    passes: null,
    target: null,
    packageId: null,
    answers: false,
    asks: false,
    flavour: start.flavour,
    reason: null,
  };
  let at = start.to;
  for (let passed = 0; at !== null; passed += 1) {
    const node = context.run.linked.nodes.get(at);
    if (node === undefined) break;
    if (passed === maxNodes) {
      walk.ops.push({ op: 'note', node: at, what: 'loopGuard', data: { passed } });
      break;
    }
    at = walkNode(walk, at, node);
  }
  const { root, type, unguarded } = start;
  const { ops, target, packageId, answers, flavour } = walk;
  const reason = walk.reason ?? start.reason;
  const path: Path = { root, reason, type, flavour, unguarded, ops, target, packageId, answers };
  if (!walk.asks) start.walked = path;
  return path;
}
