import { defineNodeKind } from '../model.ts';

/** The path ends; the ticket stays where it is. */
export const endModel = defineNodeKind({
  kind: 'end',
  summary: 'The path ends; the ticket stays where it is.',
  role: 'ends',
  defaults: {},
  ports: () => [],
});
