import type { HistoryRow, StepHistoryPage, StepVersion } from '../versions/publishing.ts';

/** Pages of what became of a step as one list, the latest first: a version stands before the change that it was made with. */
export function inOrder(pages: readonly StepHistoryPage[]): readonly (HistoryRow | StepVersion)[] {
  const versions = pages.flatMap((page) => page.versions);
  const changes = pages.flatMap((page) => page.changes);
  // What is equal keeps its order.
  return [...versions, ...changes].toSorted((a, b) => b.rev - a.rev);
}
