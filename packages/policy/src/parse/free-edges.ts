import type { Policy, PolicyNode } from '../policy.ts';

/** Node ids to which a node leads without an outside event, by node id. */
export type FreeEdges = ReadonlyMap<string, readonly string[]>;

type NodeOf<K extends PolicyNode['kind']> = Extract<PolicyNode, { kind: K }>;

/** How paths leave a node of some kind by the ports that are drawn. */
interface Leaving {
  /** Ports that a path leaves only through an outside event; `again` of a repeat lets only so many paths through. */
  readonly held: readonly string[];
  /** Ports by which a path that reaches the node goes on in the same round or, at a tier, by which a later one begins. */
  readonly passing: readonly string[] | 'every';
}

const passesOn: Leaving = { held: [], passing: 'every' };
const staysFor = (...held: readonly string[]): Leaving => ({ held, passing: [] });

const leavingByKind: { readonly [K in PolicyNode['kind']]: Leaving } = {
  trigger: staysFor(),
  condition: passesOn,
  tier: { held: ['acknowledged', 'accepted', 'bounced', 'deescalated', 'escalated'], passing: 'every' },
  sla: { held: [], passing: ['continue'] },
  authority: passesOn,
  approval: staysFor('approved', 'denied'),
  handoff: passesOn,
  notify: passesOn,
  message: passesOn,
  set: passesOn,
  wait: staysFor(),
  deescalate: staysFor(),
  swarm: staysFor('joined', 'solved'),
  external: staysFor('replied'),
  group: staysFor('first', 'member', 'resolved'),
  followUp: staysFor('satisfied', 'unsatisfied'),
  repeat: { held: ['again'], passing: 'every' },
  end: staysFor(),
};

/**
 * The edges of language.md 2, Termination: all but those that need an outside event, and beside them those that nobody
 * draws: from a clock's start to what hears its outlets, from a set or a tier to the triggers that hear it.
 */
export function freeEdges(policy: Policy): FreeEdges {
  const undrawn = undrawnEdges(policy);
  return new Map(
    Object.entries(policy.nodes).map(([id, node]) => [id, [...drawnEdges(node), ...undrawn(id, node)]]),
  );
}

function drawnEdges(node: PolicyNode): readonly string[] {
  const { held } = leavingByKind[node.kind];
  return Object.entries(node.ports).flatMap(([port, { to }]) =>
    to === null || held.includes(port) || port.startsWith('escalated:') ? [] : [to],
  );
}

function undrawnEdges(policy: Policy): (id: string, node: PolicyNode) => readonly string[] {
  const onOutlet = triggersByClock(policy);
  const started = startedClocks(policy, onOutlet);
  const onEntry = hearers(policy, 'tier.entered');
  const onSet = hearers(policy, 'field.set');
  const returns = returnTargets(policy);
  return (id, node) => {
    switch (node.kind) {
      case 'sla':
        return onOutlet.get(node.clock) ?? [];
      case 'tier':
        return [...started.entry, ...onEntry];
      case 'deescalate':
        return [...started.entry, ...onEntry, ...returns(id, node)];
      case 'approval':
        return started.approval;
      case 'external':
        return started.vendor;
      case 'set':
        return onSet;
      case 'trigger':
      case 'condition':
      case 'authority':
      case 'handoff':
      case 'notify':
      case 'message':
      case 'wait':
      case 'swarm':
      case 'group':
      case 'followUp':
      case 'repeat':
      case 'end':
        return [];
      default:
        return node satisfies never;
    }
  };
}

function nodesOf<K extends PolicyNode['kind']>(
  { nodes }: Policy,
  kind: K,
): readonly (readonly [id: string, node: NodeOf<K>])[] {
  return Object.entries(nodes).filter((entry): entry is [string, NodeOf<K>] => entry[1].kind === kind);
}

function triggersByClock(policy: Policy): ReadonlyMap<string, readonly string[]> {
  const byClock = new Map<string, string[]>();
  for (const [id, { outlet }] of nodesOf(policy, 'trigger')) {
    if (outlet === null) continue;
    const ids = byClock.get(outlet.clock) ?? [];
    ids.push(id);
    byClock.set(outlet.clock, ids);
  }
  return byClock;
}

interface Started {
  readonly entry: readonly string[];
  readonly approval: readonly string[];
  readonly vendor: readonly string[];
}

/** What hears the outlets of the clocks that a tier entry, an approval or a vendor's case starts anew. */
function startedClocks(policy: Policy, onOutlet: ReadonlyMap<string, readonly string[]>): Started {
  const slas = nodesOf(policy, 'sla');
  const heardBy = (starts: (clock: Policy['clocks'][string]) => boolean): readonly string[] => {
    const clocks = new Set(Object.entries(policy.clocks).flatMap(([id, one]) => (starts(one) ? [id] : [])));
    const later = slas
      .filter(([, { clock }]) => clocks.has(clock))
      .flatMap(([, { ports }]) =>
        Object.entries(ports).flatMap(([port, { to }]) => (port === 'continue' || to === null ? [] : [to])),
      );
    return [...[...clocks].flatMap((clock) => onOutlet.get(clock) ?? []), ...later];
  };
  return {
    entry: heardBy(startsAtEntry),
    approval: heardBy(({ measure }) => measure === 'approval'),
    vendor: heardBy(({ measure }) => measure === 'vendor'),
  };
}

function startsAtEntry({ measure, from }: Policy['clocks'][string]): boolean {
  if (measure === 'assignment') return from === 'tierEntered';
  return measure === 'acknowledgement' || measure === 'tierTime';
}

/** Triggers that hear a derived event and whose latch does not say how often they may fire. */
function hearers(policy: Policy, event: 'field.set' | 'tier.entered'): readonly string[] {
  return nodesOf(policy, 'trigger').flatMap(([id, { events, latch, neverSuppress }]) => {
    const counted = ['oncePerEpisode', 'oncePerTicket', 'every'].includes(latch.kind);
    return events.includes(event) && (neverSuppress || !counted) ? [id] : [];
  });
}

/** Where a de-escalation leads: the tier node it names, or, for `back`, the tier nodes below those it is left from. */
function returnTargets(policy: Policy): (id: string, node: NodeOf<'deescalate'>) => readonly string[] {
  const ranked = nodesOf(policy, 'tier').map(
    ([id, { tier }]) => [id, policy.tiers[tier]?.rank ?? 0] as const,
  );
  const highest = highestSources(policy, new Map(ranked));
  return (id, { to }) => {
    if (to !== 'back') return [to];
    const bound = highest(id);
    return ranked.flatMap(([tier, rank]) => (rank < bound ? [tier] : []));
  };
}

/** The highest rank of the tier nodes from one of whose ports a path passes a node; of all where there is none. */
function highestSources(policy: Policy, rankOf: ReadonlyMap<string, number>): (id: string) => number {
  const into = passingEdgesInto(policy);
  return (target) => {
    let highest: number | null = null;
    const passed = new Set([target]); // a set may grow while it is walked
    for (const id of passed) {
      for (const from of into.get(id) ?? []) {
        const rank = rankOf.get(from);
        if (rank === undefined) passed.add(from);
        else highest = Math.max(highest ?? 0, rank);
      }
    }
    return highest ?? [...rankOf.values()].reduce((most, rank) => Math.max(most, rank), 0);
  };
}

/** By node, the nodes that lead to it in the same path, and the tier nodes that a path begins at. */
function passingEdgesInto({ nodes }: Policy): ReadonlyMap<string, readonly string[]> {
  const into = new Map<string, string[]>();
  for (const [id, { kind, ports }] of Object.entries(nodes)) {
    const { passing } = leavingByKind[kind];
    for (const [port, { to }] of Object.entries(ports)) {
      if (to === null || !(passing === 'every' || passing.includes(port))) continue;
      const before = into.get(to);
      if (before === undefined) into.set(to, [id]);
      else before.push(id);
    }
  }
  return into;
}
