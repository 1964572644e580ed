import { compareText, type Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { covers, decidesAlone, type Grant, type Limit } from '../model/limits.ts';

interface Row {
  readonly id: string;
  readonly grant: Grant;
}

/** The authority matrix: rows without an end, never asked, or against the ladder, and tiers that it leaves out. */
export function checkAuthority(model: FlowModel): Diagnostic[] {
  const rows = [...model.grants].map(([id, grant]): Row => ({ id, grant }));
  return [
    ...rows.flatMap(unbounded),
    ...rows.flatMap((row) => unreachedRow(row, rows)),
    ...inverted(rows, model),
    ...undecided(rows, model),
  ];
}

/**
 * Points out tiers of the ladder that no row gives anything to decide (RNG-610), where the matrix is about more than
 * gates of the ticket itself. A front line below all who decide is as it should be, and so are people outside the house.
 */
function undecided(rows: readonly Row[], { tiers }: FlowModel): readonly Diagnostic[] {
  const business = rows.filter(({ grant }) => !grant.action.startsWith('ticket.'));
  const lowest = Math.min(...business.flatMap(({ grant }) => tiers.get(grant.tier)?.rank ?? []));
  const deciding = new Set(
    rows.flatMap(({ grant }) => [grant.tier, ...(grant.stages ?? []).flatMap((stage) => stage.tiers)]),
  );
  return [...tiers].flatMap(([id, { rank, kind, lateral }]) =>
    rank < lowest || lateral === true || kind === 'external' || deciding.has(id)
      ? []
      : [finding('RNG-610', { path: `/tiers/${id}` }, { tier: id })],
  );
}

/**
 * Finds unbounded limits without a stated reason (RNG-601), and points out those that no condition and no sign-off
 * restrains (RNG-602).
 */
function unbounded({ id, grant }: Row): readonly Diagnostic[] {
  const { limit, action, tier } = grant;
  if (limit.kind !== 'unbounded') return [];
  if (limit.reason.trim() === '') {
    return [finding('RNG-601', { path: `/grants/${id}/limit/reason` }, { grant: id, action })];
  }
  const isFree = decidesAlone(grant) && grant.when === undefined && !action.startsWith('ticket.');
  return isFree
    ? [finding('RNG-602', { path: `/grants/${id}/limit` }, { tier, action, reason: limit.reason })]
    : [];
}

/** Finds rows that are never asked, because an earlier row decides everything that they would. */
function unreachedRow(row: Row, rows: readonly Row[]): readonly Diagnostic[] {
  const earlier = rows.find(
    (other) =>
      other.id !== row.id &&
      isBefore(other, row) &&
      isSameQuestion(other.grant, row.grant) &&
      other.grant.window === undefined &&
      (other.grant.when === undefined || other.grant.when === row.grant.when) &&
      (other.grant.limit.kind === 'never' || covers(other.grant.limit, row.grant.limit)),
  );
  return earlier === undefined
    ? []
    : [
        finding(
          'RNG-605',
          { path: `/grants/${row.id}` },
          { grant: row.id, by: earlier.id, action: row.grant.action },
        ),
      ];
}

function isBefore(a: Row, b: Row): boolean {
  return (a.grant.order - b.grant.order || compareText(a.id, b.id)) < 0;
}

function isSameQuestion(a: Grant, b: Grant): boolean {
  return a.tier === b.tier && a.action === b.action;
}

/** Finds lower tiers that may do more alone than a higher one. */
function inverted(rows: readonly Row[], { tiers }: FlowModel): readonly Diagnostic[] {
  const plain = rows.filter(({ grant }) => grant.when === undefined && decidesAlone(grant));
  return plain.flatMap(({ id, grant }) => {
    const tier = tiers.get(grant.tier);
    if (tier === undefined || tier.lateral === true) return [];
    const above = [...tiers].find(
      ([other, { rank, lateral }]) =>
        rank > tier.rank && lateral !== true && isWeaker(limitsOf(plain, other, grant.action), grant.limit),
    );
    return above === undefined
      ? []
      : [
          finding(
            'RNG-603',
            { path: `/grants/${id}/limit` },
            { lower: grant.tier, higher: above[0], action: grant.action },
          ),
        ];
  });
}

function limitsOf(rows: readonly Row[], tier: string, action: string): readonly Limit[] {
  return rows
    .filter(({ grant }) => grant.tier === tier && grant.action === action)
    .map(({ grant }) => grant.limit);
}

/** Whether limits that can be compared with another all stay below it. */
function isWeaker(limits: readonly Limit[], than: Limit): boolean {
  const comparable = limits.filter(
    (limit) => limit.kind !== 'never' && (covers(than, limit) || covers(limit, than)),
  );
  return comparable.length > 0 && !comparable.some((limit) => covers(limit, than));
}
