import type { PolicyNode } from '@rung/policy';

/** A compiled node without its ports, which are lowered alike for every kind. */
export type LoweredNode<K extends PolicyNode['kind'] = PolicyNode['kind']> = K extends PolicyNode['kind']
  ? Omit<Extract<PolicyNode, { kind: K }>, 'ports'>
  : never;
