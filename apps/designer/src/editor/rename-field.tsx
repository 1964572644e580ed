import { renameNode } from '@rung/editing';
import { useEffect, useRef } from 'react';
import { useEditor } from '../document/editor.ts';
import { useEditorUiStore } from './editor-ui.ts';
import css from './rename-field.module.css';

/** A step's title, changed where it stands. Enter and leaving keep it, Esc does not. */
export function RenameField({ node, label }: { readonly node: string; readonly label: string }) {
  const editor = useEditor();
  const ui = useEditorUiStore();
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => field.current?.select(), []);
  const end = (title: string | null) => {
    if (isOver.current) return;
    isOver.current = true;
    const { flow } = editor.store.getState();
    if (title !== null && title.trim() !== (flow.nodes[node]?.title ?? ''))
      editor.dispatch(renameNode(flow, { node, title }));
    ui.setState({ renaming: null });
  };
  return (
    <input
      ref={field}
      className={`${css['field']} nodrag nopan`}
      aria-label={label}
      defaultValue={editor.store.getState().flow.nodes[node]?.title ?? ''}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        end(event.key === 'Enter' ? event.currentTarget.value : null);
        ui.setState({ focusWanted: node });
      }}
    />
  );
}
