import type { Effect, TraceCause, TraceGroup } from '@rung/kernel';
import { linesOfGroup, rowsOfGroup } from '../trace-page.ts';
import { instantMs } from './instant.ts';

/** One step of one ticket as a mark on the time line. */
export interface Moment {
  readonly atMs: number;
  readonly ticket: string;
  readonly sequence: number;
  readonly causes: readonly TraceCause[];
  /** Places of its effects in the result's list. */
  readonly effects: readonly number[];
  /** Place of its first line in the trace, from which `trace` can be asked for. */
  readonly line: number;
  readonly lines: number;
  /** Trace rows: lines, and what each asked. */
  readonly rows: number;
}

/** The steps of a run in the order in which they happened. */
export function momentsOf(trace: readonly TraceGroup[], effects: readonly Effect[]): readonly Moment[] {
  const places = new Map<string, number[]>();
  for (const [place, effect] of effects.entries()) {
    const step = stepOfEffect(effect);
    const known = places.get(step);
    if (known === undefined) places.set(step, [place]);
    else known.push(place);
  }
  let next = 0;
  return trace.map((group) => {
    const { at, ticket, sequence, rounds } = group;
    const [line, lines] = [next, linesOfGroup(group)];
    next += lines;
    return {
      atMs: instantMs(at),
      ticket,
      sequence,
      causes: rounds.flatMap(({ causes }) => causes),
      effects: places.get(stepOf(ticket, sequence)) ?? [],
      line,
      lines,
      rows: rowsOfGroup(group),
    };
  });
}

function stepOf(ticket: string, sequence: number): string {
  return `${sequence} ${ticket}`;
}

/** An effect's key is `ticket/episode/sequence/node/occurrence`; only a ticket's id may hold a slash. */
function stepOfEffect({ ticket, key }: Effect): string {
  return stepOf(ticket, Number(key.split('/').at(-3)));
}
