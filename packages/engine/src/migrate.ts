import { err, ok, own, type Result } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { foldCycle, type TierTarget } from './clocks/cycle.ts';
import { declaredFace, threadFace, tierFace } from './clocks/face.ts';
import { settleClocks } from './clocks/settle-clocks.ts';
import { engineNode } from './effects.ts';
import { type EngineError, engineError } from './error.ts';
import { takeSnapshot } from './fields/snapshot-of.ts';
import type { LinkedPolicy } from './link/linked-policy.ts';
import { openRun, stateOf } from './run.ts';
import { stateFault } from './state/check-state.ts';
import { knownFields } from './state/known-fields.ts';
import { none } from './state/lists.ts';
import { mapOf, text } from './state/shapes.ts';
import type { ApprovalThread, Count, Cycle, Position, Thread, TicketState } from './state/state.ts';

/** Ids of the old policy by what takes their place; an id that is not named keeps its name. */
export type MigrationMap = Readonly<Record<string, string>>;

/**
 * Takes an episode over to another policy. Every id that the state names must exist in the new policy with the same
 * kind, or be mapped to one that does; else nothing is changed and the error (`migrationIncomplete`) lists those that
 * do not. Counted time stays, and clocks are measured against the new targets: what has passed by then falls due at the
 * next advance. Pure.
 */
export function migrate(
  linked: LinkedPolicy,
  state: TicketState,
  map: MigrationMap,
): Result<TicketState, EngineError> {
  const fault = stateFault(linked, state) ?? mapFault(map);
  if (fault !== null) return err(fault);
  const renaming = new Renaming(linked, map);
  const renamed = renameState(renaming, state);
  const ids = renaming.missing();
  if (ids.length > 0) return err({ ...engineError('migrationIncomplete'), ids });
  const fields = knownFields(linked, renamed.fields);
  const run = openRun(linked, { ...renamed, policy: linked.digest, fields });
  settleClocks(run, takeSnapshot(run, null, null));
  return ok(stateOf(run, null));
}

/**
 * The state with the counted time of every running clock brought to its own instant. Under another policy a stretch that
 * is still running would be counted on that policy's calendars: `migrate(next, foldClocks(old, state), map)` keeps what
 * the old ones counted. Pure; a state of another policy, or one that `step` refuses, comes back as it is.
 */
export function foldClocks(linked: LinkedPolicy, state: TicketState): TicketState {
  if (stateFault(linked, state) !== null || state.policy !== linked.digest) return state;
  const { position, clocks = none, threads = none, at } = state;
  const tierCycle = (which: TierTarget) => {
    const cycle = position?.[which];
    return position === null || cycle === undefined
      ? {}
      : { [which]: foldCycle(cycle, tierFace(linked, position.node, which), at) };
  };
  return {
    ...state,
    position: position === null ? null : { ...position, ...tierCycle('acknowledge'), ...tierCycle('work') },
    clocks: clocks.map((cycle) => {
      const clock = linked.clocks.get(cycle.clock);
      return clock === undefined
        ? cycle
        : foldCycle(cycle, declaredFace(linked, state, { clock, row: cycle.row }), at);
    }),
    threads: threads.map((thread) =>
      'cycle' in thread && thread.cycle !== null
        ? { ...thread, cycle: foldCycle(thread.cycle, threadFace(linked, thread), at) }
        : thread,
    ),
  };
}

const mapShape = mapOf(() => text);

function mapFault(map: MigrationMap): EngineError | null {
  const fault = mapShape(map, null);
  return fault === null ? null : engineError('invalidMap', fault);
}

type Kind = 'tier' | 'trigger' | 'sla' | 'repeat' | Thread['kind'] | 'group';

/** Renames ids and collects those that the new policy lacks. A class, because it gathers as it goes. */
class Renaming {
  readonly #linked: LinkedPolicy;
  readonly #map: MigrationMap;
  readonly #missing = new Set<string>();

  constructor(linked: LinkedPolicy, map: MigrationMap) {
    this.#linked = linked;
    this.#map = map;
  }

  missing(): readonly string[] {
    return [...this.#missing].sort();
  }

  node(id: string, kind: Kind): string {
    if (id === engineNode && kind === 'approval') return id;
    return this.#pick(id, (to) => this.#linked.nodes.get(to)?.kind === kind);
  }

  clock(id: string): string {
    return this.#pick(id, (to) => this.#linked.clocks.has(to));
  }

  tier(id: string): string {
    return this.#pick(id, (to) => this.#linked.tiers.has(to));
  }

  grant(id: string): string {
    return this.#pick(id, (to) => this.#row(to) !== undefined);
  }

  /** How long an approval stays open: by its node's own word, else by that of its row. */
  expiryOf(node: string, row: string | undefined): ApprovalThread['expires'] {
    const at = this.#linked.nodes.get(node);
    return (at?.kind === 'approval' ? at.expires : null) ?? this.#row(row)?.expires ?? undefined;
  }

  #row(id: string | undefined): Policy['grants'][number] | undefined {
    return this.#linked.policy.grants.find((row) => row.id === id);
  }

  /** An id that may go with its part: guards that are no more hold nothing back. */
  renamed(id: string): string {
    return own(this.#map, id) ?? id;
  }

  /** What takes an id's place: the mapped id, else itself, whichever is of its kind. One name may stand for two kinds. */
  #pick(id: string, fits: (to: string) => boolean): string {
    const to = [this.renamed(id), id].find(fits);
    if (to === undefined) this.#missing.add(id);
    return to ?? id;
  }
}

function renameState(renaming: Renaming, state: TicketState): TicketState {
  const { clocks, closed, threads, latched, cycles, position, resolver, requests } = state;
  return {
    ...state,
    episode: renameEpisode(renaming, state),
    position: position === null ? null : renamePosition(renaming, position),
    ...(threads === undefined ? {} : { threads: threads.map((thread) => renameThread(renaming, thread)) }),
    ...(clocks === undefined
      ? {}
      : { clocks: clocks.map((cycle) => renameCycle(cycle, renaming.clock(cycle.clock))) }),
    ...(closed === undefined
      ? {}
      : { closed: closed.map((last) => ({ ...last, clock: renaming.clock(last.clock) })) }),
    ...(latched === undefined ? {} : { latched: latched.map((id) => renaming.node(id, 'trigger')) }),
    ...(cycles === undefined
      ? {}
      : { cycles: cycles.map(([id, count]): Count => [renameClockName(renaming, id), count]) }),
    ...(resolver === undefined
      ? {}
      : { resolver: { ...resolver, tier: resolver.tier === null ? null : renaming.renamed(resolver.tier) } }),
    ...(requests === undefined
      ? {}
      : { requests: requests.map((request) => renameAsker(renaming, request)) }),
    ...(state.parentOf === undefined
      ? {}
      : { parentOf: { ...state.parentOf, node: renaming.node(state.parentOf.node, 'group') } }),
  };
}

/** A clock's name: a declared clock, `<tier node>.work`, or the node of a thread. */
function renameClockName(renaming: Renaming, name: string): string {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? renaming.renamed(name) : `${renaming.renamed(name.slice(0, dot))}${name.slice(dot)}`;
}

/** The row is chosen anew; what fired stays fired. */
function renameCycle({ row: _row, ...cycle }: Cycle, clock: string): Cycle {
  return { ...cycle, clock };
}

function renamePosition(renaming: Renaming, position: Position): Position {
  const node = renaming.node(position.node, 'tier');
  const { acknowledge, work } = position;
  return {
    ...position,
    node,
    stack: position.stack.map((id) => renaming.node(id, 'tier')),
    ...(acknowledge === undefined
      ? {}
      : { acknowledge: renameCycle(acknowledge, `${node}.acknowledgement`) }),
    ...(work === undefined ? {} : { work: renameCycle(work, `${node}.work`) }),
  };
}

function renameThread(renaming: Renaming, thread: Thread): Thread {
  const node = renaming.node(thread.node, thread.kind);
  switch (thread.kind) {
    case 'wait':
    case 'swarm':
      return { ...thread, node };
    case 'followUp':
      return { ...thread, node, cycle: thread.cycle === null ? null : renameCycle(thread.cycle, node) };
    case 'external':
      return { ...thread, node, cycle: renameCycle(thread.cycle, node) };
    case 'approval':
      return renameApproval(renaming, thread, node);
    default:
      return thread satisfies never;
  }
}

/** Who is asked stays; how long they have is what the new policy says. */
function renameApproval(renaming: Renaming, thread: ApprovalThread, node: string): ApprovalThread {
  const { row: oldRow, expires: oldExpires, ...rest } = thread;
  const row = oldRow === undefined ? undefined : renaming.grant(oldRow);
  // One that nobody can give runs out by itself, whatever is allowed for others.
  const expires = thread.stages.length === 0 ? oldExpires : renaming.expiryOf(node, row);
  return {
    ...rest,
    node,
    ...(row === undefined ? {} : { row }),
    ...(expires === undefined ? {} : { expires }),
    cycle: renameCycle(thread.cycle, node),
    stages: thread.stages.map(({ tiers, need }) => ({ tiers: tiers.map((id) => renaming.tier(id)), need })),
    approvals: thread.approvals.map((approval) => renameAsker(renaming, approval)),
    asked: thread.asked.map((id) => renaming.tier(id)),
  };
}

/** The tier of whoever asked or signed: what an event said, which need not be a tier of any policy. */
function renameAsker<T extends { readonly tier: string | null }>(renaming: Renaming, asker: T): T {
  return asker.tier === null ? asker : { ...asker, tier: renaming.renamed(asker.tier) };
}

function renameEpisode(renaming: Renaming, { episode }: TicketState): TicketState['episode'] {
  const triggers = (ids: readonly string[] | undefined) =>
    (ids ?? none).map((id) => renaming.node(id, 'trigger'));
  const { latched, matching, every, repeats, slas, entries, started, returns, coolDowns } = episode;
  const counts = (list: readonly Count[] | undefined, rename: (id: string) => string) =>
    (list ?? none).map(([id, count]): Count => [rename(id), count]);
  return {
    ...episode,
    ...(latched === undefined ? {} : { latched: triggers(latched) }),
    ...(matching === undefined ? {} : { matching: triggers(matching) }),
    ...(every === undefined
      ? {}
      : { every: every.map(([id, count, at]) => [renaming.node(id, 'trigger'), count, at] as const) }),
    ...(repeats === undefined ? {} : { repeats: counts(repeats, (id) => renaming.node(id, 'repeat')) }),
    ...(slas === undefined ? {} : { slas: slas.map((id) => renaming.node(id, 'sla')) }),
    ...(entries === undefined ? {} : { entries: counts(entries, (id) => renaming.tier(id)) }),
    ...(returns === undefined ? {} : { returns: counts(returns, (id) => renaming.renamed(id)) }),
    ...(coolDowns === undefined ? {} : { coolDowns: counts(coolDowns, (id) => renaming.renamed(id)) }),
    ...(started === undefined ? {} : { started: started.map((id) => renaming.clock(id)) }),
  };
}
