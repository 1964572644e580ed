import type { TraceGroup } from '@rung/kernel';

/** A page of a trace, as the server tells it. */
export interface TracePage {
  readonly groups: readonly TraceGroup[];
  /** Entries of the whole trace. */
  readonly lines: number;
  /** Where the next page begins; null after the last. */
  readonly next: number | null;
  /** Whether its first group goes on from the page before, and whether that group's first round does. */
  readonly continues: 'group' | 'round' | null;
}

/** A trace with its next page: what the page cut in two is one again. */
export function withPage(groups: readonly TraceGroup[], page: TracePage): readonly TraceGroup[] {
  const last = groups.at(-1);
  const [first, ...others] = page.groups;
  if (page.continues === null || last === undefined || first === undefined)
    return [...groups, ...page.groups];
  const rounds = page.continues === 'round' ? joinedRounds(last, first) : [...last.rounds, ...first.rounds];
  return [...groups.slice(0, -1), { ...last, rounds }, ...others];
}

function joinedRounds(last: TraceGroup, first: TraceGroup): TraceGroup['rounds'] {
  const cut = last.rounds.at(-1);
  const [rest, ...others] = first.rounds;
  if (cut === undefined || rest === undefined) return [...last.rounds, ...first.rounds];
  return [...last.rounds.slice(0, -1), { ...cut, entries: [...cut.entries, ...rest.entries] }, ...others];
}
