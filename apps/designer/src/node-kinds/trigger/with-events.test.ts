import type { ConfigByKind } from '@rung/flow';
import { expect, it } from 'vitest';
import { withEvents } from './with-events.ts';

type TriggerConfig = ConfigByKind['trigger'];

const fresh: TriggerConfig = { events: ['message.added'], order: 10, mode: 'side' };
const once = { kind: 'oncePerEpisode' } as const;
const always = { kind: 'everyTime' } as const;

it('lets a trigger that hears requests alone fire every time', () => {
  expect(withEvents(fresh, ['action.requested'], false)).toEqual({
    config: { ...fresh, events: ['action.requested'], latch: always },
    isLatchOurs: true,
  });
  expect(withEvents(fresh, ['action.requested', 'message.added'], false).config.latch).toBeUndefined();
  expect(withEvents(fresh, ['approval.decided'], false).config.latch).toBeUndefined();
});

it('leaves what somebody has chosen', () => {
  expect(withEvents({ ...fresh, latch: once }, ['action.requested'], false).config.latch).toEqual(once);
  expect(withEvents({ ...fresh, latch: once }, ['message.added'], true).config.latch).toEqual(once);
  expect(withEvents({ ...fresh, latch: always }, ['message.added'], false).config.latch).toEqual(always);
});

it('takes back what came with the events when others join them', () => {
  const requests = withEvents(fresh, ['action.requested'], false);
  const both = withEvents(requests.config, ['action.requested', 'message.added'], requests.isLatchOurs);
  expect(both).toEqual({
    config: { ...fresh, events: ['action.requested', 'message.added'] },
    isLatchOurs: false,
  });
});
