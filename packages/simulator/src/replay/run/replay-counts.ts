import { compareText } from '@rung/kernel';
import { type RowProblem, type RowProblemCode, rowProblem } from '../rows/row-problem.ts';
import type { ReplayedTicket, TargetOutcome } from './replay-ticket.ts';

/** Problems kept as examples; all are counted. */
const keptProblems = 100;

/** Why rows could not be used. `notOpened`: rows of tickets that an earlier problem kept from being opened. */
export type ProblemReason = RowProblemCode | 'notOpened';

/** Counts of a replay that add up over parts of a history. Plain JSON. */
export interface ReplayCounts {
  /** Rows that were read. */
  readonly rows: number;
  /** Rows that gave at least one event the engine took. */
  readonly usedRows: number;
  /** Rows and single events that could not be used, by reason. */
  readonly problems: Readonly<Record<ProblemReason, number>>;
  /** The first of them, by row. */
  readonly examples: readonly RowProblem[];
  readonly tickets: number;
  readonly events: number;
  readonly effects: number;
  /** What became of learned targets: tickets by target and outcome. */
  readonly targets: Readonly<Record<string, TargetCounts>>;
}

/** Tickets by what became of one learned target. */
export type TargetCounts = Readonly<Record<TargetOutcome, number>>;

const noTargets: TargetCounts = { met: 0, missed: 0, open: 0 };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Counts tickets one by one. Mutable, for one thread; the order of tickets does not matter. */
export class ReplayCounter {
  readonly #problems = { noTicket: 0, badTime: 0, badValue: 0, noRule: 0, refused: 0, notOpened: 0 };
  readonly #targets = new Map<string, Mutable<TargetCounts>>();
  readonly #sums = { rows: 0, usedRows: 0, tickets: 0, events: 0, effects: 0 };
  #examples: RowProblem[] = [];

  add({ rows, summary, usedRows, problems, events, effects, targets }: ReplayedTicket): void {
    const sums = this.#sums;
    sums.rows += rows;
    sums.usedRows += usedRows;
    sums.tickets += summary === null ? 0 : 1;
    sums.events += events;
    sums.effects += effects;
    for (const [name, outcome] of targets) this.#target(name)[outcome] += 1;
    for (const problem of problems) this.#count(problem);
    this.#addExamples(problems);
  }

  /** Counts a row that belongs to no ticket. */
  addOrphan(row: number): void {
    const problem = rowProblem(row, null, { cause: 'noTicket' });
    this.#sums.rows += 1;
    this.#count(problem);
    this.#addExamples([problem]);
  }

  /** Adds the counts of other tickets. */
  merge({ problems, examples, targets, ...sums }: ReplayCounts): void {
    for (const name of namesOf(this.#sums)) this.#sums[name] += sums[name];
    for (const reason of namesOf(this.#problems)) this.#problems[reason] += problems[reason];
    for (const [name, counts] of Object.entries(targets)) {
      const target = this.#target(name);
      for (const outcome of namesOf(noTargets)) target[outcome] += counts[outcome];
    }
    this.#addExamples(examples);
  }

  counts(): ReplayCounts {
    return {
      rows: this.#sums.rows,
      usedRows: this.#sums.usedRows,
      problems: { ...this.#problems },
      examples: firstOf(this.#examples),
      tickets: this.#sums.tickets,
      events: this.#sums.events,
      effects: this.#sums.effects,
      targets: Object.fromEntries(
        [...this.#targets]
          .toSorted(([a], [b]) => compareText(a, b))
          .map(([name, counts]) => [name, { ...counts }]),
      ),
    };
  }

  /** What became of a learned target. */
  targetsOf(name: string): TargetCounts {
    return { ...(this.#targets.get(name) ?? noTargets) };
  }

  #target(name: string): Mutable<TargetCounts> {
    const found = this.#targets.get(name) ?? { ...noTargets };
    this.#targets.set(name, found);
    return found;
  }

  #count({ code, following = 0 }: RowProblem): void {
    this.#problems[code] += 1;
    this.#problems.notOpened += following;
  }

  /** Only the first of the file are told, whichever ticket was replayed first. */
  #addExamples(problems: readonly RowProblem[]): void {
    for (const problem of problems) this.#examples.push(problem);
    if (this.#examples.length > 2 * keptProblems) this.#examples = firstOf(this.#examples);
  }
}

function firstOf(problems: readonly RowProblem[]): RowProblem[] {
  return problems.toSorted((a, b) => a.row - b.row).slice(0, keptProblems);
}

function namesOf<T extends object>(record: T): readonly (keyof T)[] {
  // Records of this file, whose keys are those of their types.
  return Object.keys(record) as (keyof T)[];
}
