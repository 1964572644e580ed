import { type Command, toldKeys } from '../keyboard/command.ts';
import { inRegion } from '../keyboard/regions.ts';
import { openPicker } from './ask-outcome.ts';
import { conditionsOf } from './command-conditions.ts';
import { openStepMenu } from './menu-at.ts';
import { actedOn, type Choosing } from './selection.ts';
import { addAt } from './step-edits.ts';
import type { StepCommands } from './use-step-commands.ts';

interface OfSteps extends Choosing {
  readonly steps: StepCommands;
  readonly onOpen: () => void;
}

/** What is done with the chosen steps, or with the active one. */
export function stepCommands({ editor, ui, steps, onOpen }: OfSteps): readonly Command[] {
  const { inView, mayEdit, hasActive } = conditionsOf(editor, ui);
  const active = () => ui.getState().active ?? '';
  const chosen = () => actedOn(editor.store.getState().selection, ui.getState().active);
  const edit = { group: 'editor.group.edit' } as const;
  return [
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
      run: () =>
        void editor.dispatch(addAt(editor.store.getState().flow, { kind: 'free', at: null }, 'note')),
    },
    {
      ...edit,
      id: 'edit.open',
      title: 'editor.open',
      keys: ['Enter'],
      when: () => inRegion('canvas') && document.activeElement?.hasAttribute('data-step') === true,
      run: () => onOpen(),
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
  ];
}
