import { defineNodeKind } from '../model.ts';

/** Sets priority, tags, status or a field. */
export const setModel = defineNodeKind({
  kind: 'set',
  summary: 'Changes the priority, the status, tags or another field of the ticket.',
  role: 'passes',
  defaults: { set: [{ field: 'ticket.priority', value: 'high' }] },
  ports: () => [{ id: 'next', required: false, leaves: 'passing' }],
});
