import type { TraceEntry, TraceGroup } from '@rung/kernel';

/**
 * A stretch of a trace. Its places are counted in lines: one for each round, which tells its causes, and one for each entry.
 */
export interface TracePage {
  /** Place of its first line in the whole trace. */
  readonly from: number;
  /** Where the next page begins; null after the last. */
  readonly next: number | null;
  /** Of the whole trace. */
  readonly lines: number;
  /** Of the whole trace: its lines, and every row of the conditions and of the authority matrix that entries asked. */
  readonly rows: number;
  /** Whether the first group goes on from the page before, and whether its first round does. */
  readonly continues: 'group' | 'round' | null;
  readonly groups: readonly TraceGroup[];
}

/** Which page, and how many rows it may have; a line is never cut, so one with more rows than that is a page alone. */
export interface PageRequest {
  readonly from: number;
  readonly rows: number;
}

type Round = TraceGroup['rounds'][number];

/** How many lines a group has. */
export function linesOfGroup({ rounds }: TraceGroup): number {
  return rounds.reduce((sum, { entries }) => sum + 1 + entries.length, 0);
}

/** How many rows a group has. */
export function rowsOfGroup({ rounds }: TraceGroup): number {
  return rounds.reduce(
    (sum, { entries }) => sum + 1 + entries.reduce((rows, entry) => rows + rowsOf(entry), 0),
    0,
  );
}

function rowsOf(entry: TraceEntry): number {
  if (entry.step === 'trigger') return 1 + (entry.condition?.rows.length ?? 0);
  if (entry.step === 'matrix') return 1 + entry.grants.length;
  if (entry.step !== 'case') return 1;
  return entry.cases.reduce((sum, { condition }) => sum + condition.rows.length, 1);
}

/** Cuts a page out of a trace. Pages that follow one another are the whole trace, each line once. */
export function tracePage(trace: readonly TraceGroup[], { from, rows }: PageRequest): TracePage {
  const cut = new PageCut(from, rows);
  const groups = trace.flatMap((group) => cut.group(group));
  return {
    from,
    next: cut.end,
    lines: cut.lines,
    rows: trace.reduce((sum, group) => sum + rowsOfGroup(group), 0),
    continues: cut.continues,
    groups,
  };
}

/** Walks a trace once, keeping what is on the page. */
class PageCut {
  /** Lines passed so far. */
  lines = 0;
  /** Where the page ended; null while it has room. */
  end: number | null = null;
  continues: TracePage['continues'] = null;
  readonly #from: number;
  #room: number;

  constructor(from: number, rows: number) {
    this.#from = from;
    this.#room = rows;
  }

  group(group: TraceGroup): readonly TraceGroup[] {
    const start = this.lines;
    const rounds = group.rounds.flatMap((round) => this.#round(round));
    if (rounds.length === 0) return [];
    if (start < this.#from) this.continues ??= 'group';
    return [{ ...group, rounds }];
  }

  #round({ causes, entries: all }: Round): readonly Round[] {
    const isBegun = this.#keeps(1);
    const entries = all.filter((entry) => this.#keeps(rowsOf(entry)));
    if (!isBegun && entries.length === 0) return [];
    if (!isBegun) this.continues = 'round';
    return [{ causes, entries }];
  }

  #keeps(rows: number): boolean {
    const place = this.lines;
    this.lines += 1;
    if (place < this.#from || this.end !== null) return false;
    if (rows > this.#room && place > this.#from) {
      this.end = place;
      return false;
    }
    this.#room -= rows;
    return true;
  }
}
