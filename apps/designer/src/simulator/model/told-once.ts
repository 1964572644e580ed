import type { TraceEntry } from '@rung/kernel';

type EntryOf<Step extends TraceEntry['step']> = Extract<TraceEntry, { readonly step: Step }>;

/**
 * The entries of a round without those that say again what another says. A decision is told by itself, not by the passing of its node; that a
 * trigger was held back, or a path did not move the ticket, by the entry that knows whose it was; a move by the one that knows of what kind it
 * is; and the target of a clock with its start.
 */
export function toldOnce(entries: readonly TraceEntry[]): readonly TraceEntry[] {
  return entries.flatMap((entry, place): readonly TraceEntry[] => {
    const isTold = isRepeated(entry, { before: entries[place - 1], after: entries.slice(place + 1) });
    if (isTold || isTargetOfStart(entry, entries.slice(0, place))) return [];
    return [entry.step === 'clock' ? withTarget(entry, entries.slice(place + 1)) : entry];
  });
}

interface Around {
  readonly before: TraceEntry | undefined;
  readonly after: readonly TraceEntry[];
}

function isRepeated(entry: TraceEntry, { before, after }: Around): boolean {
  switch (entry.step) {
    case 'note':
      return isNoteOf(entry, before) || isNoteOf(entry, after[0]) || after.some((one) => lacks(one, entry));
    case 'move':
      return (
        entry.outcome === 'led' && entry.move === undefined && after.some((one) => isArrival(one, entry))
      );
    case 'node':
      return (before?.step === 'case' || before?.step === 'matrix') && entry.node === before.node;
    default:
      return false;
  }
}

/** Whether a note says what the trigger before it, or the move after it, says with more. */
function isNoteOf({ what, node, data }: EntryOf<'note'>, other: TraceEntry | undefined): boolean {
  if (other?.step === 'trigger' && other.node === node)
    return what === 'suppressed' && data['cause'] === other.suppressedBy;
  return other?.step === 'move' && other.node === node && what === other.outcome;
}

/** Whether a trigger says itself that it could not be decided without the value that a note tells of. */
function lacks(entry: TraceEntry, { what, node, data }: EntryOf<'note'>): boolean {
  if (entry.step !== 'trigger' || entry.outcome !== 'unknown' || entry.node !== node) return false;
  const rows = entry.condition?.rows ?? [];
  const isMissing = rows.some(
    ({ atom, values, result }) =>
      result === 'unknown' && values.includes(null) && 'field' in atom && atom.field === data['field'],
  );
  return what === 'unknown' && isMissing;
}

/** Whether an entry tells the move again, by the tier that took the ticket. */
function isArrival(entry: TraceEntry, { tier }: EntryOf<'move'>): boolean {
  return entry.step === 'move' && entry.outcome === 'led' && entry.move !== undefined && entry.tier === tier;
}

/** What begins a clock's life, and may come with its target. */
const beginnings: ReadonlySet<string> = new Set(['started', 'attached']);

function withTarget(entry: EntryOf<'clock'>, after: readonly TraceEntry[]): TraceEntry {
  if (!beginnings.has(entry.change)) return entry;
  const next = after.find((one) => one.step === 'clock' && one.clock === entry.clock);
  const isTarget = next?.step === 'clock' && next.change === 'retargeted';
  return isTarget ? { ...entry, data: { ...next.data, ...entry.data } } : entry;
}

function isTargetOfStart(entry: TraceEntry, before: readonly TraceEntry[]): boolean {
  if (entry.step !== 'clock' || entry.change !== 'retargeted') return false;
  const last = before.findLast((one) => one.step === 'clock' && one.clock === entry.clock);
  return last?.step === 'clock' && beginnings.has(last.change);
}
