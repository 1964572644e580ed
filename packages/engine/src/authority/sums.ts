import { unitName } from '@rung/kernel';
import { cellNow, writeCell } from '../groups/cells.ts';
import type { SharedCell, SumCell } from '../groups/shared-cells.ts';
import type { GrantRow } from '../link/linked-policy.ts';
import type { Run } from '../run.ts';
import { none } from '../state/lists.ts';
import type { Granted } from '../state/state.ts';
import type { Ask } from './ask.ts';

interface Sum {
  readonly amount: number;
  readonly in: string;
}

/** What an ask adds up in, or null if it has no amount. */
function sumOf({ amount, quantity, unit }: Ask): Sum | null {
  if (amount !== undefined) return { amount: amount.amount, in: amount.currency };
  return quantity === undefined || unit === undefined ? null : { amount: quantity, in: unitName(unit) };
}

/** Key of the cell that a row's window needs; null for a window within the ticket, or without a customer. */
export function sumCellKey(row: GrantRow, customer: string | undefined): string | null {
  if (row.window === null || row.window.scope === 'ticket') return null;
  if (row.window.scope === 'period') return `grant/${row.id}`;
  return customer === undefined ? null : `grant/${row.id}/${customer}`;
}

function sumCell(cell: SharedCell | undefined): SumCell {
  return cell?.kind === 'sum' ? cell : { kind: 'sum', granted: none };
}

/** What a row's window has granted before, in the ask's currency or unit; the request's own first amount left out. */
export function windowSum(run: Run, row: GrantRow, ask: Ask): number {
  const sum = sumOf(ask);
  if (row.window === null || sum === null) return 0;
  const after = run.step.at - row.window.ms;
  const counts = (granted: { readonly at: number; readonly in: string }): boolean =>
    granted.at > after && granted.at <= run.step.at && granted.in === sum.in;
  const total = (list: readonly { readonly amount: number }[]): number =>
    list.reduce((so, { amount }) => so + amount, 0);
  const key = sumCellKey(row, run.state.customer);
  if (key === null) {
    const own = run.state.granted ?? none;
    return total(own.filter((g) => g.action === ask.action && g.request !== ask.request && counts(g)));
  }
  const name = requestName(run, ask.request);
  return total(sumCell(cellNow(run, key)).granted.filter((g) => g.request !== name && counts(g)));
}

/** What a request is called in shared cells, where requests of several tickets meet. */
function requestName({ state }: Run, request: string): string {
  return `${encodeURIComponent(state.ticket.toWellFormed())}/${request}`;
}

/** The longest window of an action's rows; null if none has one. */
function longestWindow(run: Run, action: string, scope: (row: GrantRow) => boolean): number | null {
  const lengths = run.linked.policy.grants
    .filter((row) => row.action === action && scope(row))
    .flatMap(({ window }) => (window === null ? [] : [window.ms]));
  return lengths.reduce<number | null>((most, ms) => Math.max(most ?? 0, ms), null);
}

/**
 * Remembers an amount that a row granted, for as long as some window needs it. A request granted anew replaces its first
 * amount.
 */
export function rememberGranted(run: Run, ask: Ask, by: string | null): void {
  const sum = sumOf(ask);
  if (sum === null) return;
  const { state, step, linked } = run;
  // Nobody's customer has no cell: what a window over customers sums is then what this ticket was granted.
  const longest = longestWindow(run, ask.action, (row) => sumCellKey(row, state.customer) === null);
  if (longest !== null) {
    const granted: Granted = { at: step.at, request: ask.request, action: ask.action, ...sum };
    const kept = (state.granted ?? none).filter(
      (other) =>
        other.request !== ask.request && (other.action !== ask.action || other.at > step.at - longest),
    );
    state.granted = [...kept, granted];
  }
  for (const row of linked.policy.grants) {
    const counts = row.window?.scope !== 'period' || row.id === by;
    if (row.action === ask.action && counts) rememberShared(run, row, { ask, sum });
  }
}

function rememberShared(
  run: Run,
  row: GrantRow,
  { ask, sum }: { readonly ask: Ask; readonly sum: Sum },
): void {
  const key = sumCellKey(row, run.state.customer);
  if (key === null || row.window === null) return;
  const request = requestName(run, ask.request);
  const after = run.step.at - row.window.ms;
  const kept = sumCell(cellNow(run, key)).granted.filter(
    (other) => other.request !== request && other.at > after,
  );
  writeCell(run, key, { kind: 'sum', granted: [...kept, { at: run.step.at, request, ...sum }] });
}

/** Forgets what a request was granted, on this ticket and in shared cells, because another amount takes its place. */
export function forgetGranted(run: Run, ask: Ask): void {
  const { state, linked } = run;
  const { request } = ask;
  if (state.granted !== undefined) state.granted = state.granted.filter((other) => other.request !== request);
  const name = requestName(run, request);
  for (const row of linked.policy.grants) {
    const key = row.action === ask.action ? sumCellKey(row, state.customer) : null;
    if (key === null) continue;
    const { granted } = sumCell(cellNow(run, key));
    const kept = granted.filter((other) => other.request !== name);
    if (kept.length < granted.length) writeCell(run, key, { kind: 'sum', granted: kept });
  }
}
