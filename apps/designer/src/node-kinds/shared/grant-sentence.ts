import type { Flow } from '@rung/flow';
import { compareText } from '@rung/kernel';
import { nameOfPart, type PartOf } from '../../inspector/parts.ts';
import type { Speech } from '../../inspector/speech.tsx';

/** The rows of the authority matrix in the order in which they are asked. */
export function grantsInOrder(flow: Flow): readonly (readonly [id: string, grant: PartOf<'grants'>])[] {
  return Object.entries(flow.grants ?? {}).toSorted(
    ([a, x], [b, y]) => x.order - y.order || compareText(a, b),
  );
}

/** What a row allows up to: `up to €500.00`, `never`. */
function limitText({ limit }: PartOf<'grants'>, { t, wording }: Speech): string {
  switch (limit.kind) {
    case 'money':
      return t(limit.inclusive ? 'grant.upTo' : 'grant.lessThan', { amount: wording.sayMoney(limit) });
    case 'quantity':
      return t(limit.inclusive ? 'grant.upTo' : 'grant.lessThan', {
        amount: `${limit.amount} ${limit.unit}`,
      });
    case 'unbounded':
      return t('grant.unbounded');
    default:
      return t('grant.never');
  }
}

/** The tiers that sign, in words: `Lead, then Head of support`. */
function stagesText(flow: Flow, stages: PartOf<'grants'>['stages'], { t }: Speech): string {
  const names = (tiers: readonly string[]): string =>
    tiers
      .map((id) => {
        const tier = flow.tiers[id];
        return tier === undefined ? id : nameOfPart(tier, id);
      })
      .join(', ');
  return (stages ?? [])
    .map(({ tiers, need }) =>
      need === 1 && tiers.length === 1
        ? names(tiers)
        : t('grant.stage', { need: String(need), tiers: names(tiers) }),
    )
    .join(t('grant.then'));
}

/** What a row allows, to whom it does: how much, signed by whom and under which condition. */
export function allowanceText(flow: Flow, grant: PartOf<'grants'>, speech: Speech): string {
  const { t, wording } = speech;
  const limit = limitText(grant, speech);
  const stages = stagesText(flow, grant.stages, speech);
  const allowed = stages === '' ? limit : t('grant.signed', { limit, stages });
  if (grant.when === undefined) return allowed;
  return t('grant.if', { allowed, condition: wording.sayConditionText(flow, grant.when) });
}

/** A row of the matrix as one line. */
export function grantSentence(flow: Flow, grant: PartOf<'grants'>, speech: Speech): string {
  const tier = flow.tiers[grant.tier];
  return speech.t('grant.row', {
    tier: tier === undefined ? grant.tier : nameOfPart(tier, grant.tier),
    action: speech.wording.sayAction(grant.action),
    allowed: allowanceText(flow, grant, speech),
  });
}
