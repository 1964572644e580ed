import type { Diagnostic } from '@rung/kernel';
import { finding } from '../diagnostic-codes.ts';
import { compareText } from '../internal/order.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { covers, decidesAlone, type Grant, type Limit } from '../model/limits.ts';

interface Row {
  readonly id: string;
  readonly grant: Grant;
}

/** The authority matrix: rows that contradict each other, that nobody could sign, or that mean less than they seem to. */
export function checkAuthority(model: FlowModel): Diagnostic[] {
  const rows = [...model.grants].map(([id, grant]): Row => ({ id, grant }));
  return [
    ...rows.flatMap((row) => [...unbounded(row), ...weakApprovers(row, rows), ...tooFewPeople(row, model)]),
    ...rows.flatMap((row) => lowApprovers(row, model)),
    ...rows.flatMap((row) => unreachedRow(row, rows)),
    ...inverted(rows, model),
  ];
}

/** A limit without an end says why; where it stands alone, that is worth a look. */
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

/** A single approver signs only what that tier could do itself, where the matrix says what it could (LNT-13). */
function weakApprovers({ id, grant }: Row, rows: readonly Row[]): readonly Diagnostic[] {
  const stages = grant.stages ?? [];
  const [only] = stages;
  if (only === undefined || stages.length > 1 || only.need > 1 || grant.limit.kind === 'never') return [];
  return only.tiers.flatMap((tier, index) => {
    const own = rows.filter(
      ({ grant: row }) => row.tier === tier && row.action === grant.action && decidesAlone(row),
    );
    const isAble = own.length === 0 || own.some(({ grant: row }) => covers(row.limit, grant.limit));
    if (isAble) return [];
    const place = { path: `/grants/${id}/stages/0/tiers/${index}` };
    return [finding('LNT-13', place, { grant: id, tier, action: grant.action })];
  });
}

/** Approvers are distinct and none is the requester: stages need more people than there are (LNT-14). */
function tooFewPeople({ id, grant }: Row, { tiers }: FlowModel): readonly Diagnostic[] {
  const stages = grant.stages ?? [];
  const needed = stages.reduce((sum, { need }) => sum + need, 0);
  const people = peopleOf(new Set(stages.flatMap((stage) => stage.tiers)), { tiers, requester: grant.tier });
  if (people >= needed) return [];
  return [
    finding('LNT-14', { path: `/grants/${id}/stages` }, { grant: id, action: grant.action, needed, people }),
  ];
}

interface Crowd {
  readonly tiers: FlowModel['tiers'];
  readonly requester: string;
}

/** How many different people may sign, infinity where nobody counted them. */
function peopleOf(ids: ReadonlySet<string>, { tiers, requester }: Crowd): number {
  const named = new Set<string>();
  let counted = 0;
  for (const id of ids) {
    const tier = tiers.get(id);
    if (tier?.owner?.startsWith('user:')) {
      if (id !== requester) named.add(tier.owner);
    } else {
      counted += Math.max(
        0,
        (tier?.capacity?.people ?? Number.POSITIVE_INFINITY) - (id === requester ? 1 : 0),
      );
    }
  }
  return counted + named.size;
}

/** Sign-off by a tier below the one that asks is no sign-off. */
function lowApprovers({ id, grant }: Row, { tiers }: FlowModel): readonly Diagnostic[] {
  const asker = tiers.get(grant.tier);
  return (grant.stages ?? []).flatMap((stage, index) =>
    stage.tiers.flatMap((tier, place) => {
      const approver = tiers.get(tier);
      if (asker === undefined || approver === undefined || approver.rank >= asker.rank) return [];
      const path = `/grants/${id}/stages/${index}/tiers/${place}`;
      return [finding('RNG-604', { path }, { grant: id, tier, asker: grant.tier, action: grant.action })];
    }),
  );
}

/** The first row that holds decides: a later one that it always covers is never asked. */
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

/** A lower tier that may do more alone than a higher one. */
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
