import type { TraceCause, TraceEntry, TraceGroup } from '@rung/kernel';
import { instantText } from '../instant-text.ts';

/**
 * Collects the trace of a call. Where nobody asked for one there is no recorder, and `recorder?.add(…)` does not even
 * make the entry: traced and untraced runs are one code path.
 */
export interface Recorder {
  readonly groups: readonly TraceGroup[];
  readonly begin: (step: { readonly at: number; readonly ticket: string; readonly sequence: number }) => void;
  readonly round: (causes: readonly TraceCause[] | null) => void;
  readonly add: (entry: TraceEntry) => void;
}

interface OpenRound {
  readonly causes: readonly TraceCause[];
  readonly entries: TraceEntry[];
}

/** A recorder with nothing in it. */
export function createRecorder(): Recorder {
  const groups: { at: string; ticket: string; sequence: number; rounds: OpenRound[] }[] = [];
  let rounds: OpenRound[] = [];
  let entries: TraceEntry[] = [];
  return {
    groups,
    begin: ({ at, ticket, sequence }) => {
      rounds = [];
      groups.push({ at: instantText(at), ticket, sequence, rounds });
    },
    round: (causes) => {
      entries = [];
      rounds.push({ causes: causes ?? [], entries });
    },
    add: (entry) => {
      entries.push(entry);
    },
  };
}
