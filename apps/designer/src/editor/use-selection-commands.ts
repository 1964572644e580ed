import { useMemo } from 'react';
import { useEditor } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { useT } from '../i18n/use-t.ts';
import { announce } from '../keyboard/announce.ts';
import type { Command } from '../keyboard/command.ts';
import { useCommands } from '../keyboard/use-commands.ts';
import { conditionsOf } from './command-conditions.ts';
import { useEditorUiStore } from './editor-ui.ts';
import { leaveKey } from './leave-key.ts';
import { gatherActive } from './selection.ts';

/** The keys by which steps are chosen, in canvas and outline. */
export function useSelectionCommands(): void {
  const t = useT();
  const wording = useWording();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const commands = useMemo((): readonly Command[] => {
    const { inView } = conditionsOf(editor, ui);
    const mayChoose = () => inView() && ui.getState().picker === null;
    const gather = () => {
      gatherActive({ editor, ui });
      const { flow, selection } = editor.store.getState();
      const step = ui.getState().active ?? '';
      const values = { title: wording.sayTitle(flow, step), count: selection.length };
      announce(t(selection.includes(step) ? 'editor.gathered' : 'editor.gathered.not', values));
    };
    return [
      {
        group: 'editor.group.edit',
        id: 'edit.gather',
        title: 'editor.gather',
        keys: ['Shift+Space'],
        // A button in a row hears the space bar itself.
        when: () =>
          mayChoose() &&
          ui.getState().active !== null &&
          !(document.activeElement instanceof HTMLButtonElement),
        run: gather,
      },
      {
        group: 'editor.group.edit',
        id: 'edit.selectAll',
        title: 'editor.selectAll',
        keys: ['$mod+a'],
        when: inView,
        run: () => editor.select(Object.keys(editor.store.getState().flow.nodes)),
      },
      leaveKey({
        id: 'view.leaveSelection',
        when: () => mayChoose() && editor.store.getState().selection.length > 0,
        run: () => {
          editor.select([]);
          ui.setState({ isInspecting: false });
        },
      }),
    ];
  }, [t, wording, editor, ui]);
  useCommands(commands);
}
