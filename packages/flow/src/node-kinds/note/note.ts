import { defineNodeKind } from '../model.ts';

/** A comment on the canvas; means nothing. */
export const noteModel = defineNodeKind({
  kind: 'note',
  summary: 'A word of explanation on the canvas; means nothing.',
  role: 'comment',
  defaults: { text: '' },
  ports: () => [],
});
