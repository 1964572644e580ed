import type { Command } from '../keyboard/command.ts';
import type { CanvasKeys } from './canvas-keys.ts';

const looks = [
  { move: 'fit', keys: ['1'] },
  { move: 'fitSelection', keys: ['2'] },
  { move: 'zoomOne', keys: ['0'] },
  { move: 'zoomIn', keys: ['+', '='], repeats: true },
  { move: 'zoomOut', keys: ['-'], repeats: true },
] as const;

/** The keys that move the view. */
export function lookCommands({ latest, isHere }: CanvasKeys): readonly Command[] {
  return looks.map(({ move, ...look }) => ({
    ...look,
    id: `canvas.${move}`,
    title: `canvas.${move}`,
    group: 'editor.group.view',
    when: isHere,
    run: () => latest.current.moves[move](),
  }));
}
