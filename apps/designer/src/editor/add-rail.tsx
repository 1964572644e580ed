import { ActionIcon, Tooltip } from '@mantine/core';
import { type NodeKind, nodeKindModels } from '@rung/flow';
import IconArrowBackUp from '@tabler/icons-react/icons/IconArrowBackUp';
import IconArrowForwardUp from '@tabler/icons-react/icons/IconArrowForwardUp';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import type { MouseEvent } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { useT } from '../i18n/use-t.ts';
import css from './add-rail.module.css';
import { useEditorUiStore } from './editor-ui.ts';
import { withFirstPackage } from './first-package.ts';
import { KindIcon } from './kind-icon.tsx';
import { addAt, likeliestOutcome } from './step-edits.ts';
import { useUndo } from './use-undo.ts';

/** What people start with; the picker has the rest. */
const firstKinds = [
  'trigger',
  'condition',
  'sla',
  'authority',
  'tier',
  'handoff',
  'end',
] as const satisfies readonly NodeKind[];

/** Adds steps: behind the selected one where it has an open outcome, else beside the drawing. */
export function AddRail() {
  const t = useT();
  const wording = useWording();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const readOnly = useEditorState((state) => state.readOnly);
  if (readOnly) return null;
  const add = (kind: NodeKind) => {
    const { flow, selection } = editor.store.getState();
    const [only, ...others] = selection;
    const mayFollow = nodeKindModels[kind].role !== 'starts';
    const from = only !== undefined && others.length === 0 && mayFollow ? likeliestOutcome(flow, only) : null;
    const ready = withFirstPackage(flow, kind, t);
    const behind = from === null ? null : addAt(ready, { kind: 'after', from }, kind);
    const edit = behind?.ok === true ? behind : addAt(ready, { kind: 'free', at: null }, kind);
    if (!editor.dispatch(edit) || !edit.ok) return;
    const [made] = edit.value.select ?? [];
    if (made !== undefined)
      ui.setState({ active: made, activeOutcome: null, rowOutcome: null, focusWanted: made });
  };
  const more = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    ui.setState({ picker: { place: { kind: 'free', at: null }, x: box.right + 8, y: box.top } });
  };
  return (
    <nav className={css['rail']} data-region="add" tabIndex={-1} aria-label={t('editor.rail')}>
      {firstKinds.map((kind) => (
        <Tooltip key={kind} label={`${wording.sayKind(kind)}: ${t(`kind.${kind}.help`)}`} position="right">
          <ActionIcon
            size={40}
            aria-label={t('editor.addKind', { kind: wording.sayKind(kind) })}
            onClick={() => add(kind)}
          >
            <KindIcon kind={kind} />
          </ActionIcon>
        </Tooltip>
      ))}
      <Tooltip label={t('editor.addMore')} position="right">
        <ActionIcon size={40} aria-label={t('editor.addMore')} aria-haspopup="listbox" onClick={more}>
          <IconPlus size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <UndoButtons />
    </nav>
  );
}

function UndoButtons() {
  const { undo, redo } = useUndo();
  const buttons = [
    { id: 'undo', ...undo, Icon: IconArrowBackUp },
    { id: 'redo', ...redo, Icon: IconArrowForwardUp },
  ];
  return (
    <div className={css['undo']}>
      {buttons.map(({ id, label, run, Icon }) => (
        <Tooltip key={id} label={label} position="right">
          {/* A button that is disabled would lose the focus with its last step. */}
          <ActionIcon
            size={40}
            aria-label={label}
            aria-disabled={run === null}
            {...(run === null ? { 'data-disabled': true } : {})}
            onClick={() => run?.()}
          >
            <Icon size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
