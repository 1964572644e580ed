import type { ConfigByKind } from '@rung/flow';
import type { Speech } from '../speech.ts';
import { sayNumber } from './numbers.ts';
import { sayTiers } from './tiers.ts';

type Stages = NonNullable<ConfigByKind['approval']['stages']>;

/** Who signs off, one stage after the other; empty for no stage. */
export function saySteps(speech: Speech, stages: Stages): string {
  return stages
    .map(({ tiers, need }) =>
      speech.say('node.approval.stage', {
        need,
        count: sayNumber(need, speech.language),
        tiers: sayTiers(speech, tiers, 'or'),
      }),
    )
    .reduce((first, next) => (first === '' ? next : speech.say('node.approval.then', { first, next })), '');
}
