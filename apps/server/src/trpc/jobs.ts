import { tracked } from '@trpc/server';
import { z } from 'zod';
import { rehearseRandomTickets, rehearseSet } from '../jobs/rehearsal-jobs.ts';
import { rehearsalLimits } from '../rehearsal/limits.ts';
import { beyond } from '../rehearsal/read-scenario.ts';
import { RefusalError } from '../rehearsal/refusal.ts';
import { documentSchema, documentText, objectSchema, ownScenarios } from '../rehearsal/request.ts';
import { plainInput } from './plain-input.ts';
import { granted, refused } from './refused.ts';
import { procedure, router } from './trpc.ts';

const jobIdSchema = z.uuid();

/** Long work: a mutation starts it and answers at once with the id by which it is watched and cancelled. */
export const jobsRouter = router({
  /** Rehearses scenarios: those given, else those that travel with the flow. */
  rehearseScenarios: procedure
    .input(
      plainInput(
        z.strictObject({ document: documentSchema, scenarios: z.array(objectSchema).exactOptional() }),
      ),
    )
    .mutation(({ input, ctx }) => {
      const document = granted(documentText(input.document));
      const scenarios = input.scenarios ?? ownScenarios(input.document);
      const tooMany = beyond('scenarios', scenarios.length);
      if (tooMany !== null) throw refused(tooMany);
      const { workers, jobs } = ctx.rehearsals;
      return { job: granted(jobs.start(scenarios.length, rehearseSet(workers, { document, scenarios }))) };
    }),

  /** Sends random tickets through the policy and checks what must hold of every ticket. */
  rehearseRandom: procedure
    .input(
      plainInput(
        z.strictObject({
          document: documentSchema,
          count: z.int().min(1).max(rehearsalLimits.randomTickets),
          seed: z
            .int()
            .min(0)
            .max(2 ** 31),
        }),
      ),
    )
    .mutation(({ input, ctx }) => {
      const { count, seed } = input;
      const document = granted(documentText(input.document));
      const { workers, jobs } = ctx.rehearsals;
      return { job: granted(jobs.start(count, rehearseRandomTickets(workers, { document, count, seed }))) };
    }),

  /**
   * The states of a job down to its last word, `done` with the result among them. Resumes: each state has an id, and a
   * client that comes back with one gets what is newer. Watching a job keeps it alive.
   */
  watch: procedure
    .input(
      plainInput(
        z.strictObject({ job: jobIdSchema, lastEventId: z.string().max(20).nullable().exactOptional() }),
      ),
    )
    .subscription(async function* ({ input, ctx, signal = new AbortController().signal }) {
      const after = revisionOf(input.lastEventId ?? '');
      try {
        for await (const { revision, state } of ctx.rehearsals.jobs.watch(input.job, { after, signal })) {
          yield tracked(String(revision), state);
        }
      } catch (error) {
        throw error instanceof RefusalError ? refused(error.refusal) : error;
      }
    }),

  /** Ends a job, and says how it stands then. */
  cancel: procedure
    .input(plainInput(z.strictObject({ job: jobIdSchema })))
    .mutation(({ input, ctx }) => ({ status: granted(ctx.rehearsals.jobs.cancel(input.job)) })),
});

/** What is no revision of ours is older than all of them. */
function revisionOf(lastEventId: string): number {
  return /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : 0;
}
