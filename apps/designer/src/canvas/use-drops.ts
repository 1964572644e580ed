import { moveNodes } from '@rung/editing';
import type { NodeChange, OnNodeDrag } from '@xyflow/react';
import { useCallback } from 'react';
import { useEditor } from '../document/editor.ts';
import { droppedPlace } from '../editor/stored-place.ts';
import type { StepNode } from './canvas-model.ts';
import { useCanvasUiStore } from './canvas-ui.ts';

/** What React Flow tells of cards that are selected and dragged. A drag is one edit, made where the cards are dropped. */
export function useDrops() {
  const editor = useEditor();
  const ui = useCanvasUiStore();
  const onNodesChange = useCallback(
    (changes: NodeChange<StepNode>[]) => {
      const moved = changes.flatMap((change) =>
        change.type === 'position' && change.dragging === true && change.position !== undefined
          ? [[change.id, change.position] as const]
          : [],
      );
      if (moved.length > 0) ui.setState((state) => ({ moved: new Map([...state.moved, ...moved]) }));
      const selected = selectionAfter(editor.store.getState().selection, changes);
      if (selected !== null) editor.select(selected);
    },
    [editor, ui],
  );
  const onNodeDragStop: OnNodeDrag<StepNode> = useCallback(() => {
    const { moved } = ui.getState();
    const { flow } = editor.store.getState();
    const to = Object.fromEntries([...moved].map(([id, place]) => [id, droppedPlace(flow, place)]));
    ui.setState({ moved: new Map() });
    if (moved.size > 0) editor.dispatch(moveNodes(flow, { to }));
  }, [editor, ui]);
  return { onNodesChange, onNodeDragStop };
}

function selectionAfter(
  before: readonly string[],
  changes: readonly NodeChange<StepNode>[],
): readonly string[] | null {
  const selected = new Set(before);
  let isChanged = false;
  for (const change of changes) {
    if (change.type !== 'select' || change.selected === selected.has(change.id)) continue;
    isChanged = true;
    if (change.selected) selected.add(change.id);
    else selected.delete(change.id);
  }
  return isChanged ? [...selected] : null;
}
