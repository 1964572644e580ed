import { type Flow, outlineOf } from '@rung/flow';
import type { Command } from '../keyboard/command.ts';
import { inRegion } from '../keyboard/regions.ts';
import type { EditorView } from '../shell/editor-search.ts';
import { leaveKey } from './leave-key.ts';
import type { Choosing } from './selection.ts';

/** Finding steps, changing between canvas and outline, and leaving what is open over them. */
export function viewCommands(
  { editor, ui }: Choosing,
  onView: (view: EditorView) => void,
): readonly Command[] {
  const view = { group: 'editor.group.view' } as const;
  const focusActive = () =>
    ui.setState(({ active }) => ({ focusWanted: active ?? firstOf(editor.store.getState().flow) }));
  /** The focus goes into the view from wherever it is, and with the view if that changes. */
  const go = (to: EditorView) => {
    onView(to);
    focusActive();
  };
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
      run: () => go('canvas'),
    },
    {
      ...view,
      id: 'view.outline',
      title: 'editor.goOutline',
      keys: ['g o'],
      run: () => go('outline'),
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
      when: () => {
        const { picker, dock } = ui.getState();
        return picker === null && (inRegion('inspector') || (inRegion('dock') && dock === 'problems'));
      },
      run: focusActive,
      inText: true,
    }),
  ];
}

/** The step that is read first. */
function firstOf(flow: Flow): string | null {
  const [first] = outlineOf(flow).numbers.keys();
  return first ?? null;
}
