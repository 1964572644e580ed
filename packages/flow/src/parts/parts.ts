import { ticketStatuses } from '@rung/kernel';
import { z } from 'zod';
import {
  actionSchema,
  conditionTextSchema,
  durationSchema,
  fieldPathSchema,
  idSchema,
  labelSchema,
  languageSchema,
  moneySchema,
  reasonSchema,
  targetSchema,
  targetTimeSchema,
  thresholdIdSchema,
} from './shared.ts';

const privacySchema = z.enum(['none', 'personal', 'phi']).meta({ id: 'privacy' });
const statusSchema = z.enum(ticketStatuses).meta({ id: 'status' });

/** A custom ticket field, addressed as `ticket.<id>`. */
export const fieldSchema = z.strictObject({
  label: labelSchema,
  type: z.enum(['boolean', 'enum', 'orderedEnum', 'number', 'money', 'text', 'set', 'instant']),
  values: z.array(z.string().min(1).max(200)).exactOptional(),
  unit: z.string().max(100).exactOptional(),
  range: z.strictObject({ min: z.number().exactOptional(), max: z.number().exactOptional() }).exactOptional(),
  privacy: privacySchema.exactOptional(),
});

const timeRule = 'A time is written as 09:00; only an end may be 24:00.';

/** `HH:MM` to `HH:MM`, `24:00` allowed as an end. An end at or before its start crosses midnight. */
const windowSchema = z.tuple([
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, timeRule),
  z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, timeRule),
]);
const daySchema = z.array(windowSchema).exactOptional();

/** Weekly windows in local time of an IANA zone, with dated exceptions that replace a date's windows. */
export const calendarSchema = z.strictObject({
  name: labelSchema,
  zone: z.string().min(1).max(100),
  week: z.strictObject({
    mon: daySchema,
    tue: daySchema,
    wed: daySchema,
    thu: daySchema,
    fri: daySchema,
    sat: daySchema,
    sun: daySchema,
  }),
  exceptions: z
    .array(
      z.strictObject({
        date: z.iso.date('A date is a day of the calendar, written as 2026-04-03.'),
        windows: z.array(windowSchema),
        name: labelSchema.exactOptional(),
        source: labelSchema.exactOptional(),
      }),
    )
    .exactOptional(),
});

/** A rung of responders. Times are counted on the tier's calendar. */
export const tierSchema = z.strictObject({
  name: labelSchema,
  rank: z.int().min(1).max(1000),
  lateral: z.boolean().exactOptional(),
  kind: z.enum(['frontline', 'specialist', 'manager', 'executive', 'external']),
  owner: targetSchema.exactOptional(),
  calendar: idSchema.exactOptional(),
  acknowledge: durationSchema.exactOptional(),
  work: durationSchema.exactOptional(),
  orderBy: z
    .array(z.strictObject({ field: fieldPathSchema, direction: z.enum(['ascending', 'descending']) }))
    .exactOptional(),
  reads: z.array(privacySchema).exactOptional(),
  /** The context package a move to this tier carries when its path has no `handoff` node of its own. */
  package: idSchema.exactOptional(),
  capacity: z
    .strictObject({
      people: z.int().min(0),
      meanHandling: durationSchema,
      maxOpen: z.int().min(1).exactOptional(),
    })
    .exactOptional(),
  notes: labelSchema.exactOptional(),
});

/** One row of the authority matrix; rows are asked in `order`, then by id. */
export const grantSchema = z.strictObject({
  order: z.int(),
  tier: idSchema,
  action: actionSchema,
  limit: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('money'),
      amount: z.int().min(0),
      currency: moneySchema.shape.currency,
      inclusive: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('quantity'),
      amount: z.number().min(0),
      unit: z.string().min(1).max(100),
      inclusive: z.boolean(),
    }),
    z.strictObject({ kind: z.literal('unbounded'), reason: labelSchema }),
    z.strictObject({ kind: z.literal('never') }),
  ]),
  when: conditionTextSchema.exactOptional(),
  /**
   * Sums what was granted in `(t − length, t]` on this ticket, to this customer, or by this row to anybody
   * (`period`). The last two need a shared cell.
   */
  window: z
    .strictObject({ length: durationSchema, scope: z.enum(['ticket', 'customer', 'period']) })
    .exactOptional(),
  /** None: decides alone. Several: one after the other. `need` distinct approvers of the listed tiers. */
  stages: z.array(z.strictObject({ tiers: z.array(idSchema).min(1), need: z.int().min(1) })).exactOptional(),
  expires: targetTimeSchema.exactOptional(),
  reason: reasonSchema.exactOptional(),
});

/** Percentages of the target, time counted so far, or time left. Ids are permanent. */
export const thresholdSchema = z.union([
  z.strictObject({ id: thresholdIdSchema, percent: z.number().gt(0).lt(100) }),
  z.strictObject({ id: thresholdIdSchema, counted: durationSchema }),
  z.strictObject({ id: thresholdIdSchema, remaining: durationSchema }),
]);

/** What a clock measures (language.md 2, Clocks). */
export const measures = [
  'firstResponse',
  'nextReply',
  'periodicUpdate',
  'resolution',
  'agentWork',
  'totalResolution',
  'assignment',
  'acknowledgement',
  'tierTime',
  'approval',
  'vendor',
  'followUp',
  'custom',
] as const;

/** A named clock. The first target row whose condition holds gives target and calendar. */
export const clockSchema = z.strictObject({
  name: labelSchema,
  measure: z.enum(measures),
  /**
   * `assignment` only: counts from the ticket's creation (default), or anew from each entry to a tier and then
   * belongs to the tier in which the round ends.
   */
  from: z.enum(['created', 'tierEntered']).exactOptional(),
  targets: z.array(
    z.strictObject({
      id: idSchema,
      when: conditionTextSchema.exactOptional(),
      target: durationSchema,
      calendar: idSchema,
    }),
  ),
  thresholds: z.array(thresholdSchema).exactOptional(),
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

/** Words and phrases matched whole, case-folded. */
export const wordListSchema = z.strictObject({
  name: labelSchema.exactOptional(),
  language: languageSchema,
  words: z.array(z.string().min(1).max(500)).min(1),
});

/** Where notices go. */
export const channelSchema = z.strictObject({
  name: labelSchema,
  kind: z.enum(['email', 'chat', 'page', 'inApp', 'webhook', 'sms']),
});

/** Text with declared variables (`{name}`), each read from a field. */
export const templateSchema = z.strictObject({
  name: labelSchema,
  audience: z.enum(['customer', 'internal']),
  text: z.record(languageSchema, labelSchema),
  vars: z.record(idSchema, fieldPathSchema).exactOptional(),
});

/** Items handed over with a move. */
export const contextPackageSchema = z.strictObject({
  name: labelSchema,
  items: z.array(
    z.strictObject({
      id: idSchema,
      label: labelSchema,
      /** `host`: always there. `field`: filled when the field has a value. `agent`: carried by `agent.flagged`. */
      source: z.union([z.enum(['host', 'agent']), z.strictObject({ field: fieldPathSchema })]),
      required: z.boolean(),
      privacy: privacySchema.exactOptional(),
      whenMissing: z.enum(['block', 'proceed']).exactOptional(),
    }),
  ),
});

/**
 * Limits that no path may exceed; a reached cap sends to `then`, else suppresses. `then`, `a` and `b` are tiers;
 * where several nodes stand for one tier, `then` means the first of them by id.
 */
export const guardsSchema = z.strictObject({
  caps: z
    .record(
      idSchema,
      z.strictObject({
        of: z.enum(['reEscalations', 'repeatsPerTier', 'transfers', 'noticesPerHour']),
        max: z.int().min(0),
        then: idSchema.exactOptional(),
      }),
    )
    .exactOptional(),
  pingPong: z
    .record(idSchema, z.strictObject({ a: idSchema, b: idSchema, max: z.int().min(0), then: idSchema }))
    .exactOptional(),
  /** Held back for `length` after any de-escalation; a `deescalate` node may name one for itself alone. */
  coolDowns: z
    .record(
      idSchema,
      z.strictObject({ triggers: z.array(idSchema), length: durationSchema, calendar: idSchema }),
    )
    .exactOptional(),
});

/** A sentence that must always hold, kept for the prover. */
export const pinnedSchema = z.strictObject({ text: labelSchema, never: conditionTextSchema.exactOptional() });
