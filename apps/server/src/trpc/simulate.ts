import { z } from 'zod';
import { documentSchema, documentText, objectSchema } from '../rehearsal/request.ts';
import { plainInput } from './plain-input.ts';
import { granted, grantedIfReady } from './refused.ts';
import { procedure, router } from './trpc.ts';

const instantSchema = z.int().min(-8.64e15).max(8.64e15);

/**
 * What is asked of a draft while somebody edits it. All are mutations because drafts do not fit into an address; none
 * changes anything.
 */
export const simulateRouter = router({
  /** The findings about a flow, and what it can lead to at most. */
  check: procedure
    .input(plainInput(z.strictObject({ flow: objectSchema })))
    .mutation(async ({ input, ctx }) => {
      const document = granted(documentText({ kind: 'flow', flow: input.flow }));
      return granted(await ctx.rehearsals.workers.call('check', { document }));
    }),

  /** The same, with the digests by which policy and flow are named. */
  compile: procedure
    .input(plainInput(z.strictObject({ document: documentSchema })))
    .mutation(async ({ input, ctx }) => {
      const document = granted(documentText(input.document));
      return granted(await ctx.rehearsals.workers.call('prepare', { document }));
    }),

  /** Runs one scenario: effects, clocks, ends, time line, and the first page of the trace. */
  ticket: procedure
    .input(plainInput(z.strictObject({ document: documentSchema, scenario: objectSchema })))
    .mutation(async ({ input, ctx }) => {
      const document = granted(documentText(input.document));
      const { scenario } = input;
      return grantedIfReady(await ctx.rehearsals.workers.call('rehearse', { document, scenario }));
    }),

  /** A page of the same run's trace from a line on: the `next` of a page, or the `line` of a moment. */
  trace: procedure
    .input(
      plainInput(
        z.strictObject({ document: documentSchema, scenario: objectSchema, from: z.int().min(0).max(1e9) }),
      ),
    )
    .mutation(async ({ input, ctx }) => {
      const document = granted(documentText(input.document));
      const { scenario, from } = input;
      return grantedIfReady(await ctx.rehearsals.workers.call('trace', { document, scenario, from }));
    }),

  /** When a calendar is open between two instants: for a time line that shows more than its ticket. */
  openings: procedure
    .input(
      plainInput(
        z.strictObject({
          document: documentSchema,
          calendar: z.string().max(200),
          fromMs: instantSchema,
          toMs: instantSchema,
        }),
      ),
    )
    .mutation(async ({ input, ctx }) => {
      const { calendar, fromMs, toMs } = input;
      const document = granted(documentText(input.document));
      return grantedIfReady(
        await ctx.rehearsals.workers.call('openings', { document, calendar, fromMs, toMs }),
      );
    }),
});
