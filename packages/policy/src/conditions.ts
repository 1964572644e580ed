import type { ConditionTree } from '@rung/kernel';
import { z } from 'zod';
import { fieldPathSchema, moneySchema } from './shared.ts';

const literalSchema = z
  .union([
    z.string(),
    z.number(),
    z.boolean(),
    z.strictObject({ money: moneySchema }),
    z.strictObject({ instantMs: z.int() }),
    z.strictObject({ durationMs: z.int() }),
  ])
  .meta({ id: 'literal', description: 'A typed constant.' });
const comparisonSchema = z.enum(['eq', 'ne', 'lt', 'le', 'gt', 'ge']);
const field = fieldPathSchema;

/** An atom; see `Atom` of `@rung/kernel` for what each means. */
export const atomSchema = z.union([
  z.strictObject({ op: comparisonSchema, field, value: literalSchema }),
  z.strictObject({ op: comparisonSchema, field, other: field }),
  z.strictObject({ op: z.literal('in'), field, values: z.array(literalSchema) }),
  z.strictObject({ op: z.literal('member'), field, value: z.string() }),
  z.strictObject({ op: z.enum(['has', 'is']), field }),
  z.strictObject({ op: z.literal('mentions'), field, words: z.string().min(1) }),
  z.strictObject({ op: z.enum(['contains', 'startsWith']), field, value: z.string() }),
  z.strictObject({ op: z.enum(['changedTo', 'wasEver']), field, value: literalSchema }),
  z.strictObject({
    op: z.literal('countWithin'),
    event: z.string().min(1),
    ms: z.int().min(1),
    compare: comparisonSchema,
    count: z.int(),
  }),
  z.strictObject({ op: z.literal('isOpen'), calendar: z.string().min(1) }),
]);

/** A condition tree over the policy's atom table. */
export const conditionTreeSchema: z.ZodType<ConditionTree> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(conditionTreeSchema) }),
      z.strictObject({ any: z.array(conditionTreeSchema) }),
      z.strictObject({ not: conditionTreeSchema }),
      z.strictObject({ atom: z.int().min(0) }),
      z.strictObject({ constant: z.boolean() }),
    ]),
  )
  .meta({
    id: 'conditionTree',
    description: 'A tree over the table of atoms; all of none is true, any of none false.',
  });

/** One condition: its tree, its canonical CEL text, and where in the flow it stands (source map). */
export const conditionSchema = z.strictObject({
  cel: z.string(),
  tree: conditionTreeSchema,
  /** JSON pointers into the flow document, sorted; equal conditions are stored once. */
  sources: z.array(z.string()),
});
