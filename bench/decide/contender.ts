import type { BenchTicket, Rule } from './rules.ts';

/** An engine loaded with rules: the number of the first rule that holds for a ticket, −1 if none does. */
export interface Decider {
  readonly name: string;
  readonly decide: (ticket: number) => number | Promise<number>;
  /** Tickets to check before timing; fewer for engines that would take minutes. */
  readonly checked?: number;
  readonly warmMs?: number;
  /** Decides several at once, for engines that use more than one core. */
  readonly together?: (tickets: readonly number[]) => Promise<readonly number[]>;
}

/** Builds a decider for some rules and the tickets that it will be asked about, by their index. */
export type DeciderFactory = (
  rules: readonly Rule[],
  tickets: readonly BenchTicket[],
) => Promise<readonly Decider[]>;
