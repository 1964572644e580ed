import type { Flow } from '@rung/flow';
import type { Truth } from '@rung/kernel';
import type { PartOf } from '../../inspector/parts.ts';

/** A row of the matrix that speaks of what was asked. */
export interface AskedRow {
  readonly id: string;
  readonly grant: PartOf<'grants'>;
  /** Compares the amount with the limit alone, neither with the row's condition nor with what was granted before. */
  readonly isWithin: Truth;
}

/**
 * What became of a row. It decided: `alone`, `signed` by its own stages, `signs` as that of a tier above which may do it
 * alone, `never`. Or it was passed over: for another tier, short of the amount, with a condition that did not hold, short
 * with what was granted before, for one of the last two, or as a row before it had decided. `unknown` where the trace does
 * not tell.
 */
export type Verdict =
  | 'alone'
  | 'signed'
  | 'signs'
  | 'never'
  | 'tier'
  | 'amount'
  | 'condition'
  | 'window'
  | 'conditionOrWindow'
  | 'later'
  | 'unknown';

/** Who asked, and which way it went. */
interface Answer {
  readonly tier: string;
  readonly port: string | null;
  readonly tiers: Flow['tiers'];
}

/**
 * What became of each row, by the order in which the matrix asks them (language.md 2, Authority) and the way that was
 * taken, which tells of most conditions whether they held. Null where the two contradict each other, because another
 * tier asked than is thought, and for an act on the ticket that was free: its rows may not have been asked.
 */
export function matrixVerdicts(
  rows: readonly AskedRow[],
  answer: Answer,
): ReadonlyMap<string, Verdict> | null {
  const { tier, port } = answer;
  const asked = askedInOrder(rows, answer);
  const sure = asked.findIndex((row) => applies(row) === 'true');
  const open = sure === -1 ? asked : asked.slice(0, sure + 1);
  const mayDecide = open.filter((row) => applies(row) !== 'false' && portOf(row, tier) === port);
  const mayBeNone = port === 'denied' && sure === -1;
  const isFree = port === 'granted' && rows.some(({ grant }) => grant.action.startsWith('ticket.'));
  const [first] = mayDecide;
  if (isFree || (first === undefined && !mayBeNone)) return null;
  const isDecided = mayDecide.length === 1 && !mayBeNone;
  const place = first === undefined ? Number.POSITIVE_INFINITY : asked.indexOf(first);
  const verdictOf = (row: AskedRow): Verdict => {
    const at = asked.indexOf(row);
    if (at === place && isDecided) return decidedBy(row, tier);
    if (at === -1 || (row.grant.tier !== tier && isDecided && first?.grant.tier === tier)) return 'tier';
    if (at < place) return passedOver(row);
    if (isDecided) return 'later';
    return applies(row) === 'false' ? 'amount' : 'unknown';
  };
  return new Map(rows.map((row) => [row.id, verdictOf(row)]));
}

/** The rows in the order in which they may decide: the asker's own, those of higher tiers that may do it alone, any with stages. */
function askedInOrder(rows: readonly AskedRow[], { tier, tiers }: Answer): readonly AskedRow[] {
  const rankOf = (id: string): number => tiers[id]?.rank ?? Number.NEGATIVE_INFINITY;
  const others = rows.filter(({ grant }) => grant.tier !== tier);
  const above = others
    .filter(
      (row) => isAlone(row) && row.grant.limit.kind !== 'never' && rankOf(row.grant.tier) > rankOf(tier),
    )
    .toSorted((a, b) => rankOf(a.grant.tier) - rankOf(b.grant.tier));
  return [
    ...rows.filter(({ grant }) => grant.tier === tier),
    ...above,
    ...others.filter((row) => !isAlone(row)),
  ];
}

const isAlone = ({ grant }: AskedRow): boolean => (grant.stages ?? []).length === 0;

/** Whether a row covers what was asked, as far as its limit alone tells. */
function applies({ grant, isWithin }: AskedRow): Truth {
  const covers = grant.limit.kind === 'never' ? 'true' : isWithin;
  if (covers === 'false') return 'false';
  const hasWindow = grant.window !== undefined && 'amount' in grant.limit;
  return grant.when === undefined && !hasWindow ? covers : 'unknown';
}

/** The way that a question goes if a row decides it. */
function portOf(row: AskedRow, tier: string): string {
  if (row.grant.tier !== tier) return 'needsSignOff';
  if (row.grant.limit.kind === 'never') return 'denied';
  return isAlone(row) ? 'granted' : 'needsSignOff';
}

function decidedBy(row: AskedRow, tier: string): Verdict {
  if (!isAlone(row)) return 'signed';
  if (row.grant.tier !== tier) return 'signs';
  return row.grant.limit.kind === 'never' ? 'never' : 'alone';
}

/** Why a row that was asked did not decide. */
function passedOver({ grant, isWithin }: AskedRow): Verdict {
  const { limit, when, window } = grant;
  if (limit.kind === 'never') return when === undefined ? 'unknown' : 'condition';
  if (isWithin !== 'true') return isWithin === 'false' ? 'amount' : 'unknown';
  if (when === undefined) return window === undefined ? 'unknown' : 'window';
  return window === undefined || limit.kind === 'unbounded' ? 'condition' : 'conditionOrWindow';
}
