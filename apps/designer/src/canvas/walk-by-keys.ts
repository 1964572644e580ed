import { focusStep } from '../editor/editor-ui.ts';
import { isGathering } from '../editor/selection.ts';
import { t } from '../i18n/i18n.ts';
import { announce } from '../keyboard/announce.ts';
import type { Command } from '../keyboard/command.ts';
import type { CanvasKeys } from './canvas-keys.ts';
import { numbersOf } from './use-canvas-actions.ts';
import { type Step, type Walked, walkFrom, wayBack } from './walk.ts';

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
  /** Along whose outcome the walk came, while it is where that led. */
  let came: { readonly via: string | null; readonly at: string } | null = null;
  const walk = (step: Step) => {
    const { drawn, moves } = latest.current;
    const { flow } = editor.store.getState();
    const { active } = ui.getState();
    const via = came !== null && came.at === active ? came.via : null;
    const walked: Walked = { model: drawn.model, outline: numbersOf(flow), via };
    const id = walkFrom(walked, active, step);
    if (id === null) {
      if (step === 'first' || step === 'end') announce(t('walk.endsHere'));
      return;
    }
    came = active === null ? null : { via: viaOf(walked, active, step), at: id };
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

/** Along whose outcome a key leads; going up and down among the outcomes of a step, it stays that step. */
function viaOf(walked: Walked, from: string, step: Step): string | null {
  if (step === 'first') return from;
  return step === 'above' || step === 'below' ? (walked.via ?? wayBack(walked, from)) : null;
}
