import { focusStep } from '../editor/editor-ui.ts';
import { isGathering } from '../editor/selection.ts';
import type { Command } from '../keyboard/command.ts';
import type { CanvasKeys } from './canvas-keys.ts';
import { numbersOf } from './use-canvas-actions.ts';
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

/** The keys that lead from step to step. */
export function walkCommands({ editor, ui, canvas, latest, isHere }: CanvasKeys): readonly Command[] {
  const walk = (step: Step) => {
    const { drawn, moves } = latest.current;
    const { flow } = editor.store.getState();
    const id = walkFrom({ model: drawn.model, outline: numbersOf(flow) }, ui.getState().active, step);
    if (id === null) return;
    moves.reveal(id);
    focusStep(ui, id);
    if (canvas.getState().connecting === null && !isGathering({ editor, ui })) editor.select([id]);
  };
  return steps.map(({ key, step }) => ({
    id: `canvas.walk.${step}`,
    title: `walk.${step}`,
    group: 'editor.group.walk',
    keys: [key],
    when: isHere,
    run: () => walk(step),
    repeats: true,
    keyOnly: true,
  }));
}
