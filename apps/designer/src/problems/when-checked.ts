import type { StoreApi } from 'zustand';
import type { EditorState } from '../document/editor.ts';

/**
 * Resolves when it is known what is wrong with the flow as it is now; at once where it is known already. A key that is
 * pressed while an edit is still being checked is about what the check will find.
 */
export function whenChecked(store: Pick<StoreApi<EditorState>, 'getState' | 'subscribe'>): Promise<void> {
  if (store.getState().problems.isCurrent) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe(({ problems }) => {
      if (!problems.isCurrent) return;
      stop();
      resolve();
    });
  });
}
