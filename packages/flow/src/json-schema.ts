import { z } from 'zod';
import { flowSchema } from './flow.ts';

/**
 * The JSON Schema (draft 2020-12) of a `*.flow.json`, for editors and other languages. It says what a schema can say of
 * the shape; sizes of parts, longest durations and everything that parts mean together are `parseFlow`'s and the
 * compiler's to check.
 */
export function flowJsonSchema(): Readonly<Record<string, unknown>> {
  return { $id: 'urn:rung:flow:1', ...z.toJSONSchema(flowSchema, { target: 'draft-2020-12' }) };
}
