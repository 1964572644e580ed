import { compareText } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import { durationOf } from '../../internal/duration-ms.ts';
import type { LowerContext } from '../context.ts';
import { lowerTargetTime } from '../times.ts';

/** Matrix rows in the order they are asked: by `order`, then id. */
export function lowerGrants({ model, conditionAt }: LowerContext): Policy['grants'] {
  return [...model.grants]
    .sort(([a, x], [b, y]) => x.order - y.order || compareText(a, b))
    .map(([id, grant]) => ({
      id,
      tier: grant.tier,
      action: grant.action,
      limit: grant.limit,
      when: conditionAt(`/grants/${id}/when`),
      window:
        grant.window === undefined
          ? null
          : { ms: durationOf(grant.window.length), scope: grant.window.scope },
      stages: grant.stages ?? [],
      expires: lowerTargetTime(grant.expires),
      reason: grant.reason ?? null,
    }));
}
