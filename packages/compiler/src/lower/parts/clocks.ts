import type { Flow } from '@rung/flow';
import type { Policy } from '@rung/policy';
import { durationOf } from '../../internal/duration-ms.ts';
import { mapValues } from '../../internal/order.ts';
import type { LowerContext } from '../context.ts';
import { lowerDuration } from '../times.ts';
import { pauseStatuses, reopenRule } from './clock-defaults.ts';

type Clock = NonNullable<Flow['clocks']>[string];
type Threshold = NonNullable<Clock['thresholds']>[number];

/** Clocks with everything their measure says where they are silent. */
export function lowerClocks({ model, conditionAt }: LowerContext): Policy['clocks'] {
  return mapValues(model.clocks, (clock, id) => ({
    measure: clock.measure,
    ...(clock.from === undefined ? {} : { from: clock.from }),
    targets: clock.targets.map((row, index) => ({
      id: row.id,
      when: conditionAt(`/clocks/${id}/targets/${index}/when`),
      targetMs: durationOf(row.target),
      calendar: row.calendar,
    })),
    thresholds: (clock.thresholds ?? []).map(lowerThreshold),
    pause: pauseStatuses(clock),
    reopen: reopenRule(clock),
    maxPauseMs: lowerDuration(clock.maxPause),
    afterFirstResponse: clock.afterFirstResponse ?? false,
    start: conditionAt(`/clocks/${id}/start`),
    pauseWhen: conditionAt(`/clocks/${id}/pauseWhen`),
    stop: conditionAt(`/clocks/${id}/stop`),
  }));
}

function lowerThreshold(threshold: Threshold): Policy['clocks'][string]['thresholds'][number] {
  const { id } = threshold;
  if ('percent' in threshold) return { id, percent: threshold.percent };
  return 'counted' in threshold
    ? { id, countedMs: durationOf(threshold.counted) }
    : { id, remainingMs: durationOf(threshold.remaining) };
}
