import { outlineOf } from '@rung/flow';
import type { Command } from '../keyboard/command.ts';
import { conditionsOf } from './command-conditions.ts';
import { atStep } from './editor-ui.ts';
import type { Choosing } from './selection.ts';

/** Taking edits back and making them again. */
export function undoCommands({ editor, ui }: Choosing): readonly Command[] {
  const { inView, canWrite } = conditionsOf(editor, ui);
  /** The focus goes to what was changed, and never nowhere: the step that had it may be gone. */
  const takeBack = (step: () => void) => {
    const hadFocus = inView();
    step();
    const { selection, flow: present } = editor.store.getState();
    const { active: before } = ui.getState();
    const still = before !== null && Object.hasOwn(present.nodes, before) ? before : null;
    const next = selection[0] ?? still ?? outlineOf(present).numbers.keys().next().value ?? null;
    ui.setState({
      ...atStep(next),
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
  ];
}

/** Sends everything at once, and offers a name for what is there. */
export function saveCommand({ editor, ui }: Choosing): Command {
  const { canWrite } = conditionsOf(editor, ui);
  return {
    group: 'editor.group.edit',
    id: 'edit.save',
    title: 'editor.saveNow',
    keys: ['$mod+s'],
    when: canWrite,
    run: () => {
      // Nothing waits for a name.
      void editor.flush();
      if (ui.getState().dialog === null) ui.setState({ dialog: { kind: 'checkpoint' } });
    },
  };
}
