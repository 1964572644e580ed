import { Menu } from '@mantine/core';
import type { Point } from '@rung/drawing';
import { unpin } from '@rung/editing';
import { triggerPlace } from '@rung/flow';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { Keys } from '../keyboard/keys.tsx';
import { isViewOnly } from '../keyboard/regions.ts';
import { toggleStop, useIsStop } from '../simulator/rehearsal-store.ts';
import { type PickPlace, useEditorUiStore } from './editor-ui.ts';
import { likeliestOutcome, placeToLead } from './step-edits.ts';
import { moveTrigger } from './trigger-order.ts';
import { useStepCommands } from './use-step-commands.ts';

interface StepItemsProps {
  /** The step whose menu it is. */
  readonly node: string;
  /** All that it is about: the step alone, or those among which it is chosen. */
  readonly nodes: readonly string[];
  /** Where on the screen the menu stands. */
  readonly at: Point;
  readonly onOpen: () => void;
}

/** What can be done with a step; with several that are chosen, what makes sense for all of them. */
export function StepItems({ node, nodes, at, onOpen }: StepItemsProps) {
  const t = useT();
  const isOne = nodes.length === 1;
  const mayEdit = !useEditorState((state) => state.readOnly) && !isViewOnly();
  return (
    <>
      <Menu.Item onClick={onOpen} rightSection={<Keys keys="Enter" />}>
        {t('editor.open')}
      </Menu.Item>
      {isOne && <StopItem node={node} />}
      {mayEdit && isOne && <OwnItems node={node} at={at} />}
      {mayEdit && <SharedItems nodes={nodes} />}
    </>
  );
}

function StopItem({ node }: { readonly node: string }) {
  const t = useT();
  const isStop = useIsStop(node);
  return (
    <Menu.Item onClick={() => toggleStop(node)}>
      {t(isStop ? 'editor.stopHere.not' : 'editor.stopHere')}
    </Menu.Item>
  );
}

/** What only one step can be asked for. */
function OwnItems({ node, at }: Pick<StepItemsProps, 'node' | 'at'>) {
  const t = useT();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const pick = (place: PickPlace | null) =>
    place === null ? undefined : ui.setState({ picker: { place, ...at } });
  const { flow } = editor.store.getState();
  const from = likeliestOutcome(flow, node);
  return (
    <>
      <Menu.Item onClick={() => ui.setState({ renaming: node })} rightSection={<Keys keys="F2" />}>
        {t('editor.rename')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        onClick={() => pick(from === null ? null : { kind: 'after', from, isGuess: true })}
        rightSection={<Keys keys="a" />}
      >
        {t('editor.addAfter')}
      </Menu.Item>
      <Menu.Item onClick={() => pick({ kind: 'before', node })} rightSection={<Keys keys="i" />}>
        {t('editor.insertBefore')}
      </Menu.Item>
      <Menu.Item onClick={() => pick(placeToLead(flow, node))} rightSection={<Keys keys="c" />}>
        {t('editor.connect')}
      </Menu.Item>
      <Menu.Item onClick={() => pick({ kind: 'replace', node })} rightSection={<Keys keys="r" />}>
        {t('editor.replace')}
      </Menu.Item>
      <OrderItems node={node} />
    </>
  );
}

/** What is done to each of the steps. */
function SharedItems({ nodes }: Pick<StepItemsProps, 'nodes'>) {
  const t = useT();
  const editor = useEditor();
  const steps = useStepCommands();
  const isPinned = useEditorState(({ flow }) => nodes.some((id) => flow.layout?.[id]?.pinned === true));
  return (
    <>
      <Menu.Divider />
      <Menu.Item onClick={() => steps.duplicate(nodes)} rightSection={<Keys keys="$mod+d" />}>
        {t('editor.duplicate')}
      </Menu.Item>
      <Menu.Item onClick={() => steps.copy(nodes)} rightSection={<Keys keys="$mod+c" />}>
        {t('editor.copy')}
      </Menu.Item>
      {isPinned && (
        <Menu.Item onClick={() => editor.dispatch(unpin(editor.store.getState().flow, { nodes }))}>
          {t('canvas.unpin')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item onClick={() => steps.remove(nodes, true)} rightSection={<Keys keys="Delete" />}>
        {t('editor.delete')}
      </Menu.Item>
      <Menu.Item onClick={() => steps.remove(nodes, false)} rightSection={<Keys keys="Shift+Delete" />}>
        {t('editor.deleteCut')}
      </Menu.Item>
    </>
  );
}

/** A trigger's place among those that are asked; the outline has buttons for the same. */
function OrderItems({ node }: { readonly node: string }) {
  const t = useT();
  const editor = useEditor();
  const isTrigger = useEditorState(({ flow }) => flow.nodes[node]?.kind === 'trigger');
  const { number, count } = useEditorState(({ flow }) => triggerPlace(flow, node));
  const move = (by: 1 | -1) => editor.dispatch(moveTrigger(editor.store.getState().flow, node, by));
  if (!isTrigger) return null;
  return (
    <>
      <Menu.Divider />
      {number === 1 ? null : <Menu.Item onClick={() => move(-1)}>{t('outline.up')}</Menu.Item>}
      {number === count ? null : <Menu.Item onClick={() => move(1)}>{t('outline.down')}</Menu.Item>}
    </>
  );
}
