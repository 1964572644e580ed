import type { Policy } from '@rung/policy';
import { durationOf } from '../../internal/duration-ms.ts';
import { distinct, sortedEntries } from '../../internal/order.ts';
import type { FlowModel } from '../../model/flow-model.ts';

/** Guards as lists sorted by id. */
export function lowerGuards({ flow }: FlowModel): Policy['guards'] {
  const { caps, pingPong, coolDowns } = flow.guards ?? {};
  return {
    caps: sortedEntries(caps).map(([id, cap]) => ({ id, of: cap.of, max: cap.max, then: cap.then ?? null })),
    pingPong: sortedEntries(pingPong).map(([id, { a, b, max, then }]) => ({ id, a, b, max, then })),
    coolDowns: sortedEntries(coolDowns).map(([id, { triggers, length, calendar }]) => ({
      id,
      triggers: [...distinct(triggers)],
      ms: durationOf(length),
      calendar,
    })),
  };
}
