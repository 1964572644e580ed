import { z } from 'zod';

/** An id of a part or a node: made once, never derived from position or label, never reused. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/)
  .meta({ description: 'A letter, then letters, digits, _ or -; at most 64 characters.' });

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
  .regex(/^P(?!$)(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/)
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
