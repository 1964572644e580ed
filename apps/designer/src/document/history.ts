import { type EditLabel, type Patch, squash, undoPatches } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { appliedAll } from './sync/applied.ts';

/** One entry of the history. */
export interface HistoryEntry {
  readonly label: EditLabel;
  readonly patches: readonly Patch[];
  /** When it was made, in milliseconds since 1970; undoing it and doing it again change nothing about that. */
  readonly at: number;
  /** Who has changed the same since, so that it cannot be taken back; empty where that is not known. */
  readonly staleBy?: string;
}

/** What can be undone, oldest first, and what can be done again, the next to be done last. */
export interface History {
  readonly undoable: readonly HistoryEntry[];
  readonly redoable: readonly HistoryEntry[];
}

/** Which way through the history. */
export type Way = 'undone' | 'redone';

/** Steps that can be undone. */
const maxHistory = 200;

/** A new edit; what had been undone before is gone. One that `joins` is a further keystroke in the field of the last entry. */
export function withEntry({ undoable }: History, entry: HistoryEntry, joins: boolean): History {
  const last = undoable.at(-1);
  const both = joins && last !== undefined ? squash(last.patches, entry.patches) : null;
  return both?.ok === true
    ? { undoable: [...undoable.slice(0, -1), { ...entry, patches: both.value }], redoable: [] }
    : { undoable: [...undoable, entry].slice(-maxHistory), redoable: [] };
}

/** The entries that a way leads along, the next one last. */
function along({ undoable, redoable }: History, way: Way): readonly HistoryEntry[] {
  return way === 'undone' ? undoable : redoable;
}

/** The entry that is next on a way: those that cannot be taken back are stepped over. */
export function nextOn(history: History, way: Way): HistoryEntry | undefined {
  return along(history, way).findLast(({ staleBy }) => staleBy === undefined);
}

/** A walk through the history: the flow and the history after it, what was taken back, and what could not be. */
export interface Walk {
  readonly flow: Flow;
  readonly history: History;
  readonly taken: readonly HistoryEntry[];
  readonly stale: readonly HistoryEntry[];
}

/** How a walk is made. */
export interface WalkOptions {
  readonly way: Way;
  /** The last entry that is taken back. */
  readonly until: HistoryEntry;
  /** Who has changed what an entry is about. */
  readonly changedBy: (patches: readonly Patch[]) => string;
}

/**
 * Takes entries back, one after the other, each in the flow as the one before left it. One that would restore what somebody
 * else has changed since stays where it is, marked so, and those before it are taken back all the same.
 */
export function walked(
  start: { readonly flow: Flow; readonly history: History },
  { way, until, changedBy }: WalkOptions,
): Walk {
  let { flow } = start;
  const entries = along(start.history, way);
  const from = entries.indexOf(until);
  const left: HistoryEntry[] = [];
  const back: HistoryEntry[] = [];
  const taken: HistoryEntry[] = [];
  const stale: HistoryEntry[] = [];
  for (const entry of from === -1 ? [] : entries.slice(from).toReversed()) {
    const undo = entry.staleBy === undefined ? takenBack(flow, entry.patches) : null;
    if (undo === null) {
      const marked = { ...entry, staleBy: entry.staleBy ?? changedBy(entry.patches) };
      if (entry.staleBy === undefined) stale.push(marked);
      left.unshift(marked);
    } else {
      flow = undo.flow;
      taken.push(entry);
      back.push({ label: entry.label, patches: undo.patches, at: entry.at });
    }
  }
  const rest = [...entries.slice(0, from === -1 ? undefined : from), ...left];
  const history =
    way === 'undone'
      ? { undoable: rest, redoable: [...start.history.redoable, ...back] }
      : { undoable: [...start.history.undoable, ...back].slice(-maxHistory), redoable: rest };
  return { flow, history, taken, stale };
}

function takenBack(
  flow: Flow,
  patches: readonly Patch[],
): { readonly flow: Flow; readonly patches: readonly Patch[] } | null {
  const undo = undoPatches(flow, patches);
  const applied = undo.ok ? appliedAll(flow, [undo.value]) : null;
  return undo.ok && applied?.ok === true ? { flow: applied.value, patches: undo.value } : null;
}

/** Whether two changes are about the same place, or one about a part of the other's. */
export function meet(some: readonly Patch[], others: readonly Patch[]): boolean {
  return some.some(({ path }) =>
    others.some(({ path: other }) =>
      path.every((segment, at) => at >= other.length || segment === other[at]),
    ),
  );
}

/** What could not be sent is as if it had been undone: `patches` lead back to it. */
export function refused(
  { undoable, redoable }: History,
  { at, patches }: Pick<HistoryEntry, 'at' | 'patches'>,
): History {
  const last = undoable.at(-1);
  const label: EditLabel = last?.label ?? { what: 'flowChanged', data: {} };
  return {
    undoable: undoable.slice(0, -1),
    redoable: [...redoable, { label, patches, at: last?.at ?? at }],
  };
}

/** What was done in one page after another; what the earlier had undone is kept until something is done. */
export function following(earlier: History, { undoable, redoable }: History): History {
  const isFresh = undoable.length + redoable.length === 0;
  return isFresh ? earlier : { undoable: [...earlier.undoable, ...undoable].slice(-maxHistory), redoable };
}
