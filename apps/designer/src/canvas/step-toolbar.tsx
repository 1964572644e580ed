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
import { isUpright, type ToolbarPlace, toolbarOffset, toolbarPlace, usualPlace } from './toolbar-place.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { windowOf } from './viewport.ts';

const positions = {
  top: Position.Top,
  bottom: Position.Bottom,
  left: Position.Left,
  right: Position.Right,
} as const satisfies Record<ToolbarPlace['side'], Position>;

/** What is done most with the one selected step, beside it and as large at every zoom. Keys and the menu do the same. */
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
  const { side } = place;
  const from = likeliestOutcome(editor.store.getState().flow, only);
  return (
    <NodeToolbar
      nodeId={only}
      isVisible
      position={positions[side]}
      offset={toolbarOffset(place)}
      align={place.align}
    >
      <div
        className={css['bar']}
        role="toolbar"
        aria-label={t('canvas.toolbar', { title })}
        aria-orientation={isUpright(place) ? 'vertical' : 'horizontal'}
      >
        {from === null ? null : (
          <Tool
            side={side}
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
        <Tool
          side={side}
          label="editor.duplicate"
          icon={IconCopyPlus}
          onPress={() => commands.duplicate([only])}
        />
        <Tool
          side={side}
          label="editor.replace"
          icon={IconReplace}
          onPress={(event) =>
            ui.setState({ active: only, picker: { place: { kind: 'replace', node: only }, ...below(event) } })
          }
        />
        <Tool
          side={side}
          label="editor.delete"
          icon={IconTrash}
          onPress={() => commands.remove([only], true)}
        />
        <Tool
          side={side}
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
      ? usualPlace
      : toolbarPlace(own, places, { view: { x, y, zoom }, window: windowOf({ width, height }) }),
  );
}

interface ToolProps {
  /** Where its tip stands: neither over the step nor over the tools beside it. */
  readonly side: ToolbarPlace['side'];
  readonly label: MessageId;
  readonly icon: ComponentType<{ readonly size: number }>;
  readonly onPress: (event: MouseEvent<HTMLElement>) => void;
}

function Tool({ side, label, icon: Icon, onPress }: ToolProps) {
  const t = useT();
  return (
    <Tip label={t(label)} position={side}>
      <ActionIcon size={30} tabIndex={-1} aria-label={t(label)} onClick={onPress}>
        <Icon size={17} />
      </ActionIcon>
    </Tip>
  );
}
