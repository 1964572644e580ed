import { z } from 'zod';

/**
 * An id of a part or a node: made once, never derived from position or label, never reused. Names that every
 * JavaScript object already has are refused, so that an id is safe as a key wherever a policy is read.
 */
export const idSchema = z
  .string()
  .regex(
    /^(?!(?:constructor|prototype|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[A-Za-z][A-Za-z0-9_-]{0,63}$/,
  )
  .meta({ description: 'A letter, then letters, digits, _ or -; at most 64 characters.' });

/** A node's id: `back` and `engine` have a meaning of their own (a de-escalation's target, an effect's node). */
export const nodeIdSchema = idSchema
  .regex(/^(?!(?:back|engine)$)/)
  .meta({ description: 'An id other than back and engine.' });

/** A declared calendar's id: `always` is built in. */
export const calendarIdSchema = idSchema
  .regex(/^(?!always$)/)
  .meta({ description: 'An id other than always, which is built in.' });

/** A threshold's id: `breached` is every clock's last outlet. */
export const thresholdIdSchema = idSchema
  .regex(/^(?!breached$)/)
  .meta({ description: 'An id other than breached, which every clock has.' });

/** A port of a node: `next`, `case:<id>`, `at:<id>`, `escalated:<reason>`. */
export const portIdSchema = z
  .string()
  .regex(/^[A-Za-z]{1,32}(:[A-Za-z][A-Za-z0-9_-]{0,63})?$/)
  .meta({ description: "A port's name, with the id of its case, threshold or reason after a colon." });

/** A field by its dotted path, e.g. `ticket.priority`. Whether it exists is the compiler's question. */
export const fieldPathSchema = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: 'A field by its dotted path, e.g. ticket.priority.' });

/** A reason code. May hold `{word}` at a trigger. */
export const reasonSchema = z.string().min(1).max(200);

/** The name of a business action, e.g. `refund` or `ticket.close`. */
export const actionSchema = z.string().min(1).max(200);

/** Text that people read; never parsed. */
export const labelSchema = z.string().max(10_000);

/** A condition in the CEL profile (language.md 1). Checked by `@rung/condition`, not here. */
export const conditionTextSchema = z
  .string()
  .min(1)
  .max(200_000)
  .meta({ description: 'A condition in the CEL profile.' });

/** ISO 8601 weeks, days (24 h), hours, minutes and seconds, e.g. `PT4H`, `P1D`, `PT2M30S`; at least one second. */
export const durationSchema = z
  .string()
  .regex(/^P(?=.*[1-9])(\d{1,9}W)?(\d{1,9}D)?(T(?=\d)(\d{1,9}H)?(\d{1,9}M)?(\d{1,9}S)?)?$/)
  .meta({ description: 'ISO 8601 duration without years and months; a day is 24 hours. At least PT1S.' });

/** `queue:x`, `role:x`, `schedule:x`, `user:x`, `vendor:x`, or the words `origin`, `resolver`, `owner`. */
export const targetSchema = z
  .string()
  .regex(/^((queue|role|schedule|user|vendor|tier):[^\s:]{1,128}|origin|resolver|owner)$/)
  .meta({ description: 'queue:x, role:x, schedule:x, user:x, vendor:x, tier:x, origin, resolver or owner.' });

/** A tagged money amount in minor units. */
export const moneySchema = z.strictObject({
  amount: z.int(),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

/** What kind of escalation a path is. */
export const escalationTypeSchema = z.enum([
  'functional',
  'hierarchical',
  'priority',
  'external',
  'authority',
]);

/** A target time counted on a calendar; `always` is the built-in 24x7 calendar. */
export const targetTimeSchema = z.strictObject({ target: durationSchema, calendar: idSchema });
