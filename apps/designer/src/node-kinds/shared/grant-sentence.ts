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
export function limitText({ limit }: PartOf<'grants'>, { t, wording }: Speech): string {
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
export function stagesText(flow: Flow, stages: PartOf<'grants'>['stages'], { t }: Speech): string {
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

/** A row of the matrix as one line. */
export function grantSentence(flow: Flow, grant: PartOf<'grants'>, speech: Speech): string {
  const tier = flow.tiers[grant.tier];
  const signed = stagesText(flow, grant.stages, speech);
  return speech.t(signed === '' ? 'grant.alone' : 'grant.signed', {
    tier: tier === undefined ? grant.tier : nameOfPart(tier, grant.tier),
    action: speech.wording.sayAction(grant.action),
    limit: limitText(grant, speech),
    stages: signed,
  });
}
