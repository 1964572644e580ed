import type { ConfigByKind } from '@rung/flow';
import { put } from '../shared/put.ts';

type TriggerConfig = ConfigByKind['trigger'];

/** A trigger's configuration after a choice of events. */
export interface WithEvents {
  readonly config: TriggerConfig;
  /** How often it fires came with the events, and nobody has chosen it. */
  readonly isLatchOurs: boolean;
}

/**
 * Chooses what a trigger hears. Where that is requests alone and nobody has said how often it fires, it fires every
 * time: each request wants its own answer. With other events beside it that is taken back.
 */
export function withEvents(
  config: TriggerConfig,
  events: TriggerConfig['events'],
  isLatchOurs: boolean,
): WithEvents {
  const isRequests = events.length === 1 && events[0] === 'action.requested';
  const isOurs = isLatchOurs && config.latch?.kind === 'everyTime';
  if (isRequests && config.latch === undefined) {
    return { config: { ...config, events, latch: { kind: 'everyTime' } }, isLatchOurs: true };
  }
  return isOurs && !isRequests
    ? { config: put({ ...config, events }, 'latch', undefined), isLatchOurs: false }
    : { config: { ...config, events }, isLatchOurs: isOurs };
}
