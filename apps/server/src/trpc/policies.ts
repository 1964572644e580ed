import { z } from 'zod';
import { archivePolicy } from '../policies/archive-policy.ts';
import { createPolicy } from '../policies/create-policy.ts';
import { exportPolicy } from '../policies/export-policy.ts';
import { importPolicy, previewImport } from '../policies/import-policy.ts';
import { listPolicies } from '../policies/list-policies.ts';
import { policyStanding } from '../policies/policy-standing.ts';
import { renamePolicy } from '../policies/rename-policy.ts';
import { unwrap } from './errors.ts';
import { authorSchema, commandIdSchema, keySchema, nameSchema, textSchema } from './inputs.ts';
import { plainProcedure } from './plain-procedure.ts';
import { router } from './trpc.ts';

const signed = { commandId: commandIdSchema, author: authorSchema };

const beginningSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['blank', 'practice']) }),
  z.strictObject({ kind: z.literal('template'), id: z.string().max(64) }),
  z.strictObject({ kind: z.literal('copy'), of: keySchema }),
]);

/** Policies as a list: what there is, and what can be made of it. */
export const policiesRouter = router({
  list: plainProcedure.query(({ ctx }) => listPolicies(ctx.store)),

  /** What is live of one policy, and whether its draft is something else. */
  standing: plainProcedure
    .input(z.strictObject({ key: keySchema }))
    .query(async ({ ctx, input }) => unwrap(await policyStanding(ctx.store, input.key))),

  create: plainProcedure
    .input(
      z.strictObject({
        ...signed,
        key: keySchema.exactOptional(),
        name: nameSchema,
        from: beginningSchema,
      }),
    )
    .mutation(async ({ ctx, input }) => unwrap(await createPolicy(ctx.store, input))),

  rename: plainProcedure
    .input(z.strictObject({ ...signed, key: keySchema, name: nameSchema }))
    .mutation(async ({ ctx, input }) => unwrap(await renamePolicy(ctx.store, input))),

  /** Puts a policy away (`archived`), or brings it back. */
  archive: plainProcedure
    .input(z.strictObject({ key: keySchema, archived: z.boolean() }))
    .mutation(async ({ ctx, input }) => unwrap(await archivePolicy(ctx.store, input))),

  export: plainProcedure
    .input(z.strictObject({ key: keySchema }))
    .query(async ({ ctx, input }) => unwrap(await exportPolicy(ctx.store, input.key))),

  /** What an import would do, as a new policy or in the place of a draft (`replace`). Stores nothing. */
  previewImport: plainProcedure
    .input(z.strictObject({ text: textSchema, replace: keySchema.nullable() }))
    .mutation(async ({ ctx, input }) => unwrap(await previewImport(ctx.store, input))),

  import: plainProcedure
    .input(z.strictObject({ ...signed, text: textSchema }))
    .mutation(async ({ ctx, input }) => unwrap(await importPolicy(ctx.store, input))),
});
