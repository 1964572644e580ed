import { compareText, type GrantVerdict, unitName } from '@rung/kernel';
import { evaluate } from '../condition/conditions.ts';
import { unknownOperands } from '../condition/explain.ts';
import { FALSE, type Snapshot, TRUE } from '../condition/snapshot.ts';
import type { GrantRow, LinkedPolicy } from '../link/linked-policy.ts';
import { none } from '../state/lists.ts';
import type { Ask } from './ask.ts';

/** Sums what a row's window has already granted. */
type WindowSum = (row: GrantRow, ask: Ask) => number;

/** What the matrix is asked on. */
export interface MatrixView {
  readonly linked: LinkedPolicy;
  readonly snapshot: Snapshot;
  readonly granted: WindowSum;
  /** `ticket.*` acts that a grant has freed in this episode. */
  readonly freed: readonly string[];
  /** Where a trace is made: what became of the rows, by id. */
  readonly told: Map<string, GrantVerdict> | null;
}

/** A stage of sign-off. */
export type Stage = GrantRow['stages'][number];

/** What the matrix says. */
export interface Decision {
  readonly outcome: 'granted' | 'needsSignOff' | 'denied';
  /** The row's reason, else the engine's code; null for a plain grant. */
  readonly reason: string | null;
  /** Who must sign off, in order; empty unless `needsSignOff`. */
  readonly stages: readonly Stage[];
  /** The row that decided. */
  readonly row: GrantRow | null;
  /** Some row was passed over because its limit, or an amount in its condition, is in another currency. */
  readonly currencyMismatch: boolean;
  /** The fields of such conditions, each once. */
  readonly currencyFields: readonly string[];
}

type Cover = 'covers' | 'short' | 'otherCurrency';

/** Whether a row's limit covers what is asked, with what its window has granted before. */
function coverOf(row: GrantRow, ask: Ask, granted: WindowSum): Cover {
  const { limit } = row;
  if (limit.kind === 'unbounded' || limit.kind === 'never') return 'covers';
  if (limit.kind === 'money') {
    if (ask.amount === undefined) return 'short';
    if (ask.amount.currency !== limit.currency) return 'otherCurrency';
    return within(ask.amount.amount + granted(row, ask), limit);
  }
  if (ask.quantity === undefined || unitName(ask.unit ?? '') !== unitName(limit.unit)) return 'short';
  return within(ask.quantity + granted(row, ask), limit);
}

function within(total: number, limit: { readonly amount: number; readonly inclusive: boolean }): Cover {
  return total < limit.amount || (limit.inclusive && total === limit.amount) ? 'covers' : 'short';
}

interface Search {
  readonly view: MatrixView;
  readonly ask: Ask;
  /** Rows of the action whose condition is not false, in order. */
  readonly asked: readonly GrantRow[];
  /** Those of them whose condition holds. */
  readonly holding: ReadonlySet<GrantRow>;
  /** Whether some limit was in another currency than what is asked. */
  otherCurrency: boolean;
  /** Fields of conditions that met another currency. */
  readonly currencyFields: Set<string>;
}

function beginSearch(view: MatrixView, ask: Ask): Search {
  const { linked, snapshot } = view;
  const truths = new Map(
    linked.policy.grants
      .filter(({ action }) => action === ask.action)
      .map((row) => [row, evaluate(linked.conditions, row.when, snapshot)] as const),
  );
  if (view.told !== null) {
    for (const [{ id }, truth] of truths) {
      if (truth !== TRUE) view.told.set(id, truth === FALSE ? 'condition' : 'unknown');
    }
  }
  const asked = [...truths.keys()].filter((row) => truths.get(row) !== FALSE);
  const holding = new Set(asked.filter((row) => truths.get(row) === TRUE));
  return { view, ask, asked, holding, otherCurrency: false, currencyFields: new Set() };
}

/** The first row of a tier that covers. */
function coveringRow(search: Search, tier: string): GrantRow | null {
  for (const row of search.asked) {
    if (row.tier === tier && covers(search, row)) return row;
  }
  return null;
}

/** Whether a row that was asked applies and covers; remembers when a currency is why it does not. */
function covers(search: Search, row: GrantRow): boolean {
  if (!search.holding.has(row)) {
    for (const field of fieldsOfOtherCurrency(search, row)) search.currencyFields.add(field);
    return false;
  }
  const cover = coverOf(row, search.ask, search.view.granted);
  if (cover === 'otherCurrency') search.otherCurrency = true;
  if (cover !== 'covers') search.view.told?.set(row.id, shortBy(row, search.ask, cover));
  return cover === 'covers';
}

/** Why a limit does not cover. */
function shortBy(row: GrantRow, ask: Ask, cover: Cover): GrantVerdict {
  if (cover === 'otherCurrency') return 'currency';
  return coverOf(row, ask, () => 0) === 'covers' ? 'window' : 'amount';
}

/** The fields that make the condition of a row unknown because amounts of two currencies meet in it. */
function fieldsOfOtherCurrency(
  { view: { linked, snapshot } }: Search,
  { when }: GrantRow,
): readonly string[] {
  return unknownOperands(linked.conditions, when, snapshot).currencyMismatch;
}

function isAlone(row: GrantRow): boolean {
  return row.stages.length === 0 && row.limit.kind !== 'never';
}

function rankOf(linked: LinkedPolicy, tier: string | null): number {
  return (tier === null ? undefined : linked.tiers.get(tier)?.tier.rank) ?? Number.NEGATIVE_INFINITY;
}

/** The lowest tier above a rank that could do it alone, with the row that says so. */
function ableAbove(search: Search, rank: number, asked: readonly string[]): GrantRow | null {
  const { linked } = search.view;
  const tiers = [...linked.tiers.values()]
    .filter(({ id, tier }) => tier.rank > rank && !asked.includes(id))
    .sort((a, b) => a.tier.rank - b.tier.rank || compareText(a.id, b.id));
  for (const { id } of tiers) {
    const row = coveringRow(search, id);
    if (row === null) continue;
    if (isAlone(row)) return row;
    search.view.told?.set(row.id, row.limit.kind === 'never' ? 'never' : 'stages');
  }
  return null;
}

/** Asks the matrix (language.md 2, Authority: row choice). */
export function askMatrix(view: MatrixView, ask: Ask): Decision {
  const search = beginSearch(view, ask);
  const free =
    ask.action.startsWith('ticket.') && (search.holding.size === 0 || view.freed.includes(ask.action));
  if (free) return decision(search, { outcome: 'granted', row: null, reason: null });
  const own = ask.tier === null ? null : coveringRow(search, ask.tier);
  return own === null ? askUpwards(search) : decideByRow(search, own);
}

function decideByRow(search: Search, row: GrantRow): Decision {
  if (row.limit.kind === 'never') {
    return decision(search, { outcome: 'denied', row, reason: row.reason ?? 'never' });
  }
  if (row.stages.length === 0) return decision(search, { outcome: 'granted', row, reason: row.reason });
  return decision(search, {
    outcome: 'needsSignOff',
    row,
    reason: row.reason ?? 'signOffRequired',
    stages: row.stages,
  });
}

function askUpwards(search: Search): Decision {
  const { view, ask } = search;
  const able = ableAbove(search, rankOf(view.linked, ask.tier), none);
  if (able !== null) {
    const stages = [{ tiers: [able.tier], need: 1 }];
    return decision(search, {
      outcome: 'needsSignOff',
      row: able,
      reason: able.reason ?? shortCode(search),
      stages,
    });
  }
  const staged = search.asked.find((row) => row.stages.length > 0 && covers(search, row));
  if (staged !== undefined) {
    const { stages } = staged;
    return decision(search, {
      outcome: 'needsSignOff',
      row: staged,
      reason: staged.reason ?? shortCode(search),
      stages,
    });
  }
  const named = view.linked.policy.grants.some(({ action }) => action === ask.action);
  return decision(search, { outcome: 'denied', row: null, reason: named ? shortCode(search) : 'noGrant' });
}

/** Why the asker's own rows did not do. */
function shortCode(search: Search): string {
  if (metOtherCurrency(search)) return 'currencyMismatch';
  const { holding, ask } = search;
  return [...holding].some(({ tier }) => tier === ask.tier) ? 'overLimit' : 'signOffRequired';
}

type Verdict = Pick<Decision, 'outcome' | 'row' | 'reason'> & { readonly stages?: readonly Stage[] };

function metOtherCurrency({ otherCurrency, currencyFields }: Search): boolean {
  return otherCurrency || currencyFields.size > 0;
}

function decision(search: Search, { stages = none, ...verdict }: Verdict): Decision {
  const currencyFields = [...search.currencyFields].sort();
  return { ...verdict, stages, currencyMismatch: metOtherCurrency(search), currencyFields };
}

/** The next tier that could do it alone, above every tier asked so far: where an approval climbs to. Null if none. */
export function climb(view: MatrixView, ask: Ask, asked: readonly string[]): GrantRow | null {
  const ranks = [ask.tier, ...asked].map((tier) => rankOf(view.linked, tier));
  return ableAbove(beginSearch(view, ask), Math.max(...ranks), asked);
}
