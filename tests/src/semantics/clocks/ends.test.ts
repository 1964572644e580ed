import { expect, it } from 'vitest';
import { rehearse } from '../rehearse.ts';
import { always, clocked, holds, hour, initial, status } from './clocked.ts';

it('cancels all clocks when a ticket is merged, deleted or found to be spam', () => {
  const linked = clocked({ measure: 'resolution', targets: always('PT4H') });
  for (const last of [
    ['11:00', 'ticket.merged', { into: 'U' }],
    ['11:00', 'ticket.deleted'],
    status('11:00', 'spam'),
    status('11:00', 'merged'),
  ] as const) {
    holds(linked, {
      events: [last],
      until: '20:00',
      expect: [initial],
      clocks: [{ clock: 'c', outcome: 'cancelled', countedMs: hour }],
      final: { tier: null },
    });
  }
});

it('keeps finished cycles as they are', () => {
  const { clocks } = rehearse(clocked({ measure: 'resolution', targets: always('PT1H') }), {
    events: [status('13:00', 'solved')],
    until: '20:00',
  });
  expect(clocks).toMatchObject([
    { outcome: 'breached', metAt: null, breachedAt: '2026-03-02T11:00:00Z', countedMs: hour },
  ]);
});
