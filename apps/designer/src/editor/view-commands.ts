import type { StoreApi } from 'zustand';
import type { Command } from '../keyboard/command.ts';
import { inRegion } from '../keyboard/regions.ts';
import type { EditorView } from '../shell/editor-search.ts';
import type { EditorUi } from './editor-ui.ts';
import { leaveKey } from './leave-key.ts';

/** Finding steps, changing between canvas and outline, and leaving what is open over them. */
export function viewCommands(ui: StoreApi<EditorUi>, onView: (view: EditorView) => void): readonly Command[] {
  const view = { group: 'editor.group.view' } as const;
  return [
    {
      ...view,
      id: 'edit.find',
      title: 'editor.find',
      keys: ['/', '$mod+f'],
      when: () => !(document.activeElement instanceof HTMLInputElement),
      run: () => ui.setState({ isFinding: true }),
    },
    {
      ...view,
      id: 'view.canvas',
      title: 'editor.goCanvas',
      keys: ['g c'],
      run: () => onView('canvas'),
    },
    {
      ...view,
      id: 'view.outline',
      title: 'editor.goOutline',
      keys: ['g o'],
      run: () => onView('outline'),
    },
    leaveKey({
      id: 'view.leavePicker',
      // They hear it themselves while they have the focus, which the page may have taken from them.
      when: () => ui.getState().picker !== null || ui.getState().menu !== null,
      run: () => ui.setState({ picker: null, menu: null }),
      inText: true,
    }),
    leaveKey({
      id: 'view.leaveInspector',
      when: () => inRegion('inspector') && !ui.getState().picker,
      run: () => ui.setState((state) => ({ focusWanted: state.active })),
      inText: true,
    }),
  ];
}
