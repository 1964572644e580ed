import { z } from 'zod';
import { escalationTypeSchema, labelSchema, portIdSchema, reasonSchema } from '../parts/shared.ts';

/**
 * A port of a node. `required`: the compiler refuses a flow where nothing is connected.
 * `optional`: the path ends and the ticket stays, unless `unwired` says otherwise.
 */
export interface Port {
  readonly id: string;
  readonly required: boolean;
  /** Message id of the sentence for what happens when nothing is connected; absent means "the path ends, the ticket stays". */
  readonly unwired?: string;
  /**
   * When a path leaves by it: `passing` at once in the same path; `side` at once as a path of its own (`entered`, `opened`);
   * `time` later without an outside event; `event` only through an outside event. `time` and `passing` edges are free (Termination).
   */
  readonly leaves: 'passing' | 'side' | 'time' | 'event';
  /** The reason a move by this port carries unless the port is configured with one (language.md 1). */
  readonly defaultReason?: string;
}

/** What a kind needs to know of the flow to list its ports: nothing but the parts it names. */
export interface PortContext {
  readonly tiers: Readonly<Record<string, { readonly acknowledge?: string; readonly work?: string }>>;
  readonly clocks: Readonly<Record<string, { readonly thresholds?: readonly { readonly id: string }[] }>>;
  readonly packageBlocks: (packageId: string) => boolean;
}

/** All that is known of a node kind apart from how it is drawn. */
export interface NodeKindModel<K extends string, S extends z.ZodType> {
  readonly kind: K;
  /** One plain sentence: what the node does. */
  readonly summary: string;
  /** Schema of `config`. */
  readonly config: S;
  /** A new node's `config`, valid by `config` and free of references. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly ports: (config: z.infer<S>, context: PortContext) => readonly Port[];
  /** Where a path that reaches this node goes on: at once, by resting, by being the path's tier, or not at all. */
  readonly role: 'starts' | 'passes' | 'rests' | 'thread' | 'ends' | 'comment';
}

/** Keeps a kind's schema type while checking the model. */
export function defineNodeKind<const K extends string, S extends z.ZodType>(
  model: NodeKindModel<K, S>,
): NodeKindModel<K, S> {
  return model;
}

/** What every node has whatever its kind: title, notes, and per port the reason and type its path takes. */
export const nodeBaseShape = {
  title: labelSchema.exactOptional(),
  notes: labelSchema.exactOptional(),
  ports: z
    .record(
      portIdSchema,
      z.strictObject({
        reason: reasonSchema.exactOptional(),
        type: escalationTypeSchema.exactOptional(),
      }),
    )
    .meta({ id: 'portSettings', description: 'The reason and type that a path by this port takes.' })
    .exactOptional(),
};
