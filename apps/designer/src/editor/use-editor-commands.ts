import { outlineOf } from '@rung/flow';
import { useEffect, useMemo, useRef } from 'react';
import { useEditor } from '../document/editor.ts';
import { type Command, toldKeys } from '../keyboard/command.ts';
import { inRegion } from '../keyboard/regions.ts';
import { useCommands } from '../keyboard/use-commands.ts';
import { useProblemCommands } from '../problems/use-problem-commands.ts';
import type { EditorView } from '../shell/editor-search.ts';
import { openPicker } from './ask-outcome.ts';
import { conditionsOf } from './command-conditions.ts';
import { useEditorUiStore } from './editor-ui.ts';
import { openStepMenu } from './menu-at.ts';
import { actedOn } from './selection.ts';
import { addAt } from './step-edits.ts';
import { useConnectCommands } from './use-connect-commands.ts';
import { useSelectionCommands } from './use-selection-commands.ts';
import { useStepCommands } from './use-step-commands.ts';

/** What the frame does for the commands. */
export interface EditorCommandOptions {
  readonly view: EditorView;
  readonly onView: (view: EditorView) => void;
  readonly onOpen: () => void;
}

/** The keys that canvas and outline share. */
export function useEditorCommands({ view, onView, onOpen }: EditorCommandOptions): void {
  const editor = useEditor();
  const ui = useEditorUiStore();
  const steps = useStepCommands();
  const latest = useRef({ onView, onOpen });
  useEffect(() => {
    latest.current = { onView, onOpen };
  });
  useProblemCommands();
  useConnectCommands(view);
  const commands = useMemo((): readonly Command[] => {
    const flow = () => editor.store.getState().flow;
    const { inView, canWrite, mayEdit, hasActive } = conditionsOf(editor, ui);
    const active = () => ui.getState().active ?? '';
    const chosen = () => actedOn(editor.store.getState().selection, ui.getState().active);
    /** The focus goes to what was changed, and never nowhere: the step that had it may be gone. */
    const takeBack = (step: () => void) => {
      const hadFocus = inView();
      step();
      const { selection, flow: present } = editor.store.getState();
      const { active: before } = ui.getState();
      const still = before !== null && Object.hasOwn(present.nodes, before) ? before : null;
      const next = selection[0] ?? still ?? outlineOf(present).numbers.keys().next().value ?? null;
      ui.setState({
        active: next,
        activeOutcome: null,
        rowOutcome: null,
        ...(hadFocus ? { focusWanted: next } : {}),
      });
    };
    const edit = { group: 'editor.group.edit' } as const;
    return [
      {
        ...edit,
        id: 'edit.undo',
        title: 'editor.undo',
        keys: ['$mod+z'],
        when: canWrite,
        run: () => takeBack(editor.undo),
        repeats: true,
      },
      {
        ...edit,
        id: 'edit.redo',
        title: 'editor.redo',
        keys: ['$mod+Shift+z', '$mod+y'],
        when: canWrite,
        run: () => takeBack(editor.redo),
        repeats: true,
      },
      {
        ...edit,
        id: 'edit.replace',
        title: 'editor.replace',
        keys: ['r'],
        when: hasActive,
        run: () => openPicker(ui, { kind: 'replace', node: active() }),
      },
      {
        ...edit,
        id: 'edit.rename',
        title: 'editor.rename',
        keys: ['F2'],
        when: hasActive,
        run: () => ui.setState({ renaming: active() }),
      },
      {
        ...edit,
        id: 'edit.delete',
        title: 'editor.delete',
        keys: ['Delete'],
        when: hasActive,
        run: () => steps.remove(chosen(), true),
      },
      {
        ...edit,
        id: 'edit.deleteCut',
        title: 'editor.deleteCut',
        keys: ['Shift+Delete'],
        when: hasActive,
        run: () => steps.remove(chosen(), false),
      },
      {
        ...edit,
        id: 'edit.duplicate',
        title: 'editor.duplicate',
        keys: ['$mod+d'],
        when: hasActive,
        run: () => steps.duplicate(chosen()),
        inText: false,
      },
      {
        ...edit,
        id: 'edit.copy',
        title: 'editor.copy',
        keys: ['$mod+c'],
        when: () => inView() && String(getSelection() ?? '') === '',
        run: () => steps.copy(chosen()),
      },
      {
        ...edit,
        id: 'edit.cut',
        title: 'editor.cut',
        keys: ['$mod+x'],
        when: hasActive,
        run: () => steps.cut(chosen()),
      },
      {
        ...edit,
        id: 'edit.paste',
        title: 'editor.paste',
        keys: ['$mod+v'],
        when: mayEdit,
        run: () => steps.paste(),
      },
      {
        ...edit,
        id: 'edit.note',
        title: 'editor.note',
        keys: ['n'],
        when: mayEdit,
        run: () => void editor.dispatch(addAt(flow(), { kind: 'free', at: null }, 'note')),
      },
      {
        ...edit,
        id: 'edit.open',
        title: 'editor.open',
        keys: ['Enter'],
        when: () => inRegion('canvas') && document.activeElement?.hasAttribute('data-step') === true,
        run: () => latest.current.onOpen(),
      },
      {
        ...edit,
        id: 'edit.menu',
        title: 'editor.more',
        keys: ['Shift+F10', 'ContextMenu'],
        when: () => inView() && ui.getState().active !== null && ui.getState().picker === null,
        run: () => {
          const box = document.activeElement?.getBoundingClientRect();
          if (box !== undefined) openStepMenu({ editor, ui }, active(), { x: box.left + 24, y: box.bottom });
        },
        inText: false,
        keyOnly: true,
      },
      toldKeys({
        ...edit,
        id: 'edit.moveEntry',
        title: 'editor.moveEntry',
        keys: ['Alt+ArrowUp', 'Alt+ArrowDown'],
      }),
      {
        ...edit,
        id: 'edit.save',
        title: 'editor.saveNow',
        keys: ['$mod+s'],
        when: canWrite,
        run: () => {
          // Nothing waits for a name.
          void editor.flush();
          if (ui.getState().dialog === null) ui.setState({ dialog: { kind: 'checkpoint' } });
        },
      },
      {
        group: 'editor.group.view',
        id: 'edit.find',
        title: 'editor.find',
        keys: ['/', '$mod+f'],
        when: () => !(document.activeElement instanceof HTMLInputElement),
        run: () => ui.setState({ isFinding: true }),
      },
      {
        group: 'editor.group.view',
        id: 'view.canvas',
        title: 'editor.goCanvas',
        keys: ['g c'],
        run: () => latest.current.onView('canvas'),
      },
      {
        group: 'editor.group.view',
        id: 'view.outline',
        title: 'editor.goOutline',
        keys: ['g o'],
        run: () => latest.current.onView('outline'),
      },
      {
        group: 'editor.group.view',
        id: 'view.leavePicker',
        title: 'editor.leave',
        keys: ['Escape'],
        // They hear it themselves while they have the focus, which the page may have taken from them.
        when: () => ui.getState().picker !== null || ui.getState().menu !== null,
        run: () => ui.setState({ picker: null, menu: null }),
        keyOnly: true,
        inText: true,
      },
      {
        group: 'editor.group.view',
        id: 'view.leaveInspector',
        title: 'editor.leave',
        keys: ['Escape'],
        when: () => inRegion('inspector') && !ui.getState().picker,
        run: () => ui.setState((state) => ({ focusWanted: state.active })),
        keyOnly: true,
        inText: true,
      },
    ];
  }, [editor, ui, steps]);
  useCommands(commands);
  useSelectionCommands();
}
