import { defineNodeKind } from '../model.ts';

/** Asks the matrix whether the tier in charge may do this action for this amount. */
export const authorityModel = defineNodeKind({
  kind: 'authority',
  summary: 'Asks the authority matrix whether the tier in charge may do something for an amount.',
  role: 'passes',
  defaults: {},
  ports: () => [
    { id: 'granted', required: true, leaves: 'passing' },
    { id: 'needsSignOff', required: true, leaves: 'passing' },
    { id: 'denied', required: true, leaves: 'passing' },
  ],
});
