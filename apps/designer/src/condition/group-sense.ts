import type { QueryGroup } from '@rung/condition';

/** How the rows of a group go together, as people say it. */
export const groupSenses = ['all', 'any', 'none', 'notAll'] as const;

/** One of the four ways. */
export type GroupSense = (typeof groupSenses)[number];

const meanings: Readonly<Record<GroupSense, Pick<QueryGroup, 'combinator'> & { readonly not: boolean }>> = {
  all: { combinator: 'and', not: false },
  any: { combinator: 'or', not: false },
  none: { combinator: 'or', not: true },
  notAll: { combinator: 'and', not: true },
};

/** Which way a group goes. */
export function senseOf(group: { readonly combinator?: string; readonly not?: boolean }): GroupSense {
  const isNot = group.not === true;
  return (
    groupSenses.find(
      (sense) => meanings[sense].combinator === group.combinator && meanings[sense].not === isNot,
    ) ?? 'all'
  );
}

/** What a group is set to for a way. */
export function meaningOf(sense: GroupSense): Pick<QueryGroup, 'combinator'> & { readonly not: boolean } {
  return meanings[sense];
}
