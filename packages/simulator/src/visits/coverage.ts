import type { ScenarioResult, TraceGroup } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { portName, visitsOf } from './visits.ts';

/** A part of something that may be visited. */
export interface CoveredPart {
  readonly covered: number;
  readonly total: number;
  /** 0..100; 100 of nothing. */
  readonly percent: number;
  /** What was never visited, sorted. */
  readonly missing: readonly string[];
}

/** How much of a policy a set of scenario runs went through. */
export interface Coverage {
  readonly nodes: CoveredPart;
  /** Connected ports as `node.port`; a port where nothing is connected leads nowhere. */
  readonly ports: CoveredPart;
  /** Triggers that fired. */
  readonly triggers: CoveredPart;
}

/**
 * How much of a policy some runs went through, told by their traces: run the scenarios with `trace: true`, else nothing counts
 * as visited. Pure.
 */
export function coverage(policy: Policy, results: readonly ScenarioResult<TraceGroup>[]): Coverage {
  const visits = visitsOf(results.flatMap(({ trace }) => trace));
  const ports = Object.entries(policy.nodes).flatMap(([node, { ports: own }]) =>
    Object.entries(own).flatMap(([port, { to }]) =>
      to === null ? [] : [{ name: portName(node, port), to }],
    ),
  );
  // A node at which a path only ends leaves no entry in the trace. It counts as visited if a path left by a port
  // that leads to it.
  const reached = ports.filter(({ name }) => visits.ports.has(name)).map(({ to }) => to);
  return {
    nodes: part(Object.keys(policy.nodes), new Set([...visits.nodes, ...reached])),
    ports: part(
      ports.map(({ name }) => name),
      visits.ports,
    ),
    triggers: part(policy.triggers, visits.firedTriggers),
  };
}

function part(all: readonly string[], visited: ReadonlySet<string>): CoveredPart {
  const missing = all.filter((id) => !visited.has(id)).toSorted();
  const covered = all.length - missing.length;
  return {
    covered,
    total: all.length,
    percent: all.length === 0 ? 100 : (covered / all.length) * 100,
    missing,
  };
}
