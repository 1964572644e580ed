import { renameNode } from '@rung/editing';
import { useEffect, useId, useRef, useState } from 'react';
import { useEditor } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { announce } from '../keyboard/announce.ts';
import { useEditorUiStore } from './editor-ui.ts';
import css from './rename-field.module.css';

/**
 * A step's title, changed where it stands. Enter and leaving keep it, Esc does not. Where somebody else gave it another title
 * meanwhile, Enter says so first.
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
  const [theirs, setTheirs] = useState<string | null>(null);
  useEffect(() => field.current?.select(), []);
  const end = (title: string | null) => {
    if (isOver.current) return;
    isOver.current = true;
    if (title !== null && title.trim() !== titleNow())
      editor.dispatch(renameNode(editor.store.getState().flow, { node, title }));
    ui.setState({ renaming: null });
  };
  const tell = (other: string) => {
    setBasis(other);
    setTheirs(other);
    announce(t('editor.renamedElsewhere', { title: other }));
  };
  return (
    <>
      <input
        ref={field}
        className={`${css['field']} nodrag nopan`}
        aria-label={label}
        {...(theirs !== null && { 'aria-describedby': hint })}
        defaultValue={basis}
        onBlur={(event) => end(event.currentTarget.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          const typed = event.currentTarget.value;
          const now = titleNow();
          if (event.key === 'Enter' && now !== basis && now !== typed.trim()) {
            tell(now);
            return;
          }
          end(event.key === 'Enter' ? typed : null);
          ui.setState({ focusWanted: node });
        }}
      />
      {theirs === null ? null : (
        <div id={hint} className={css['hint']}>
          {t('editor.renamedElsewhere', { title: theirs })}
        </div>
      )}
    </>
  );
}
