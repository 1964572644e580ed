export type { Edit, EditKind, EditLabel, EditRefusal } from './commands/edit.ts';
export type { Json, Patch } from './patch/patch.ts';
