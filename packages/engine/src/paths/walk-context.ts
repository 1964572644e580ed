import type { PolicyNode } from '@rung/policy';
import type { Snapshot } from '../condition/snapshot.ts';
import type { Flavour, Stimulus } from '../round/stimulus.ts';
import type { Run } from '../run.ts';
import type { Op, PathStart, PathTarget } from './path.ts';

/** What a path is walked on. */
export interface WalkContext {
  readonly run: Run;
  readonly snapshot: Snapshot;
  readonly stimulus: Stimulus;
}

/** A path being walked. */
export interface Walk extends WalkContext {
  readonly start: PathStart;
  readonly ops: Op[];
  /** Passes through `repeat` nodes on this path. */
  passes: Map<string, number> | null;
  target: PathTarget | null;
  packageId: string | null;
  answers: boolean;
  /** It passed a node that asks something of the ticket. */
  asks: boolean;
  flavour: Flavour;
  /** A `deescalate` node's reason, which takes the place of the path's. */
  reason: string | null;
}

/** A node to leave. */
interface Left {
  readonly id: string;
  readonly node: PolicyNode;
  /** What is missing from the package that it hands over. */
  readonly missing?: readonly string[];
}

/** Leaves a node by a port: the node that the path comes to, or null where nothing is connected. */
export function leaveBy(walk: Walk, { id, node, missing }: Left, port: string): string | null {
  walk.run.recorder?.add({ step: 'node', node: id, port, data: missing === undefined ? {} : { missing } });
  // No object inherits anything named like a port: they are our own words, with an id behind a colon or without.
  return node.ports[port]?.to ?? null;
}
