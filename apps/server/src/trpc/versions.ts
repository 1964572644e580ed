import { z } from 'zod';
import { listVersions, readVersionFlow } from '../versions/list-versions.ts';
import { pointTo } from '../versions/point.ts';
import { previewGate, publish } from '../versions/publish.ts';
import { unwrap } from './errors.ts';
import { authorSchema, commandIdSchema, keySchema, revSchema, versionSchema } from './inputs.ts';
import { plainProcedure } from './plain-procedure.ts';
import { router } from './trpc.ts';

const gate = {
  key: keySchema,
  baseRev: revSchema,
  acknowledgedRev: revSchema.nullable(),
};

const pointer = {
  key: keySchema,
  environment: z.string().max(64),
  expectedSeq: z.int().min(0),
  commandId: commandIdSchema,
  author: authorSchema,
};

/** Published versions, and which environment gives which. */
export const versionsRouter = router({
  list: plainProcedure
    .input(z.strictObject({ key: keySchema }))
    .query(async ({ ctx, input }) => unwrap(await listVersions(ctx.store.db, input.key))),

  /** The drawing that a version was made of. */
  flow: plainProcedure
    .input(z.strictObject({ key: keySchema, version: versionSchema }))
    .query(async ({ ctx, input }) => unwrap(await readVersionFlow(ctx.store.db, input))),

  /** What would keep the draft from being published now: the judgement that `publish` will make, but of the message. */
  gate: plainProcedure
    .input(z.strictObject(gate))
    .query(async ({ ctx, input }) => unwrap(await previewGate(ctx.store, input))),

  publish: plainProcedure
    // An empty message is for the gate to refuse.
    .input(z.strictObject({ ...gate, ...pointer, message: z.string().max(2_000) }))
    .mutation(async ({ ctx, input }) => unwrap(await publish(ctx.store, input))),

  /** Promotes a version to an environment, or rolls an environment back to it. */
  point: plainProcedure
    .input(z.strictObject({ ...pointer, version: versionSchema }))
    .mutation(async ({ ctx, input }) => unwrap(await pointTo(ctx.store, input))),
});
