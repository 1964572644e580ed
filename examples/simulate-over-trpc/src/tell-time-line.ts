import type { Wording } from '@rung/wording';
import type { Rehearsal } from './client.ts';

/** A rehearsed ticket in sentences: what happened when, and what its clocks did. */
export function tellTimeLine({ result, timeLine }: Rehearsal, wording: Wording): readonly string[] {
  const zone = timeLine.calendars.find(({ calendar }) => calendar === timeLine.calendar)?.zone ?? 'UTC';
  const local = wording.onClock((atMs) => offsetMs(atMs, zone));
  const moments = timeLine.moments.flatMap(({ atMs, causes, effects }) => [
    `${local.sayInstant(atMs)}  ${causes.map((cause) => local.sayTraceCause(cause)).join('; ')}`,
    ...effects.flatMap((place) => {
      const effect = result.effects[place];
      return effect === undefined || effect.effect === 'record' ? [] : [`    → ${local.sayEffect(effect)}`];
    }),
  ]);
  const clocks = timeLine.clocks.flatMap(({ clock, intervals }) =>
    intervals.map(
      ({ fromMs, toMs, phase }) =>
        `${local.sayClockName(clock)}: ${phase} from ${local.sayInstant(fromMs)} for ${local.sayDuration(toMs - fromMs)}`,
    ),
  );
  return [`Told by the clocks of ${zone}.`, ...moments, ...clocks];
}

function offsetMs(atMs: number, zone: string): number {
  const at = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone);
  return at.offsetNanoseconds / 1e6;
}
