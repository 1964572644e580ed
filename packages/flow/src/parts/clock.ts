import { clockMeasures, ticketStatuses } from '@rung/kernel';
import { z } from 'zod';
import { conditionTextSchema, durationSchema, idSchema, labelSchema, thresholdIdSchema } from './shared.ts';

const statusSchema = z.enum(ticketStatuses).meta({ id: 'status' });

/** Percentages of the target, time counted so far, or time left. Ids are permanent. */
const thresholdSchema = z.union([
  z.strictObject({ id: thresholdIdSchema, percent: z.number().gt(0).lt(100) }),
  z.strictObject({ id: thresholdIdSchema, counted: durationSchema }),
  z.strictObject({ id: thresholdIdSchema, remaining: durationSchema }),
]);

/** A named clock. The first target row whose condition holds gives target and calendar. */
export const clockSchema = z.strictObject({
  name: labelSchema,
  measure: z.enum(clockMeasures),
  /**
   * `assignment` only: counts from the ticket's creation (default), or anew from each entry to a tier and then
   * belongs to the tier in which the round ends.
   */
  from: z.enum(['created', 'tierEntered']).exactOptional(),
  targets: z
    .array(
      z.strictObject({
        id: idSchema,
        when: conditionTextSchema.exactOptional(),
        target: durationSchema,
        calendar: idSchema,
      }),
    )
    .max(1_000),
  /** At most a hundred: each is looked at whenever one of them fires. */
  thresholds: z.array(thresholdSchema).max(100).exactOptional(),
  /** Statuses that pause it; the measure's own where absent. */
  pause: z.array(statusSchema).exactOptional(),
  reopen: z.enum(['resume', 'restart', 'keep', 'total']).exactOptional(),
  /** Longest single pause in elapsed time; the clock then runs again by itself. */
  maxPause: durationSchema.exactOptional(),
  /** `nextReply` only: do not count the first message. */
  afterFirstResponse: z.boolean().exactOptional(),
  /** `custom` only. */
  start: conditionTextSchema.exactOptional(),
  pauseWhen: conditionTextSchema.exactOptional(),
  stop: conditionTextSchema.exactOptional(),
});
