import { defineNodeKind } from '../model.ts';

/** A systemic problem: distinct customers with one key inside a window. */
export const groupModel = defineNodeKind({
  kind: 'group',
  summary: 'Makes one problem of many customers who report the same within a short time.',
  role: 'passes',
  defaults: { key: 'ticket.component', count: 5, window: 'PT15M' },
  ports: () => [
    { id: 'first', required: true, leaves: 'event' },
    { id: 'member', required: false, leaves: 'event' },
    { id: 'resolved', required: false, leaves: 'event' },
  ],
});
