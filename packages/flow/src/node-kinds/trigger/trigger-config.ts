import { derivedEventTypes, eventTypes } from '@rung/kernel';
import { z } from 'zod';
import {
  conditionTextSchema,
  durationSchema,
  escalationTypeSchema,
  idSchema,
  reasonSchema,
} from '../../parts/shared.ts';

/** How often a trigger may fire (language.md 2, Latches). */
const latchSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('oncePerEpisode') }),
  z.strictObject({ kind: z.literal('oncePerTicket') }),
  /** Re-arms when the condition stops matching, or, with hysteresis, only when `rearm` holds. */
  z.strictObject({ kind: z.literal('rearmWhenFalse'), rearm: conditionTextSchema.exactOptional() }),
  z.strictObject({ kind: z.literal('perCycle') }),
  z.strictObject({ kind: z.literal('every'), interval: durationSchema, max: z.int().min(1) }),
  z.strictObject({ kind: z.literal('everyTime') }),
]);

/** The shape of what a `trigger` node is told. */
export const triggerConfigSchema = z.strictObject({
  /** External event types, `field.set` or `tier.entered`; empty when it listens to a clock outlet. */
  events: z.array(z.enum([...eventTypes, ...derivedEventTypes])),
  /** A clock outlet: a threshold id or `breached`. Live only once an `sla` node has attached the clock. */
  outlet: z.strictObject({ clock: idSchema, at: idSchema }).exactOptional(),
  when: conditionTextSchema.exactOptional(),
  order: z.int(),
  /** `oncePerEpisode` where absent; `perCycle` for a clock outlet. */
  latch: latchSchema.exactOptional(),
  mode: z.enum(['interrupting', 'intake', 'side']),
  /** Defaults to the trigger's id. May hold `{word}`: the first matching entry of its word list. */
  reason: reasonSchema.exactOptional(),
  type: escalationTypeSchema.exactOptional(),
  neverSuppress: z.boolean().exactOptional(),
  /** Says that moving up the hierarchy on `ai.*` or `sentiment.*` unattended is wanted. */
  unattended: z.boolean().exactOptional(),
});
