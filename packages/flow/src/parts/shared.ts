import {
  durationMeant,
  escalationTypes,
  idPattern,
  idRule,
  parseDuration,
  portPattern,
  portRule,
} from '@rung/kernel';
import { z } from 'zod';
import { longestText } from '../parse/limits.ts';

/**
 * A text of a given shape; `rule` says in words what a text that does not fit should have been, `id` names the shape
 * in the JSON Schema.
 */
function textLike(id: string, pattern: RegExp, rule: string): z.ZodString {
  return z.string().regex(pattern, { error: rule, abort: true }).meta({ id, description: rule });
}

/** An id of a part or a node: made once, never derived from position or label, never reused. */
export const idSchema = textLike('id', idPattern, idRule);

/** What `idPattern` takes, or nothing; written out, since no pattern is ever made of text. */
const draftIdPattern =
  /^(?:(?!(?:constructor|prototype|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[A-Za-z][A-Za-z0-9_-]{0,63})?$/;

/** An id that cannot be left out, and is empty in a draft until somebody chooses; an empty one does not compile. */
export const draftIdSchema = z
  .string()
  .regex(draftIdPattern, { error: idRule, abort: true })
  .meta({ id: 'draftId', description: 'An id; empty while nobody has chosen yet.' });

/** An id that is none of some words, which mean something else where this id stands. */
function idExcept(others: RegExp, rule: string): z.ZodString {
  return idSchema.regex(others, rule).meta({ description: rule });
}

/** A node's id. */
export const nodeIdSchema = idExcept(
  /^(?!(?:back|engine)$)/,
  'A node cannot be called back (where a de-escalation may go) or engine (which gives effects of its own).',
);

/** A declared calendar's id. */
export const calendarIdSchema = idExcept(
  /^(?!(?:always)$)/,
  'The calendar always is built in; use another id.',
);

/** A threshold's id. */
export const thresholdIdSchema = idExcept(
  /^(?!(?:breached)$)/,
  'A threshold cannot be called breached, which every clock has already.',
);

/** A port of a node. */
export const portIdSchema = textLike('port', portPattern, portRule);

/** A field by its dotted path, e.g. `ticket.priority`. Whether it exists is the compiler's question. */
export const fieldPathSchema = z
  .string()
  .min(1)
  .max(200)
  .meta({ id: 'fieldPath', description: 'A field by its dotted path, e.g. ticket.priority.' });

/** A reason code. May hold `{word}` at a trigger. */
export const reasonSchema = z.string().min(1).max(200);

/** The name of a business action, e.g. `refund` or `ticket.close`. */
export const actionSchema = z.string().min(1).max(200);

/** Text that people read; never parsed. */
export const labelSchema = z.string().max(longestText);

/** A condition in the CEL profile (language.md 1). Checked by `@rung/condition`, not here. */
export const conditionTextSchema = z
  .string()
  .min(1)
  .max(1_000_000)
  .meta({ id: 'condition', description: 'A condition in the CEL profile.' });

/** A condition that cannot be left out, and is blank in a draft until somebody writes it; a blank one does not compile. */
export const draftConditionTextSchema = z.string().max(1_000_000).meta({
  id: 'draftCondition',
  description: 'A condition in the CEL profile; blank while nobody has written it yet.',
});

const durationRule =
  'A duration is written as PT30M, PT4H or P1D (a day is 24 hours), without years and months, at least PT1S.';

/** A rule of writing, and what was probably meant by a text that breaks it. */
export function withMeant(rule: string, meant: string | null): string {
  return meant === null ? rule : `${rule} Did you mean "${meant}"?`;
}

/** ISO 8601 weeks, days (24 h), hours, minutes and seconds, e.g. `PT4H`, `P1D`, `PT2M30S`; at least one second. */
export const durationSchema = z
  .string()
  .regex(/^P(?=.*[1-9])(\d{1,9}W)?(\d{1,9}D)?(T(?=\d)(\d{1,9}H)?(\d{1,9}M)?(\d{1,9}S)?)?$/, {
    error: ({ input }) => withMeant(durationRule, typeof input === 'string' ? durationMeant(input) : null),
    abort: true,
  })
  .refine((text) => parseDuration(text).ok, 'A duration may not be longer than 10,000 years.')
  .meta({
    id: 'duration',
    description:
      'ISO 8601 weeks, days of 24 hours, hours, minutes and seconds, such as PT30M or P1D; at least PT1S.',
  });

/** Whom something is for: the declared target, resolved by the host as late as possible. */
export const targetSchema = textLike(
  'target',
  /^((queue|role|schedule|user|vendor|tier):[^\s:]{1,128}|origin|resolver|owner)$/,
  'A target is queue:x, role:x, schedule:x, user:x, vendor:x, tier:x, origin, resolver or owner.',
);

/** A BCP 47 language tag. */
export const languageSchema = textLike(
  'language',
  /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  'A language is written as en, de or pt-BR.',
);

/** A number of minor units of a currency; who writes major ones with decimals is told so. */
export const minorUnitsSchema = z.int({
  error: ({ input }) =>
    typeof input === 'number'
      ? 'An amount is a whole number of the smallest unit of its currency: 49.99 dollars are 4999.'
      : undefined,
});

/** A tagged money amount in minor units. */
export const moneySchema = z
  .strictObject({
    amount: minorUnitsSchema,
    currency: textLike('currency', /^[A-Z]{3}$/, 'A currency is three capital letters, such as EUR.'),
  })
  .meta({ id: 'money', description: 'An amount in minor units (cents) with its ISO 4217 currency.' });

/** What kind of escalation a path is. */
export const escalationTypeSchema = z
  .enum(escalationTypes)
  .meta({ id: 'escalationType', description: 'What kind of escalation a path is.' });

/** A target time counted on a calendar; `always` is the built-in 24x7 calendar. */
export const targetTimeSchema = z
  .strictObject({ target: durationSchema, calendar: idSchema })
  .meta({ id: 'targetTime', description: 'A time counted on a calendar; always is built in.' });

/** Who may read a field or an item that is handed over. */
export const privacySchema = z.enum(['none', 'personal', 'phi']).meta({ id: 'privacy' });
