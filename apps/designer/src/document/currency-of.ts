import type { Flow } from '@rung/flow';

/** The currencies that people are offered; any other that is in use is offered too. */
const commonCurrencies = ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'SEK', 'PLN', 'CAD', 'AUD'] as const;

/** What a list of currencies holds, one that is chosen among them. */
export function offeredCurrencies(chosen: string): string[] {
  return [...new Set<string>([...commonCurrencies, chosen])];
}

const known = new WeakMap<Flow, string>();

/** An amount as it stands in a matrix or a step, or in the text of a condition: `usd("10000.00")`. */
const amountIn = /"currency":"([A-Z]{3})"|\b([a-z]{3})\(\\"\d/;

/**
 * The currency in which a policy has its amounts, and so the one meant by whoever enters another; EUR while it has none. Amounts
 * of different currencies are never compared, so a wrong guess would pass unnoticed until a rehearsal.
 */
export function currencyOf(flow: Flow): string {
  const last = known.get(flow);
  if (last !== undefined) return last;
  const { grants, nodes, pinned } = flow;
  const [, key, call] = amountIn.exec(JSON.stringify([grants, nodes, pinned])) ?? [];
  const currency = key ?? call?.toUpperCase() ?? 'EUR';
  known.set(flow, currency);
  return currency;
}
