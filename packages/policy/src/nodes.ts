import { z } from 'zod';
import {
  conditionRefSchema,
  durationMsSchema,
  escalationTypeSchema,
  idSchema,
  moneySchema,
  portIdSchema,
  targetTimeSchema,
} from './shared.ts';

/**
 * The node's ports by id: every port of its kind, and one for each case, threshold and flag reason. `to` is null where nothing is connected.
 * `reason` is already the port's configured or default reason, or null for "the event's reason, else the port's name".
 */
const portsSchema = z
  .record(
    portIdSchema,
    z.strictObject({
      to: idSchema.nullable(),
      reason: z.string().nullable(),
      type: escalationTypeSchema.nullable(),
    }),
  )
  .meta({ id: 'ports', description: 'Every port of the node; to is null where nothing is connected.' });

/** When a trigger may fire again. `rearm` is a condition index: with it, re-arming waits for that condition. */
const latchSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['oncePerEpisode', 'oncePerTicket', 'perCycle', 'everyTime']) }),
  z.strictObject({ kind: z.literal('rearmWhenFalse'), rearm: conditionRefSchema }),
  z.strictObject({ kind: z.literal('every'), intervalMs: durationMsSchema, max: z.int().min(1) }),
]);

const stageSchema = z.strictObject({ tiers: z.array(idSchema), need: z.int().min(1) });
const fieldValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  moneySchema,
  z.array(z.string()),
]);
const ports = portsSchema;

/** One executable node of each kind. `note` nodes and titles are not compiled. */
export const policyNodeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('trigger'),
    ports,
    events: z.array(z.string()),
    outlet: z.strictObject({ clock: idSchema, at: z.string() }).nullable(),
    when: conditionRefSchema,
    order: z.int(),
    latch: latchSchema,
    mode: z.enum(['interrupting', 'intake', 'side']),
    reason: z.string(),
    /** Word list whose first matching entry stands for `{word}` in `reason`, with the text field it reads. */
    reasonWords: z.strictObject({ words: idSchema, field: z.string() }).nullable(),
    type: escalationTypeSchema.nullable(),
    neverSuppress: z.boolean(),
    /** Fires at each heard event that matches, not on the edge: empty condition, or reads `message.`/`request.`/`event.`. */
    eachEvent: z.boolean(),
    /** Whether some path from here reaches a tier before it rests. */
    reachesTier: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('condition'),
    ports,
    cases: z.array(z.strictObject({ id: idSchema, when: z.int().min(0) })),
  }),
  z.strictObject({ kind: z.literal('tier'), ports, tier: idSchema, owner: z.string() }),
  z.strictObject({ kind: z.literal('sla'), ports, clock: idSchema }),
  z.strictObject({
    kind: z.literal('authority'),
    ports,
    action: z.string().nullable(),
    amount: z.string().nullable(),
    tier: idSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('approval'),
    ports,
    expires: targetTimeSchema.nullable(),
    stages: z.array(stageSchema).nullable(),
    action: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('handoff'), ports, package: idSchema }),
  z.strictObject({
    kind: z.literal('notify'),
    ports,
    to: z.string(),
    channel: idSchema,
    template: idSchema,
    whenOpen: idSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('message'), ports, template: idSchema, promise: z.string().nullable() }),
  z.strictObject({
    kind: z.literal('set'),
    ports,
    set: z.array(
      z.union([
        z.strictObject({ field: z.string(), value: fieldValueSchema }),
        z.strictObject({ field: z.string(), add: z.array(z.string()) }),
        z.strictObject({ field: z.string(), remove: z.array(z.string()) }),
      ]),
    ),
  }),
  z.strictObject({
    kind: z.literal('wait'),
    ports,
    until: z.union([
      z.strictObject({ ms: durationMsSchema, calendar: idSchema }),
      z.strictObject({ open: idSchema }),
    ]),
    cancelWhen: conditionRefSchema,
    /** On a path from `timeout`: also cancelled when the tier is acknowledged. */
    fromTimeout: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('deescalate'),
    ports,
    to: z.string(),
    reason: z.string().nullable(),
    coolDown: idSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('swarm'),
    ports,
    to: z.string(),
    joinMs: durationMsSchema,
    maxMs: durationMsSchema,
    calendar: idSchema,
    minExperts: z.int().min(1),
  }),
  z.strictObject({
    kind: z.literal('external'),
    ports,
    to: z.string(),
    respondMs: durationMsSchema,
    calendar: idSchema,
  }),
  z.strictObject({
    kind: z.literal('group'),
    ports,
    key: z.string(),
    count: z.int().min(2),
    windowMs: durationMsSchema,
  }),
  z.strictObject({
    kind: z.literal('followUp'),
    ports,
    to: z.string().nullable(),
    withinMs: durationMsSchema,
    calendar: idSchema,
  }),
  z.strictObject({ kind: z.literal('repeat'), ports, times: z.int().min(1).max(1000) }),
  z.strictObject({ kind: z.literal('end'), ports }),
]);
