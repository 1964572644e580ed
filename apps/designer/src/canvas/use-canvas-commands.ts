import { connect, moveNodes } from '@rung/editing';
import { useEffect, useMemo, useRef } from 'react';
import { useEditor } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { askOutcome } from '../editor/ask-outcome.ts';
import { type Outcome, useEditorUiStore } from '../editor/editor-ui.ts';
import { isGathering } from '../editor/selection.ts';
import { storedPlace } from '../editor/stored-place.ts';
import { useT } from '../i18n/use-t.ts';
import { announce } from '../keyboard/announce.ts';
import type { Command } from '../keyboard/command.ts';
import { inRegion, isViewOnly } from '../keyboard/regions.ts';
import { useCommands } from '../keyboard/use-commands.ts';
import { useCanvasUiStore } from './canvas-ui.ts';
import { numbersOf } from './use-canvas-actions.ts';
import type { DrawnFlow } from './use-drawn-flow.ts';
import { useViewMoves } from './use-view-moves.ts';
import { verdictsFrom } from './verdicts.ts';
import { type Step, walkFrom } from './walk.ts';

const steps: readonly { readonly key: string; readonly step: Step }[] = [
  { key: 'ArrowRight', step: 'first' },
  { key: 'ArrowLeft', step: 'back' },
  { key: 'ArrowUp', step: 'above' },
  { key: 'ArrowDown', step: 'below' },
  { key: 'Home', step: 'start' },
  { key: 'End', step: 'end' },
  { key: 'PageUp', step: 'previous' },
  { key: 'PageDown', step: 'next' },
];

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The keys of the canvas: walking, connecting, moving, looking. What both views share is registered by the editor. */
export function useCanvasCommands(drawn: DrawnFlow, { onOpen }: { readonly onOpen: () => void }): void {
  const t = useT();
  const wording = useWording();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const canvas = useCanvasUiStore();
  const moves = useViewMoves(drawn);
  const latest = useRef({ drawn, moves, onOpen });
  useEffect(() => {
    latest.current = { drawn, moves, onOpen };
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
  const commands = useMemo((): readonly Command[] => {
    const here = () => inRegion('canvas') && ui.getState().picker === null;
    const go = (id: string | null) => {
      if (id === null) return;
      latest.current.moves.reveal(id);
      ui.setState({ active: id, activeOutcome: null, rowOutcome: null, focusWanted: id });
      if (canvas.getState().connecting === null && !isGathering({ editor, ui })) editor.select([id]);
    };
    const walk = (step: Step) => {
      const { model } = latest.current.drawn;
      go(walkFrom({ model, outline: numbersOf(editor.store.getState().flow) }, ui.getState().active, step));
    };
    const nudge = (key: string, size: number) => {
      const { active } = ui.getState();
      const [dx = 0, dy = 0] = directions[key] ?? [];
      const place = active === null ? undefined : latest.current.drawn.layout.places.get(active);
      if (active === null || place === undefined) return;
      const { flow } = editor.store.getState();
      const to = { [active]: storedPlace(flow, { x: place.x + dx * size, y: place.y + dy * size }) };
      // A burst of keys is one step of the history.
      editor.dispatch(moveNodes(flow, { to }), { typing: `move ${active}` });
    };
    const moving = (is: boolean) => {
      canvas.setState({ moving: is });
      if (is) announce(t('canvas.moving'));
      else editor.endTyping();
    };
    const beginConnecting = () => {
      const { active } = ui.getState();
      const { flow } = editor.store.getState();
      if (active !== null) askOutcome(ui, flow, { node: active, of: 'all', take: connectFrom });
    };
    const connectFrom = (from: Outcome) => {
      const { flow } = editor.store.getState();
      const verdict = verdictsFrom(flow, from, wording);
      canvas.setState({ connecting: { from, by: 'keys', verdict, over: null, at: null } });
      announce(t('canvas.connecting', { outcome: wording.sayPortName(flow, from.node, from.port) }));
    };
    const finishConnecting = () => {
      const { connecting } = canvas.getState();
      if (connecting === null) return;
      const to = ui.getState().active;
      canvas.setState({ connecting: null });
      if (to !== null) editor.dispatch(connect(editor.store.getState().flow, { from: connecting.from, to }));
    };
    const isConnecting = () => here() && canvas.getState().connecting?.by === 'keys';
    const isMoving = () => here() && canvas.getState().moving;
    const mayEdit = () =>
      here() && !editor.store.getState().readOnly && !isViewOnly() && ui.getState().active !== null;
    const look = { group: 'editor.group.view', when: here } as const;
    const walked = steps.map(
      ({ key, step }): Command => ({
        id: `canvas.walk.${step}`,
        title: `walk.${step}`,
        group: 'editor.group.walk',
        keys: [key],
        when: here,
        run: () => walk(step),
        repeats: true,
        keyOnly: true,
      }),
    );
    const nudged = Object.keys(directions).flatMap((key): readonly Command[] => [
      {
        id: `canvas.nudge.${key}`,
        title: 'editor.move',
        group: 'editor.group.edit',
        keys: [key],
        when: isMoving,
        run: () => nudge(key, 8),
        repeats: true,
        keyOnly: true,
      },
      {
        id: `canvas.nudge.fine.${key}`,
        title: 'editor.move',
        group: 'editor.group.edit',
        keys: [`Shift+${key}`],
        when: isMoving,
        run: () => nudge(key, 1),
        repeats: true,
        keyOnly: true,
      },
    ]);
    return [
      ...walked,
      ...nudged,
      {
        id: 'canvas.move',
        title: 'editor.move',
        group: 'editor.group.edit',
        keys: ['m'],
        when: mayEdit,
        run: () => moving(!canvas.getState().moving),
      },
      {
        id: 'canvas.moveEnd',
        title: 'editor.leave',
        group: 'editor.group.view',
        keys: ['Escape'],
        when: isMoving,
        run: () => moving(false),
        keyOnly: true,
      },
      {
        id: 'canvas.connect',
        title: 'editor.connect',
        group: 'editor.group.edit',
        keys: ['c'],
        when: mayEdit,
        run: beginConnecting,
      },
      {
        id: 'canvas.connect.done',
        title: 'editor.connect',
        group: 'editor.group.edit',
        keys: ['Enter'],
        when: isConnecting,
        run: finishConnecting,
        keyOnly: true,
      },
      {
        id: 'canvas.connect.leave',
        title: 'editor.leave',
        group: 'editor.group.view',
        keys: ['Escape'],
        when: isConnecting,
        run: () => canvas.setState({ connecting: null }),
        keyOnly: true,
      },
      { ...look, id: 'canvas.fit', title: 'canvas.fit', keys: ['1'], run: () => latest.current.moves.fit() },
      {
        ...look,
        id: 'canvas.fitSelection',
        title: 'canvas.fitSelection',
        keys: ['2'],
        run: () => latest.current.moves.fitSelection(),
      },
      {
        ...look,
        id: 'canvas.zoomOne',
        title: 'canvas.zoomOne',
        keys: ['0'],
        run: () => latest.current.moves.zoomOne(),
      },
      {
        ...look,
        id: 'canvas.zoomIn',
        title: 'canvas.zoomIn',
        keys: ['+', '='],
        run: () => latest.current.moves.zoomIn(),
        repeats: true,
      },
      {
        ...look,
        id: 'canvas.zoomOut',
        title: 'canvas.zoomOut',
        keys: ['-'],
        run: () => latest.current.moves.zoomOut(),
        repeats: true,
      },
    ];
  }, [t, wording, editor, ui, canvas]);
  useCommands(commands);
}
