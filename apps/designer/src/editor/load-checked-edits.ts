import { lazyCode } from '../shell/lazy-part.ts';

/** What is pasted and what repairs do is checked by code of its own. */
export const loadCheckedEdits = lazyCode(() => import('./checked-edits.ts'));
