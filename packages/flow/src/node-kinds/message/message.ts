import { defineNodeKind } from '../model.ts';

/** A message to the customer, with a promised time when it names a clock. */
export const messageModel = defineNodeKind({
  kind: 'message',
  summary: "Writes to the customer; a promised time is a clock's own deadline.",
  role: 'passes',
  defaults: {},
  ports: () => [{ id: 'next', required: false, leaves: 'passing' }],
});
