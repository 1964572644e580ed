import { defineNodeKind } from '../model.ts';

/** Where every path begins: events or a clock outlet, a condition, and what kind of path it is. */
export const triggerModel = defineNodeKind({
  kind: 'trigger',
  summary: 'Where every path begins: listens to events or a clock, asks a condition and starts a path.',
  role: 'starts',
  defaults: { events: ['ticket.created'], order: 100, mode: 'interrupting' },
  ports: () => [{ id: 'out', required: true, leaves: 'passing' }],
});
