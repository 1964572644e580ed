import { patient } from '../shell/lazy-part.ts';

/** What is pasted and what repairs do is checked by code of its own. */
export const loadCheckedEdits = patient(() => import('./checked-edits.ts'));

/** Copying, duplicating and pasting. */
export const loadCopiedSteps = patient(() => import('./copied-steps.ts'));
