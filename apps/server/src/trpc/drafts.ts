import { tracked } from '@trpc/server';
import { z } from 'zod';
import { readDraft } from '../drafts/draft.ts';
import { glanceAtDraft } from '../drafts/glance.ts';
import { readHistory, readMissedChanges } from '../drafts/history.ts';
import { nameRevision } from '../drafts/name-revision.ts';
import { restoreRevision } from '../drafts/restore-revision.ts';
import { readRevision } from '../drafts/revision.ts';
import { readStepHistory } from '../drafts/step-history.ts';
import { watchDrafts } from '../drafts/watch-drafts.ts';
import { writeDraft } from '../drafts/write-draft.ts';
import { replaceDraft } from '../policies/import-policy.ts';
import { unwrap } from './errors.ts';
import {
  authorSchema,
  checkpointSchema,
  commandIdSchema,
  keySchema,
  labelSchema,
  nodeIdSchema,
  patchesSchema,
  placeSchema,
  revSchema,
  textSchema,
} from './inputs.ts';
import { plainProcedure } from './plain-procedure.ts';
import { router } from './trpc.ts';

const change = { key: keySchema, baseRev: revSchema, commandId: commandIdSchema, author: authorSchema };

/** Drawings: opened, changed, and as they once were. */
export const draftsRouter = router({
  open: plainProcedure
    .input(z.strictObject({ key: keySchema }))
    .query(async ({ ctx, input }) => unwrap(await readDraft(ctx.store, ctx.store.db, input.key))),

  /** What can be told of a drawing that a newer program wrote, which `open` refuses. */
  glance: plainProcedure
    .input(z.strictObject({ key: keySchema }))
    .query(async ({ ctx, input }) => unwrap(await glanceAtDraft(ctx.store.db, input.key))),

  /** Applies patches as the next revision. `conflict` brings the changes that were missed. */
  write: plainProcedure
    .input(z.strictObject({ ...change, label: labelSchema, patches: patchesSchema }))
    .mutation(async ({ ctx, input }) => unwrap(await writeDraft(ctx.store, input))),

  /** What others changed since a revision. */
  changesSince: plainProcedure
    .input(z.strictObject({ key: keySchema, rev: revSchema }))
    .query(async ({ ctx, input }) => unwrap(await readMissedChanges(ctx.store.db, input))),

  /**
   * Every new revision of every draft as it is written: one stream serves all that a browser has open. Resumes: each item
   * has an id, and a client that comes back with one is told what followed, or of a gap. With a `stream`, a name that nobody
   * can guess, it tells besides where others are, and `here` tells them where this browser is; both end with it.
   */
  watch: plainProcedure
    .input(
      z.strictObject({
        lastEventId: z.string().max(80).nullable().exactOptional(),
        stream: commandIdSchema.exactOptional(),
      }),
    )
    .subscription(async function* ({ input, ctx, signal = new AbortController().signal }) {
      for await (const { id, item } of watchDrafts(ctx.store, { ...input, signal })) yield tracked(id, item);
    }),

  /** Says which drafts a browser has in sight, and at which steps: all of them, each time. False: no such stream is open. */
  here: plainProcedure
    .input(z.strictObject({ stream: commandIdSchema, places: z.array(placeSchema).max(20) }))
    .mutation(({ ctx, input }) => ctx.store.presence.tell(input.stream, input.places)),

  /** A page of the history, the latest first. */
  history: plainProcedure
    .input(
      z.strictObject({
        key: keySchema,
        before: revSchema.nullable().default(null),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .query(async ({ ctx, input }) => unwrap(await readHistory(ctx.store.db, input))),

  /** A page of what became of one step, the latest first. */
  stepHistory: plainProcedure
    .input(
      z.strictObject({
        key: keySchema,
        node: nodeIdSchema,
        before: revSchema.nullable().default(null),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .query(async ({ ctx, input }) => unwrap(await readStepHistory(ctx.store.db, input))),

  /** The drawing as it was at a revision. */
  at: plainProcedure
    .input(z.strictObject({ key: keySchema, rev: revSchema }))
    .query(async ({ ctx, input }) => unwrap(await readRevision(ctx.store.db, input))),

  /** Gives a revision a name, to find it again. */
  name: plainProcedure
    .input(z.strictObject({ key: keySchema, rev: revSchema, name: checkpointSchema }))
    .mutation(async ({ ctx, input }) => unwrap(await nameRevision(ctx.store, input))),

  restore: plainProcedure
    .input(z.strictObject({ ...change, rev: revSchema }))
    .mutation(async ({ ctx, input }) => unwrap(await restoreRevision(ctx.store, input))),

  /** Puts the text of a file in the place of the drawing, as one change. */
  replace: plainProcedure
    .input(z.strictObject({ ...change, text: textSchema }))
    .mutation(async ({ ctx, input }) => unwrap(await replaceDraft(ctx.store, input))),
});
