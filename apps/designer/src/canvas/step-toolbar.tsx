import { ActionIcon } from '@mantine/core';
import IconCopyPlus from '@tabler/icons-react/icons/IconCopyPlus';
import IconDots from '@tabler/icons-react/icons/IconDots';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import IconReplace from '@tabler/icons-react/icons/IconReplace';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import { NodeToolbar, Position, useStore } from '@xyflow/react';
import { type ComponentType, type MouseEvent, useMemo } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { useEditorUi, useEditorUiStore } from '../editor/editor-ui.ts';
import { openStepMenu } from '../editor/menu-at.ts';
import { likeliestOutcome } from '../editor/step-edits.ts';
import { useStepCommands } from '../editor/use-step-commands.ts';
import type { MessageId } from '../i18n/messages/index.ts';
import { useT } from '../i18n/use-t.ts';
import { Tip } from '../theme/tip.tsx';
import { useCanvasUi } from './canvas-ui.ts';
import { useDetail } from './detail.ts';
import css from './step-toolbar.module.css';
import { type ToolbarPlace, toolbarPlace, toolbarSize } from './toolbar-place.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { windowOf } from './viewport.ts';

/** What is done most with the one selected step, above it and as large at every zoom. Keys and the menu do the same. */
export function StepToolbar({ drawn }: { readonly drawn: DrawnFlow }) {
  const t = useT();
  const wording = useWording();
  const detail = useDetail();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const commands = useStepCommands();
  const only = useEditorState(({ selection }) => (selection.length === 1 ? selection[0] : undefined));
  const readOnly = useEditorState((state) => state.readOnly);
  const title = useEditorState(({ flow }) =>
    only !== undefined && Object.hasOwn(flow.nodes, only) ? wording.sayTitle(flow, only) : '',
  );
  const place = useToolbarPlace(drawn, only);
  const isBusy = useEditorUi(
    ({ picker, renaming, menu }) => picker !== null || renaming !== null || menu !== null,
  );
  const isDragging = useCanvasUi(({ moved, isViewOnly }) => moved.size > 0 || isViewOnly);
  if (only === undefined || !drawn.cards.has(only) || readOnly || isBusy || isDragging || detail === 'far')
    return null;
  const below = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: box.left, y: box.bottom + 6 };
  };
  const from = likeliestOutcome(editor.store.getState().flow, only);
  return (
    <NodeToolbar
      nodeId={only}
      isVisible
      position={place.startsWith('top') ? Position.Top : Position.Bottom}
      offset={toolbarSize.offset}
      align={place.endsWith('start') ? 'start' : 'end'}
    >
      <div className={css['bar']} role="toolbar" aria-label={t('canvas.toolbar', { title })}>
        {from === null ? null : (
          <Tool
            label="editor.addAfter"
            icon={IconPlus}
            onPress={(event) =>
              ui.setState({
                active: only,
                picker: { place: { kind: 'after', from, isGuess: true }, ...below(event) },
              })
            }
          />
        )}
        <Tool label="editor.duplicate" icon={IconCopyPlus} onPress={() => commands.duplicate([only])} />
        <Tool
          label="editor.replace"
          icon={IconReplace}
          onPress={(event) =>
            ui.setState({ active: only, picker: { place: { kind: 'replace', node: only }, ...below(event) } })
          }
        />
        <Tool label="editor.delete" icon={IconTrash} onPress={() => commands.remove([only], true)} />
        <Tool
          label="editor.more"
          icon={IconDots}
          onPress={(event) => openStepMenu({ editor, ui }, only, below(event))}
        />
      </div>
    </NodeToolbar>
  );
}

/** Where the bar covers the least; worked out anew when the drawing or the view moves, drawn anew when the answer is another. */
function useToolbarPlace({ model: { nodes } }: DrawnFlow, id: string | undefined): ToolbarPlace {
  const places = useMemo(
    () =>
      id === undefined
        ? []
        : nodes.map(({ id: node, position, data: { card } }) => ({
            node,
            ...position,
            width: card.width,
            height: card.height,
          })),
    [nodes, id],
  );
  const own = places.find(({ node }) => node === id);
  return useStore(({ transform: [x, y, zoom], width, height }) =>
    own === undefined
      ? 'top-start'
      : toolbarPlace(own, places, { view: { x, y, zoom }, window: windowOf({ width, height }) }),
  );
}

interface ToolProps {
  readonly label: MessageId;
  readonly icon: ComponentType<{ readonly size: number }>;
  readonly onPress: (event: MouseEvent<HTMLElement>) => void;
}

function Tool({ label, icon: Icon, onPress }: ToolProps) {
  const t = useT();
  return (
    <Tip label={t(label)} position="top">
      <ActionIcon size={30} tabIndex={-1} aria-label={t(label)} onClick={onPress}>
        <Icon size={17} />
      </ActionIcon>
    </Tip>
  );
}
