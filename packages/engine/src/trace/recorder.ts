import {
  type EpochMs,
  epochMs,
  formatInstant,
  type TraceCause,
  type TraceEntry,
  type TraceGroup,
} from '@rung/kernel';

/**
 * Collects the trace of a call. Where nobody asked for one there is no recorder, and `recorder?.add(…)` does not even
 * make the entry: traced and untraced runs are one code path.
 */
export interface Recorder {
  readonly groups: readonly TraceGroup[];
  readonly begin: (step: { readonly at: number; readonly ticket: string; readonly sequence: number }) => void;
  readonly round: (causes: readonly TraceCause[]) => void;
  readonly add: (entry: TraceEntry) => void;
}

interface OpenRound {
  readonly causes: readonly TraceCause[];
  readonly entries: TraceEntry[];
}

/** A recorder with nothing in it. */
export function createRecorder(): Recorder {
  const groups: { at: string; ticket: string; sequence: number; rounds: OpenRound[] }[] = [];
  // Clocks and threads change before the first round begins; what is told of them belongs to that round.
  let early: TraceEntry[] = [];
  return {
    groups,
    begin: ({ at, ticket, sequence }) => {
      const instant: EpochMs = epochMs(at);
      groups.push({ at: formatInstant(instant), ticket, sequence, rounds: [] });
      early = [];
    },
    round: (causes) => {
      groups.at(-1)?.rounds.push({ causes, entries: early });
      early = [];
    },
    add: (entry) => {
      const round = groups.at(-1)?.rounds.at(-1);
      (round?.entries ?? early).push(entry);
    },
  };
}
