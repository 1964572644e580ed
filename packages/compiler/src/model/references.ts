import type { Flow, FlowNode, NodeByKind } from '@rung/flow';
import { CheckMemory } from '../check-memory.ts';
import { sortedEntries } from '../internal/order.ts';
import { sortedNodes } from '../internal/sorted-nodes.ts';

/** What a reference names. `tierNode` and `trigger` are nodes of that kind, `outlet` is looked up at its clock. */
export type ReferenceKind =
  | 'tier'
  | 'calendar'
  | 'clock'
  | 'channel'
  | 'template'
  | 'contextPackage'
  | 'coolDown'
  | 'tierNode'
  | 'trigger'
  | 'field';

/** A place where the flow names another part by its id. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  /** JSON pointer of the value that holds the id. */
  readonly path: string;
  readonly nodeId: string | null;
  /** What stands before the id in the value, as in `tier:lead`. */
  readonly prefix: string;
}

/** The ids that a flow names of one kind, each once. */
export function namedIds(
  { references }: { readonly references: readonly Reference[] },
  kind: ReferenceKind,
): ReadonlySet<string> {
  return new Set(references.flatMap((one) => (one.kind === kind ? [one.id] : [])));
}

/** Collects the references of one node or part. */
class References {
  readonly found: Reference[] = [];
  readonly #base: string;
  readonly #nodeId: string | null;

  constructor(base: string, nodeId: string | null = null) {
    this.#base = base;
    this.#nodeId = nodeId;
  }

  add(kind: ReferenceKind, id: string | undefined, at: string): this {
    // An empty one names nothing yet, which a check of its own finds.
    if (id !== undefined && id !== '') this.#push({ kind, id, at, prefix: '' });
    return this;
  }

  /** A target such as `tier:lead`; other targets are the host's business. */
  target(target: string | undefined, at: string): this {
    if (target?.startsWith('tier:')) this.#push({ kind: 'tier', id: target.slice(5), at, prefix: 'tier:' });
    return this;
  }

  stages(stages: readonly { readonly tiers: readonly string[] }[] | undefined, at: string): this {
    stages?.forEach(({ tiers }, stage) => {
      tiers.forEach((tier, index) => {
        this.add('tier', tier, `${at}/${stage}/tiers/${index}`);
      });
    });
    return this;
  }

  #push({ at, ...reference }: Pick<Reference, 'kind' | 'id' | 'prefix'> & { readonly at: string }): void {
    this.found.push({ ...reference, path: `${this.#base}/${at}`, nodeId: this.#nodeId });
  }
}

/** Every reference outside conditions, in the order of parts, then of ids. */
export function referencesOf(flow: Flow, memory = new CheckMemory()): readonly Reference[] {
  return [
    ...sortedNodes(flow, memory).flatMap(([id, node]) => memory.of(nodeReferences, node, id)),
    ...sortedEntries(flow.tiers).flatMap(([id, tier]) => tierReferences(id, tier)),
    ...sortedEntries(flow.grants).flatMap(([id, grant]) => {
      const refs = new References(`/grants/${id}`).add('tier', grant.tier, 'tier');
      return refs.stages(grant.stages, 'stages').add('calendar', grant.expires?.calendar, 'expires/calendar')
        .found;
    }),
    ...sortedEntries(flow.clocks).flatMap(([id, { targets }]) =>
      targets.flatMap(
        ({ calendar }, row) =>
          new References(`/clocks/${id}/targets/${row}`).add('calendar', calendar, 'calendar').found,
      ),
    ),
    ...sortedEntries(flow.templates).flatMap(([id, { vars }]) =>
      sortedEntries(vars).flatMap(
        ([name, field]) => new References(`/templates/${id}/vars`).add('field', field, name).found,
      ),
    ),
    ...sortedEntries(flow.contextPackages).flatMap(([id, { items }]) =>
      items.flatMap(({ source }, item) =>
        typeof source === 'string'
          ? []
          : new References(`/contextPackages/${id}/items/${item}`).add('field', source.field, 'source/field')
              .found,
      ),
    ),
    ...guardReferences(flow),
  ];
}

function tierReferences(id: string, tier: Flow['tiers'][string]): readonly Reference[] {
  const refs = new References(`/tiers/${id}`)
    .target(tier.owner, 'owner')
    .add('calendar', tier.calendar, 'calendar')
    .add('contextPackage', tier.package, 'package');
  tier.orderBy?.forEach(({ field }, index) => {
    refs.add('field', field, `orderBy/${index}/field`);
  });
  return refs.found;
}

function guardReferences({ guards }: Flow): readonly Reference[] {
  const caps = sortedEntries(guards?.caps).flatMap(
    ([id, { then }]) => new References(`/guards/caps/${id}`).add('tier', then, 'then').found,
  );
  const pingPong = sortedEntries(guards?.pingPong).flatMap(
    ([id, { a, b, then }]) =>
      new References(`/guards/pingPong/${id}`)
        .add('tier', a, 'a')
        .add('tier', b, 'b')
        .add('tier', then, 'then').found,
  );
  const coolDowns = sortedEntries(guards?.coolDowns).flatMap(([id, { triggers, calendar }]) => {
    const refs = new References(`/guards/coolDowns/${id}`).add('calendar', calendar, 'calendar');
    triggers.forEach((trigger, index) => {
      refs.add('trigger', trigger, `triggers/${index}`);
    });
    return refs.found;
  });
  return [...caps, ...pingPong, ...coolDowns];
}

function nodeReferences(node: FlowNode, id: string): readonly Reference[] {
  const refs = new References(`/nodes/${id}/config`, id);
  switch (node.kind) {
    case 'trigger':
      return refs.add('clock', node.config.outlet?.clock, 'outlet/clock').found;
    case 'tier':
      return refs.add('tier', node.config.tier, 'tier').target(node.config.owner, 'owner').found;
    case 'sla':
      return refs.add('clock', node.config.clock, 'clock').found;
    case 'authority':
      return refs.add('tier', node.config.tier, 'tier').add('field', node.config.amount, 'amount').found;
    case 'approval':
      return refs
        .add('calendar', node.config.expires?.calendar, 'expires/calendar')
        .stages(node.config.stages, 'stages').found;
    case 'handoff':
      return refs.add('contextPackage', node.config.package, 'package').found;
    case 'notify':
      return notifyReferences(refs, node.config);
    case 'message':
      return refs.add('template', node.config.template, 'template').found;
    case 'set':
      node.config.set.forEach(({ field }, index) => {
        refs.add('field', field, `set/${index}/field`);
      });
      return refs.found;
    case 'wait':
      return 'open' in node.config.until
        ? refs.add('calendar', node.config.until.open, 'until/open').found
        : refs.add('calendar', node.config.until.calendar, 'until/calendar').found;
    case 'deescalate':
      return refs
        .add('tierNode', node.config.to === 'back' ? undefined : node.config.to, 'to')
        .add('coolDown', node.config.coolDown, 'coolDown').found;
    case 'swarm':
    case 'external':
    case 'followUp':
      return refs.target(node.config.to, 'to').add('calendar', node.config.calendar, 'calendar').found;
    case 'group':
      return refs.add('field', node.config.key, 'key').found;
    case 'condition':
    case 'repeat':
    case 'end':
    case 'note':
      return [];
    default:
      return node satisfies never;
  }
}

function notifyReferences(refs: References, config: NodeByKind['notify']['config']): readonly Reference[] {
  return refs
    .target(config.to, 'to')
    .add('channel', config.channel, 'channel')
    .add('template', config.template, 'template')
    .add('calendar', config.whenOpen, 'whenOpen').found;
}
