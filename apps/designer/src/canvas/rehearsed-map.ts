import { outcomeKey, type VisitedPath } from '../simulator/model/way.ts';
import type { Way } from './canvas-model.ts';

/** The way of a rehearsed ticket on the map: which steps it has come by, and the lines that it took. */
export interface RehearsedMap {
  readonly isPassed: (node: string) => boolean;
  readonly taken: string;
}

/** What the map shows of a rehearsal. */
export function rehearsedMap({ visits, taken }: VisitedPath, ways: readonly Way[]): RehearsedMap {
  const lines = ways.filter(({ from, port }) => taken.has(outcomeKey(from, port)));
  return { isPassed: (node) => visits.has(node), taken: lines.map(({ d }) => d).join('') };
}
