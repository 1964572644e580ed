// Edits that must be held against the schemas of a flow, which nothing that is shown at first needs.
export { fixEdit } from '@rung/editing';
export { readPaste } from './read-paste.ts';
