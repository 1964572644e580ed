import { nodePorts } from '@rung/kernel';
import type { PolicyNode } from '@rung/policy';

const listed: Readonly<Record<PolicyNode['kind'], readonly string[]>> = nodePorts;

/** A port's place among those of its node; thresholds of a clock keep the order in which the clock lists them. */
export function portPlace(kind: PolicyNode['kind'], port: string): number {
  const colon = port.indexOf(':');
  return listed[kind].indexOf(colon === -1 ? port : port.slice(0, colon + 1));
}
