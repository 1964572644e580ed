import type { EscalationType } from '@rung/kernel';
import type { PolicyNode } from '@rung/policy';
import type { Snapshot } from '../condition/snapshot.ts';
import type { NodeOf } from '../link/linked-policy.ts';
import type { Flavour, Stimulus } from '../round/stimulus.ts';
import type { Run } from '../run.ts';
import type { Op, PathRoot, PathTarget } from './path.ts';

/** What a path is walked on. */
export interface WalkContext {
  readonly run: Run;
  readonly snapshot: Snapshot;
  readonly stimulus: Stimulus;
}

/** How a path begins. */
export interface PathStart {
  readonly root: PathRoot;
  readonly to: string | null;
  readonly reason: string;
  readonly type: EscalationType | null;
  readonly flavour: Flavour;
  readonly unguarded: boolean;
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
  flavour: Flavour;
  /** A `deescalate` node's reason, which takes the place of the path's. */
  reason: string | null;
}

/** A node as a walk meets it. */
export interface Met<K extends PolicyNode['kind']> {
  readonly id: string;
  readonly node: NodeOf<K>;
}

/** Leaves a node by a port: the node that the path comes to, or null where nothing is connected. */
export function leaveBy(
  walk: Walk,
  { id, node }: { readonly id: string; readonly node: PolicyNode },
  port: string,
): string | null {
  walk.run.recorder?.add({ step: 'node', node: id, port, data: {} });
  // No object inherits anything named like a port: they are our own words, with an id behind a colon or without.
  return node.ports[port]?.to ?? null;
}
