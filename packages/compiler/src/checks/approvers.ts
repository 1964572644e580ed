import type { Diagnostic } from '@rung/kernel';
import { finding, type Place } from '../diagnostic-codes.ts';
import { nodesOfKind } from '../model/flow-graph.ts';
import type { FlowModel } from '../model/flow-model.ts';
import { covers, decidesAlone, type Grant } from '../model/limits.ts';

interface Row {
  readonly id: string;
  readonly grant: Grant;
}

/**
 * Sign-offs that protect less than they seem to: too few people, approvers of a lower rank than whoever asks, or
 * approvers who may not do as much themselves.
 */
export function checkApprovers(model: FlowModel): Diagnostic[] {
  const rows = [...model.grants].map(([id, grant]): Row => ({ id, grant }));
  return [
    ...rows.flatMap((row) => [
      ...weakApprovers(row, rows),
      ...tooFewPeople(model, rowSignOff(row)),
      ...lowApprovers(row, model),
    ]),
    ...nodesOfKind(model, 'approval').flatMap(({ id, path, name, node }) => {
      const place = { path: `${path}/config/stages`, nodeId: id };
      return tooFewPeople(model, { what: name, place, stages: node.config.stages ?? [], requester: null });
    }),
  ];
}

/**
 * Finds sign-offs by a single person whose tier may not do as much by itself, as far as the matrix says what it may
 * (LNT-13).
 */
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

interface SignOff {
  readonly what: string;
  readonly place: Place;
  readonly stages: readonly { readonly tiers: readonly string[]; readonly need: number }[];
  /** The tier of whoever asks, null where nobody does. */
  readonly requester: string | null;
}

function rowSignOff({ id, grant }: Row): SignOff {
  const place = { path: `/grants/${id}/stages` };
  return { what: `“${id}”`, place, stages: grant.stages ?? [], requester: grant.tier };
}

/**
 * Finds sign-offs that need more people than there are: each approver must be another person, and none may be the
 * one who asks (LNT-14).
 */
function tooFewPeople({ tiers }: FlowModel, signOff: SignOff): readonly Diagnostic[] {
  const { what, place, stages, requester } = signOff;
  const needed = stages.reduce((sum, { need }) => sum + need, 0);
  const people = peopleOf(new Set(stages.flatMap((stage) => stage.tiers)), { tiers, requester });
  return people >= needed ? [] : [finding('LNT-14', place, { what, needed, people })];
}

interface Crowd {
  readonly tiers: FlowModel['tiers'];
  readonly requester: string | null;
}

/** How many different people may sign; infinite where a tier does not say how many people it has. */
function peopleOf(ids: ReadonlySet<string>, { tiers, requester }: Crowd): number {
  const named = new Set<string>();
  let counted = 0;
  for (const id of ids) {
    const tier = tiers.get(id);
    const isRequester = id === requester;
    if (tier?.owner?.startsWith('user:')) {
      if (!isRequester) named.add(tier.owner);
    } else {
      const people = tier?.capacity?.people ?? Number.POSITIVE_INFINITY;
      counted += Math.max(0, people - (isRequester ? 1 : 0));
    }
  }
  return counted + named.size;
}

/** Finds sign-offs by a tier that ranks below the one that asks. */
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
