import type { BenchTicket, Rule } from './rules.ts';

interface DeciderBase {
  readonly name: string;
  /** Tickets to check before timing; fewer for engines that would take minutes. */
  readonly checked?: number;
  readonly warmMs?: number;
}

/** An engine loaded with rules: tells the number of the first rule that holds for a ticket, −1 if none does. */
export type Decider =
  | (DeciderBase & { readonly kind: 'now'; readonly decide: (ticket: number) => number })
  | (DeciderBase & {
      readonly kind: 'later';
      readonly decide: (ticket: number) => Promise<number>;
      /** Tickets to have under way at once, for engines that use more than one core; else 1. */
      readonly inFlight?: number;
    });

/** Builds deciders for some rules and the tickets that they will be asked about, by their index. */
export type DeciderFactory = (
  rules: readonly Rule[],
  tickets: readonly BenchTicket[],
) => Promise<readonly Decider[]>;

/** How many tickets an engine that scans is checked on: hundreds where each takes milliseconds, else all. */
export function checkedTickets(rules: readonly Rule[]): { readonly checked?: number } {
  return rules.length >= 10_000 ? { checked: 400 } : {};
}
