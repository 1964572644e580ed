export { atomSchema, conditionSchema, conditionTreeSchema } from './conditions.ts';
export { policyDigest, policyText } from './digest.ts';
export { policyJsonSchema } from './json-schema.ts';
export { policyNodeSchema } from './nodes.ts';
export { maxTreeDepth } from './parse/check-conditions.ts';
export { newestSemantics, parsePolicy, policyFormat } from './parse/parse-policy.ts';
export { type Policy, type PolicyNode, policySchema } from './policy.ts';
