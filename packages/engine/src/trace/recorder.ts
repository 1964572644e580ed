import { epochMs, formatInstant, type TraceCause, type TraceEntry, type TraceGroup } from '@rung/kernel';

/**
 * Collects the trace of a call. Where nobody asked for one there is no recorder, and `recorder?.add(…)` does not even
 * make the entry: traced and untraced runs are one code path.
 */
export interface Recorder {
  readonly groups: readonly TraceGroup[];
  readonly begin: (step: { readonly at: number; readonly ticket: string; readonly sequence: number }) => void;
  readonly round: (causes: readonly TraceCause[] | null) => void;
  readonly add: (entry: TraceEntry) => void;
  /** Where the next entry would stand. */
  readonly place: () => number;
  /** Adds an entry before those added since its place was taken: a trigger is told before the path it fired. */
  readonly addAt: (place: number, entry: TraceEntry) => void;
}

interface OpenRound {
  readonly causes: readonly TraceCause[];
  readonly entries: TraceEntry[];
}

/** A recorder with nothing in it. */
export function createRecorder(): Recorder {
  const groups: { at: string; ticket: string; sequence: number; rounds: OpenRound[] }[] = [];
  const openEntries = (): TraceEntry[] => groups.at(-1)?.rounds.at(-1)?.entries ?? [];
  return {
    groups,
    begin: ({ at, ticket, sequence }) => {
      groups.push({ at: formatInstant(epochMs(at)), ticket, sequence, rounds: [] });
    },
    round: (causes) => {
      groups.at(-1)?.rounds.push({ causes: causes ?? [], entries: [] });
    },
    add: (entry) => {
      openEntries().push(entry);
    },
    place: () => openEntries().length,
    addAt: (place, entry) => {
      openEntries().splice(place, 0, entry);
    },
  };
}
