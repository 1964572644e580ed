import { z } from 'zod';
import { policySchema } from './policy.ts';

/**
 * The JSON Schema (draft 2020-12) of a compiled policy, for readers in other languages. It says what a schema can say
 * of the shape; that the ids and indexes a policy names exist is `parsePolicy`'s to check.
 */
export function policyJsonSchema(): Readonly<Record<string, unknown>> {
  return { $id: 'urn:rung:policy:1', ...z.toJSONSchema(policySchema, { target: 'draft-2020-12' }) };
}
