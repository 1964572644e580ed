/**
 * A port of a node. `required`: the compiler refuses a flow where nothing is connected.
 * `optional`: the path ends and the ticket stays, unless `unwired` says otherwise.
 */
export interface Port {
  readonly id: string;
  readonly required: boolean;
  /** Shown also where nothing is connected: the path may go on by it at once, or it says what becomes of the rest. */
  readonly shown?: true;
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

/** All that is known of a node kind apart from how it is drawn and from the shape of its `config`, see `configSchemas`. */
export interface NodeKindModel<K extends string, C> {
  readonly kind: K;
  /** One plain sentence: what the node does. */
  readonly summary: string;
  /** A new node's `config`, valid by the kind's schema and free of references. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly ports: (config: C, context: PortContext) => readonly Port[];
  /** Where a path that reaches this node goes on: at once, by resting, by being the path's tier, or not at all. */
  readonly role: 'starts' | 'passes' | 'rests' | 'thread' | 'ends' | 'comment';
}

/** Keeps what a kind's `ports` ask for while checking the model. */
export function defineNodeKind<const K extends string, C>(model: NodeKindModel<K, C>): NodeKindModel<K, C> {
  return model;
}
