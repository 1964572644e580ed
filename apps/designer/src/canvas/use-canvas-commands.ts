import { useEffect, useMemo, useRef } from 'react';
import { useEditor } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { useEditorUiStore } from '../editor/editor-ui.ts';
import { useCommands } from '../keyboard/use-commands.ts';
import { canvasKeys } from './canvas-keys.ts';
import { useCanvasUiStore } from './canvas-ui.ts';
import { connectCommands } from './connect-by-keys.ts';
import { lookCommands } from './look-by-keys.ts';
import { moveCommands } from './move-by-keys.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { useViewMoves } from './use-view-moves.ts';
import { walkCommands } from './walk-by-keys.ts';

/** The keys of the canvas: walking, connecting, moving, looking. What both views share is registered by the editor. */
export function useCanvasCommands(drawn: DrawnFlow): void {
  const wording = useWording();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const canvas = useCanvasUiStore();
  const moves = useViewMoves(drawn);
  const latest = useRef({ drawn, moves });
  useEffect(() => {
    latest.current = { drawn, moves };
  });
  // A step that something else made active is brought into view before it gets the focus, or something about it does.
  useEffect(
    () =>
      ui.subscribe(({ focusWanted, sightWanted }, before) => {
        const isNew = focusWanted !== before.focusWanted || sightWanted !== before.sightWanted;
        const wanted = focusWanted ?? sightWanted;
        if (wanted === null || !isNew) return;
        requestAnimationFrame(() => latest.current.moves.reveal(wanted));
        if (sightWanted !== null) ui.setState({ sightWanted: null });
      }),
    [ui],
  );
  const commands = useMemo(() => {
    const keys = canvasKeys({ editor, ui, canvas, latest });
    return [
      ...walkCommands(keys),
      ...moveCommands(keys),
      ...connectCommands(keys, wording),
      ...lookCommands(keys),
    ];
  }, [wording, editor, ui, canvas]);
  useCommands(commands);
}
