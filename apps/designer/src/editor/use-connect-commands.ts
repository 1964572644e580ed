import { disconnect } from '@rung/editing';
import { useEffect, useMemo, useRef } from 'react';
import { useEditor } from '../document/editor.ts';
import type { Command } from '../keyboard/command.ts';
import { inRegion } from '../keyboard/regions.ts';
import { useCommands } from '../keyboard/use-commands.ts';
import type { EditorView } from '../shell/editor-search.ts';
import { askOutcome, openPicker } from './ask-outcome.ts';
import { conditionsOf } from './command-conditions.ts';
import { type Outcome, useEditorUiStore } from './editor-ui.ts';
import { likeliestOutcome, placeToLead } from './step-edits.ts';

/** The keys for what a step leads to, the same in canvas and outline but for the canvas's own way of connecting. */
export function useConnectCommands(view: EditorView): void {
  const editor = useEditor();
  const ui = useEditorUiStore();
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  });
  const commands = useMemo((): readonly Command[] => {
    const { mayEdit, hasActive } = conditionsOf(editor, ui);
    const flow = () => editor.store.getState().flow;
    const active = () => ui.getState().active ?? '';
    const isOutline = () => latest.current === 'outline';
    /** What the outline's focus is on says which outcome is meant; the canvas shows none. */
    const rowOutcome = (name: 'activeOutcome' | 'rowOutcome') => (isOutline() ? ui.getState()[name] : null);
    const after = () => {
      const said = rowOutcome('activeOutcome');
      const from = said ?? likeliestOutcome(flow(), active());
      openPicker(
        ui,
        from === null ? { kind: 'free', at: null } : { kind: 'after', from, isGuess: said === null },
      );
    };
    const lead = () => {
      const from = rowOutcome('activeOutcome');
      openPicker(ui, from === null ? placeToLead(flow(), active()) : { kind: 'after', from, begin: 'steps' });
    };
    const cut = () => {
      const take = (from: Outcome) => void editor.dispatch(disconnect(flow(), { from }));
      const from = rowOutcome('rowOutcome');
      if (from === null) askOutcome(ui, flow(), { node: active(), of: 'wired', take });
      else take(from);
    };
    const edit = { group: 'editor.group.edit' } as const;
    return [
      { ...edit, id: 'edit.addAfter', title: 'editor.addAfter', keys: ['a'], when: mayEdit, run: after },
      {
        ...edit,
        id: 'edit.insertBefore',
        title: 'editor.insertBefore',
        keys: ['i'],
        when: hasActive,
        run: () => openPicker(ui, { kind: 'before', node: active() }),
      },
      {
        ...edit,
        id: 'edit.connect',
        title: 'editor.connect',
        keys: ['c'],
        when: () => hasActive() && inRegion('outline'),
        run: lead,
      },
      {
        ...edit,
        id: 'edit.disconnect',
        title: 'editor.disconnect',
        keys: ['Shift+C'],
        when: hasActive,
        run: cut,
      },
    ];
  }, [editor, ui]);
  useCommands(commands);
}
