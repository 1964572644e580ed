import { addScenario, deleteScenario } from '@rung/editing';
import type { Editor } from '../document/editor.ts';
import type { Translate } from '../i18n/i18n.ts';
import { notify } from '../shell/notify.tsx';

/** Deletes a scenario, and offers to bring it back. */
export function dropScenario(editor: Editor, name: string, t: Translate): void {
  const { flow } = editor.store.getState();
  const scenario = flow.scenarios?.find((one) => one['name'] === name);
  if (!editor.dispatch(deleteScenario(flow, { name }))) return;
  const deletion = editor.store.getState().undoable.at(-1);
  notify(t('scenarios.deleted', { name }), 'neutral', {
    label: t('editor.undo'),
    run: () => {
      const now = editor.store.getState();
      // After other edits it is those that would be undone.
      if (now.undoable.at(-1) === deletion) editor.undo();
      else editor.dispatch(addScenario(now.flow, { scenario }));
    },
  });
}
