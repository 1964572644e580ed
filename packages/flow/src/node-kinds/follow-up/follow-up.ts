import { defineNodeKind } from '../model.ts';

/** After resolution: is the customer satisfied? */
export const followUpModel = defineNodeKind({
  kind: 'followUp',
  summary: 'Asks after the solution whether the customer is content.',
  role: 'thread',
  defaults: { within: 'P1D', calendar: 'always' },
  ports: () => [
    { id: 'opened', required: false, leaves: 'side' },
    { id: 'satisfied', required: false, leaves: 'event' },
    { id: 'unsatisfied', required: true, leaves: 'event' },
    { id: 'noAnswer', required: false, leaves: 'time' },
  ],
});
