export { atomSchema, conditionSchema, conditionTreeSchema } from './conditions.ts';
export { policyNodeSchema } from './nodes.ts';
export { type Policy, type PolicyNode, policySchema } from './policy.ts';
