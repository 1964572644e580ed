import { Menu } from '@mantine/core';
import { unpin } from '@rung/editing';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { Keys } from '../keyboard/keys.tsx';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { toggleStop, useIsStop } from '../simulator/rehearsal-store.ts';
import { type EditorUi, useEditorUi, useEditorUiStore } from './editor-ui.ts';
import { anchorAt } from './picker/anchor-at.ts';
import css from './picker/picker.module.css';
import { likeliestOutcome } from './step-edits.ts';
import { moveTrigger, triggerPlace } from './trigger-order.ts';
import { useStepCommands } from './use-step-commands.ts';

/** What can be done with one step: the same on canvas and outline, by pointer, touch and keys. */
export function StepMenu({ onOpen }: { readonly onOpen: () => void }) {
  const menu = useEditorUi((state) => state.menu);
  return menu === null ? null : <OpenMenu key={menu.node} menu={menu} onOpen={onOpen} />;
}

interface OpenMenuProps {
  readonly menu: NonNullable<EditorUi['menu']>;
  readonly onOpen: () => void;
}

function OpenMenu({ menu, onOpen }: OpenMenuProps) {
  const t = useT();
  // Mantine's own remembers nothing where the menu is asked for before its code is there.
  useReturnFocus();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const steps = useStepCommands();
  const readOnly = useEditorState((state) => state.readOnly);
  const isPinned = useEditorState(({ flow }) => flow.layout?.[menu.node]?.pinned === true);
  const close = () => ui.setState({ menu: null });
  const { node, ...at } = menu;
  const pick = (place: 'after' | 'before' | 'replace' | 'connect') => {
    const from = likeliestOutcome(editor.store.getState().flow, node);
    if (place === 'before' || place === 'replace')
      ui.setState({ picker: { place: { kind: place, node }, ...at } });
    else if (place === 'connect') ui.setState({ picker: { place: { kind: 'outcomes', node }, ...at } });
    else if (from !== null) ui.setState({ picker: { place: { kind: 'after', from }, ...at } });
  };
  const isStop = useIsStop(node);
  const nodes = [node];
  return (
    <Menu
      opened
      onChange={(isOpen) => (isOpen ? undefined : close())}
      position="bottom-start"
      width={260}
      returnFocus={false}
      // Not keys as well, which is the default: the one that opens it would close it.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>
        <div aria-hidden="true" className={css['anchor']} style={anchorAt(at)} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('editor.more')}>
        <Menu.Item onClick={onOpen} rightSection={<Keys keys="Enter" />}>
          {t('editor.open')}
        </Menu.Item>
        <Menu.Item onClick={() => toggleStop(node)}>
          {t(isStop ? 'editor.stopHere.not' : 'editor.stopHere')}
        </Menu.Item>
        {readOnly ? null : (
          <>
            <Menu.Item onClick={() => ui.setState({ renaming: node })} rightSection={<Keys keys="F2" />}>
              {t('editor.rename')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => pick('after')} rightSection={<Keys keys="a" />}>
              {t('editor.addAfter')}
            </Menu.Item>
            <Menu.Item onClick={() => pick('before')} rightSection={<Keys keys="i" />}>
              {t('editor.insertBefore')}
            </Menu.Item>
            <Menu.Item onClick={() => pick('connect')} rightSection={<Keys keys="c" />}>
              {t('editor.connect')}
            </Menu.Item>
            <Menu.Item onClick={() => pick('replace')} rightSection={<Keys keys="r" />}>
              {t('editor.replace')}
            </Menu.Item>
            <OrderItems node={node} />
            <Menu.Divider />
            <Menu.Item onClick={() => steps.duplicate(nodes)} rightSection={<Keys keys="$mod+d" />}>
              {t('editor.duplicate')}
            </Menu.Item>
            <Menu.Item onClick={() => steps.copy(nodes)} rightSection={<Keys keys="$mod+c" />}>
              {t('editor.copy')}
            </Menu.Item>
            {isPinned ? (
              <Menu.Item onClick={() => editor.dispatch(unpin(editor.store.getState().flow, { nodes }))}>
                {t('canvas.unpin')}
              </Menu.Item>
            ) : null}
            <Menu.Divider />
            <Menu.Item onClick={() => steps.remove(nodes, true)} rightSection={<Keys keys="Delete" />}>
              {t('editor.delete')}
            </Menu.Item>
            <Menu.Item onClick={() => steps.remove(nodes, false)} rightSection={<Keys keys="Shift+Delete" />}>
              {t('editor.deleteCut')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A trigger's place among those that are asked; the outline has buttons for the same. */
function OrderItems({ node }: { readonly node: string }) {
  const t = useT();
  const editor = useEditor();
  const isTrigger = useEditorState(({ flow }) => flow.nodes[node]?.kind === 'trigger');
  const { isFirst, isLast } = useEditorState(({ flow }) => triggerPlace(flow, node));
  const move = (by: 1 | -1) => editor.dispatch(moveTrigger(editor.store.getState().flow, node, by));
  if (!isTrigger) return null;
  return (
    <>
      <Menu.Divider />
      {isFirst ? null : <Menu.Item onClick={() => move(-1)}>{t('outline.up')}</Menu.Item>}
      {isLast ? null : <Menu.Item onClick={() => move(1)}>{t('outline.down')}</Menu.Item>}
    </>
  );
}
