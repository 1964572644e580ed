import { moveNodes } from '@rung/editing';
import { leaveKey } from '../editor/leave-key.ts';
import { storedPlace } from '../editor/stored-place.ts';
import { t } from '../i18n/i18n.ts';
import { announce } from '../keyboard/announce.ts';
import type { Command } from '../keyboard/command.ts';
import type { CanvasKeys } from './canvas-keys.ts';

const directions = [
  ['ArrowRight', 1, 0],
  ['ArrowLeft', -1, 0],
  ['ArrowUp', 0, -1],
  ['ArrowDown', 0, 1],
] as const;

/** How far one press moves a step, in the units of the drawing; with Shift by the lesser. */
const paces = [8, 1] as const;

/** The keys that move the active step, once they were asked to. */
export function moveCommands({
  editor,
  ui,
  canvas,
  latest,
  isHere,
  mayEdit,
}: CanvasKeys): readonly Command[] {
  const moveBy = (x: number, y: number) => {
    const { active } = ui.getState();
    const place = active === null ? undefined : latest.current.drawn.layout.places.get(active);
    if (active === null || place === undefined) return;
    const { flow } = editor.store.getState();
    const to = { [active]: storedPlace(flow, { x: place.x + x, y: place.y + y }) };
    // A burst of keys is one step of the history.
    editor.dispatch(moveNodes(flow, { to }), { typing: `move ${active}` });
  };
  const setMoving = (moving: boolean) => {
    canvas.setState({ moving });
    if (moving) announce(t('canvas.moving'));
    else editor.endTyping();
  };
  const isMoving = () => isHere() && canvas.getState().moving;
  const nudges = directions.flatMap(([key, dx, dy]) =>
    paces.map(
      (pace): Command => ({
        id: `canvas.nudge.${pace}.${key}`,
        title: 'editor.move',
        group: 'editor.group.edit',
        keys: [pace === 1 ? `Shift+${key}` : key],
        when: isMoving,
        run: () => moveBy(dx * pace, dy * pace),
        repeats: true,
        keyOnly: true,
      }),
    ),
  );
  return [
    ...nudges,
    {
      id: 'canvas.move',
      title: 'editor.move',
      group: 'editor.group.edit',
      keys: ['m'],
      when: mayEdit,
      run: () => setMoving(!canvas.getState().moving),
    },
    leaveKey({
      id: 'canvas.moveEnd',
      when: isMoving,
      run: () => setMoving(false),
    }),
  ];
}
