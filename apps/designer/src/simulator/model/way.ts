/** The way that a ticket has gone through the drawing. */
export interface VisitedPath {
  /** By node: the numbers of its visits, counted over the whole way from 1. */
  readonly visits: ReadonlyMap<string, readonly number[]>;
  /** Outcomes that were taken, as {@link outcomeKey}. */
  readonly taken: ReadonlySet<string>;
  /** The step at which the way stands now. */
  readonly current: string | null;
  /** The outcome that the latest step left by. */
  readonly moving: string | null;
  /** The place of that step among all. */
  readonly movedAt: number | null;
}

/** How an outcome of a step is called in {@link VisitedPath}. */
export function outcomeKey(node: string, port: string): string {
  return `${node}.${port}`;
}

/** Nothing has happened yet. */
export const noPath: VisitedPath = {
  visits: new Map(),
  taken: new Set(),
  current: null,
  moving: null,
  movedAt: null,
};
