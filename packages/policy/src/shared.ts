import { escalationTypes, idPattern, idRule, maxDurationMs, portPattern, portRule } from '@rung/kernel';
import { z } from 'zod';

/** An id copied from the flow. */
export const idSchema = z.string().regex(idPattern, idRule).meta({ id: 'id', description: idRule });

/** A port of a node. */
export const portIdSchema = z
  .string()
  .regex(portPattern, portRule)
  .meta({ id: 'port', description: portRule });

const pathRule = 'A field is a dotted path such as ticket.priority, no step of it empty.';

/** A field by its dotted path. */
export const fieldPathSchema = z
  .string()
  .min(1)
  .max(200, { abort: true }) // a group repeated a million times would be too much for a regular expression
  .regex(/^[^.]+(\.[^.]+)*$/, pathRule)
  .meta({ id: 'fieldPath', description: 'A field by its dotted path.' });

/** A whole number of milliseconds, from one second to 10,000 years: added to any instant it is still exact. */
export const durationMsSchema = z
  .int()
  .min(1000)
  .max(maxDurationMs)
  .meta({ id: 'durationMs', description: 'Whole milliseconds, from one second to 10,000 years.' });

/** An ISO 4217 code. */
export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/, 'A currency is three capital letters, such as EUR.')
  .meta({ id: 'currency', description: 'An ISO 4217 code.' });

/** An amount in minor units with its ISO 4217 code. */
export const moneySchema = z
  .strictObject({ amount: z.int(), currency: currencySchema })
  .meta({ id: 'money', description: 'Minor units (cents) with an ISO 4217 currency.' });

/** The digest of canonical bytes, as `sha256Digest` of `@rung/kernel` writes it. */
export const digestSchema = z.string().regex(/^sha256-[A-Za-z0-9_-]{43}$/);

/** An index into `conditions`, or null for "always". */
export const conditionRefSchema = z
  .int()
  .min(0)
  .nullable()
  .meta({ id: 'conditionRef', description: 'An index into conditions, or null for always.' });

/** A time counted on a calendar id of `calendars`, or `always`. */
export const targetTimeSchema = z
  .strictObject({ targetMs: durationMsSchema, calendar: idSchema })
  .meta({ id: 'targetTime', description: 'A time counted on a calendar, or on always.' });

/** The five escalation types. */
export const escalationTypeSchema = z.enum(escalationTypes).meta({ id: 'escalationType' });
