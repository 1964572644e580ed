import { defineNodeKind } from '../model.ts';

/** Lets the first passes through by `again`, later ones by `exhausted`. */
export const repeatModel = defineNodeKind({
  kind: 'repeat',
  summary: 'Lets the first passes through by one way and later ones by another.',
  role: 'passes',
  defaults: { times: 1 },
  ports: () => [
    { id: 'again', required: true, leaves: 'passing' },
    { id: 'exhausted', required: true, leaves: 'passing' },
  ],
});
