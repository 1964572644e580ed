import { renameNode } from '@rung/editing';
import { useEffect, useId, useRef, useState } from 'react';
import { useEditor } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { announce } from '../keyboard/announce.ts';
import { useEditorUiStore } from './editor-ui.ts';
import css from './rename-field.module.css';

/**
 * A step's title, changed where it stands. Enter and leaving keep it, Esc does not. Where somebody else gave it another title
 * meanwhile, Enter says so first; what cannot be a title stays in the field, which says why.
 */
export function RenameField({ node, label }: { readonly node: string; readonly label: string }) {
  const t = useT();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const hint = useId();
  const titleNow = () => editor.store.getState().flow.nodes[node]?.title ?? '';
  const [basis, setBasis] = useState(titleNow);
  const [told, setTold] = useState<string | null>(null);
  useEffect(() => field.current?.select(), []);
  const tell = (words: string) => {
    setTold(words);
    announce(words);
  };
  /** Whether it has ended. */
  const end = (title: string | null): boolean => {
    if (isOver.current) return true;
    const { flow } = editor.store.getState();
    const edit = title === null || title.trim() === titleNow() ? null : renameNode(flow, { node, title });
    // A step that somebody else has deleted has no field either.
    if (edit?.ok === false && edit.error.code === 'tooLong') {
      tell(t('editor.titleTooLong', { limit: edit.error.data['limit'] ?? '' }));
      return false;
    }
    isOver.current = true;
    if (edit !== null) editor.dispatch(edit);
    ui.setState({ renaming: null });
    return true;
  };
  return (
    <div className={css['place']}>
      <input
        ref={field}
        className={`${css['field']} nodrag nopan`}
        aria-label={label}
        {...(told !== null && { 'aria-describedby': hint })}
        defaultValue={basis}
        onBlur={(event) => void end(event.currentTarget.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          const typed = event.currentTarget.value;
          const now = titleNow();
          if (event.key === 'Enter' && now !== basis && now !== typed.trim()) {
            setBasis(now);
            tell(t('editor.renamedElsewhere', { title: now }));
            return;
          }
          if (end(event.key === 'Enter' ? typed : null)) ui.setState({ focusWanted: node });
        }}
      />
      {told === null ? null : (
        <div id={hint} className={css['hint']}>
          {told}
        </div>
      )}
    </div>
  );
}
