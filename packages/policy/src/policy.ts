import { clockMeasures } from '@rung/kernel';
import { z } from 'zod';
import { atomSchema, conditionSchema } from './conditions.ts';
import { policyNodeSchema } from './nodes.ts';
import {
  conditionRefSchema,
  currencySchema,
  digestSchema,
  durationMsSchema,
  fieldPathSchema,
  idSchema,
  targetTimeSchema,
} from './shared.ts';

const privacySchema = z.enum(['none', 'personal', 'phi']);
const fieldSchema = z.strictObject({
  type: z.enum(['boolean', 'enum', 'orderedEnum', 'number', 'money', 'text', 'set', 'instant', 'duration']),
  values: z.array(z.string()).exactOptional(),
  unit: z.string().exactOptional(),
  range: z.strictObject({ min: z.number().exactOptional(), max: z.number().exactOptional() }).exactOptional(),
  privacy: privacySchema.exactOptional(),
});

/** `[startMinute, endMinute]` of local time, end after start; above 1440 it crosses midnight, 1440 is 24:00. */
const windowSchema = z.tuple([z.int().min(0).max(1439), z.int().min(1).max(2880)]);

const calendarSchema = z.strictObject({
  /** A key of `zones.byName`. */
  zone: z.string(),
  /** Seven days, Monday first. */
  week: z.array(z.array(windowSchema)).length(7),
  /** Sorted by date; each replaces the windows that start on that date. */
  exceptions: z.array(
    z.strictObject({ date: z.string(), windows: z.array(windowSchema), name: z.string().nullable() }),
  ),
});

/**
 * A zone's offsets from UTC. `offsets[0]` holds before `transitions[0]`, `offsets[i + 1]` from `transitions[i]` on.
 * Transitions are seconds since 1970, rising; offsets are seconds east of UTC.
 */
const zoneSchema = z.strictObject({ transitions: z.array(z.int()), offsets: z.array(z.int()).min(1) });

const tierSchema = z.strictObject({
  rank: z.int().min(1).max(1000),
  lateral: z.boolean(),
  kind: z.enum(['frontline', 'specialist', 'manager', 'executive', 'external']),
  owner: z.string(),
  calendar: idSchema,
  acknowledgeMs: durationMsSchema.nullable(),
  workMs: durationMsSchema.nullable(),
  orderBy: z.array(z.strictObject({ field: z.string(), direction: z.enum(['ascending', 'descending']) })),
  reads: z.array(privacySchema),
  package: idSchema.nullable(),
  capacity: z
    .strictObject({ people: z.int(), meanHandlingMs: durationMsSchema, maxOpen: z.int().nullable() })
    .nullable(),
});

const limitSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('money'),
    amount: z.int().min(0),
    currency: currencySchema,
    inclusive: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('quantity'),
    amount: z.number().min(0),
    unit: z.string(),
    inclusive: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('unbounded'), reason: z.string() }),
  z.strictObject({ kind: z.literal('never') }),
]);

/** Matrix rows in the order they are asked. */
const grantSchema = z.strictObject({
  id: idSchema,
  tier: idSchema,
  action: z.string(),
  limit: limitSchema,
  when: conditionRefSchema,
  window: z
    .strictObject({ ms: durationMsSchema, scope: z.enum(['ticket', 'customer', 'period']) })
    .nullable(),
  stages: z.array(z.strictObject({ tiers: z.array(idSchema), need: z.int().min(1) })),
  expires: targetTimeSchema.nullable(),
  reason: z.string().nullable(),
});

const clockSchema = z.strictObject({
  measure: z.enum(clockMeasures),
  /** `assignment` only; absent means `created`. From `tierEntered` it starts anew at each entry and belongs to it. */
  from: z.enum(['created', 'tierEntered']).exactOptional(),
  targets: z.array(
    z.strictObject({
      id: idSchema,
      when: conditionRefSchema,
      targetMs: durationMsSchema,
      calendar: idSchema,
    }),
  ),
  thresholds: z
    .array(
      z.union([
        z.strictObject({ id: idSchema, percent: z.number().gt(0).lt(100) }),
        z.strictObject({ id: idSchema, countedMs: durationMsSchema }),
        z.strictObject({ id: idSchema, remainingMs: durationMsSchema }),
      ]),
    )
    .max(100),
  /** Statuses that pause it; already the measure's own where the flow says nothing. */
  pause: z.array(z.string()),
  reopen: z.enum(['resume', 'restart', 'keep', 'total']),
  maxPauseMs: durationMsSchema.nullable(),
  afterFirstResponse: z.boolean(),
  start: conditionRefSchema,
  pauseWhen: conditionRefSchema,
  stop: conditionRefSchema,
});

/** `a`, `b` and `then` are tiers; `then` means the tier's first node by id. */
const guardsSchema = z.strictObject({
  caps: z.array(
    z.strictObject({
      id: idSchema,
      of: z.enum(['reEscalations', 'repeatsPerTier', 'transfers', 'noticesPerHour']),
      max: z.int().min(0),
      then: idSchema.nullable(),
    }),
  ),
  pingPong: z.array(
    z.strictObject({ id: idSchema, a: idSchema, b: idSchema, max: z.int().min(0), then: idSchema }),
  ),
  coolDowns: z.array(
    z.strictObject({ id: idSchema, triggers: z.array(idSchema), ms: durationMsSchema, calendar: idSchema }),
  ),
});

/**
 * The compiled artefact, `rung/policy@1`. Canonical JSON of it is what is hashed, signed and shipped: no time stamps,
 * no order of insertion. Arrays whose order means nothing are sorted.
 */
export const policySchema = z
  .strictObject({
    format: z.literal('rung/policy@1'),
    /** Raised when the meaning of a policy changes; an engine keeps running older numbers as before. */
    semantics: z.literal(1),
    id: idSchema,
    name: z.string(),
    /** `sha256-…` of the flow without layout, scenarios, notes and titles of notes. */
    flow: digestSchema,
    /** Custom fields as `ticket.<id>`, and every standard field the policy reads. */
    fields: z.record(fieldPathSchema, fieldSchema),
    zones: z.strictObject({
      /** The tz release the transitions come from; null when no calendar is used. */
      release: z.string().nullable(),
      byName: z.record(z.string(), zoneSchema),
    }),
    calendars: z.record(idSchema, calendarSchema),
    tiers: z.record(idSchema, tierSchema),
    grants: z.array(grantSchema),
    clocks: z.record(idSchema, clockSchema),
    wordLists: z.record(
      idSchema,
      z.strictObject({ language: z.string(), words: z.array(z.string().min(1).max(500)) }),
    ),
    channels: z.record(idSchema, z.strictObject({ kind: z.string() })),
    templates: z.record(
      idSchema,
      z.strictObject({
        audience: z.enum(['customer', 'internal']),
        text: z.record(z.string(), z.string()),
        /** Variable name to field path. */
        vars: z.record(z.string(), z.string()),
      }),
    ),
    contextPackages: z.record(
      idSchema,
      z.strictObject({
        items: z.array(
          z.strictObject({
            id: idSchema,
            source: z.union([z.enum(['host', 'agent']), z.strictObject({ field: z.string() })]),
            required: z.boolean(),
            privacy: privacySchema,
            whenMissing: z.enum(['block', 'proceed']),
          }),
        ),
      }),
    ),
    /** The shared table; equal atoms are stored once, in canonical order. */
    atoms: z.array(atomSchema),
    conditions: z.array(conditionSchema),
    nodes: z.record(idSchema, policyNodeSchema),
    /** Trigger nodes by `order`, then id. */
    triggers: z.array(idSchema),
    guards: guardsSchema,
    /** Kept for the prover. */
    pinned: z.record(idSchema, z.strictObject({ text: z.string(), never: conditionRefSchema })),
    /** Worst case of one episode without further events, computed by the compiler. */
    bounds: z.strictObject({
      /** Effects of any kind but `record`, which only remarks on the others. */
      effects: z.int(),
      notices: z.int(),
      moves: z.int(),
      /** The same by root: trigger or port (`node.port`), for findings. */
      byRoot: z.record(z.string(), z.int()),
    }),
    /** Compiled part to JSON pointer in the flow, for mapping findings back: `nodes/x`, `grants/x`, `clocks/x`. */
    sources: z.record(z.string(), z.string()),
  })
  .meta({ title: 'Rung policy', description: 'What a flow compiles to, and what every engine runs.' });

/** The compiled artefact. */
export type Policy = z.infer<typeof policySchema>;

/** A compiled node of any kind. */
export type PolicyNode = Policy['nodes'][string];
