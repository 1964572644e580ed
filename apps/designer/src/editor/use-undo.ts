import type { EditLabel } from '@rung/editing';
import { useEffect } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { nextOn } from '../document/history.ts';
import { loadMessages } from '../i18n/i18n.ts';
import { useT } from '../i18n/use-t.ts';
import { afterPaint } from '../shell/after-paint.ts';
import { useSayEdit } from './say-edit.ts';

/** One way through the history, with what it would do; `run` is null where there is nothing. */
interface UndoStep {
  readonly label: string;
  readonly run: (() => void) | null;
}

/** Undo and redo as buttons say them: with the name of what they take back or do again. */
export function useUndo(): { readonly undo: UndoStep; readonly redo: UndoStep } {
  const t = useT();
  const editor = useEditor();
  const sayEdit = useSayEdit();
  const readOnly = useEditorState((state) => state.readOnly);
  const before = useEditorState((state) => nextOn(state, 'undone'));
  const after = useEditorState((state) => nextOn(state, 'redone'));
  const isShort = needsWords(before?.label) || needsWords(after?.label);
  useEffect(() => {
    // What was done on an earlier visit may have words that come with the panels. Without them the button says it shorter.
    if (isShort) void afterPaint().then(() => loadMessages('panels').catch(() => undefined));
  }, [isShort]);
  return {
    undo: {
      label: before === undefined ? t('editor.undo') : t('editor.undo.of', { what: sayEdit(before.label) }),
      run: before === undefined || readOnly ? null : editor.undo,
    },
    redo: {
      label: after === undefined ? t('editor.redo') : t('editor.redo.of', { what: sayEdit(after.label) }),
      run: after === undefined || readOnly ? null : editor.redo,
    },
  };
}

/** Whether a label names a setting or a repair, for which there are words with the panels only. */
function needsWords(label: EditLabel | undefined): boolean {
  return label !== undefined && ('setting' in label.data || 'fix' in label.data);
}
