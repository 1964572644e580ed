import { defineNodeKind } from '../model.ts';

/** Waits for business or elapsed time, or until a calendar opens. */
export const waitModel = defineNodeKind({
  kind: 'wait',
  summary: 'Lets business time or elapsed time pass, or waits until a calendar opens.',
  role: 'thread',
  defaults: { until: { for: 'PT1H', calendar: 'always' } },
  ports: () => [
    { id: 'opened', required: false, leaves: 'side' },
    { id: 'elapsed', required: true, leaves: 'time' },
    { id: 'cancelled', required: false, leaves: 'time' },
  ],
});
