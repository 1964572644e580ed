import { useEditor, useEditorState } from '../document/editor.ts';
import { useWording } from '../document/use-wording.ts';
import { useT } from '../i18n/use-t.ts';
import { numbersOf } from './use-canvas-actions.ts';

/** What a card shows of the step besides what it says. */
interface Shown {
  readonly outcomes: number;
  /** Said when the card was measured. */
  readonly sentence: string;
  readonly isActive: boolean;
  readonly isPinned: boolean;
}

/**
 * What a step is called for whoever does not see it. Where it stands among all is said of the step that keys are about, which
 * follows every edit; said of each, one edit would draw every card anew, or leave most of them with an old number.
 */
export function useStepLabel(id: string, { outcomes, sentence, isActive, isPinned }: Shown): string {
  const t = useT();
  const wording = useWording();
  const editor = useEditor();
  const problems = useEditorState((state) => state.problems.byNode.get(id)?.length ?? 0);
  const place = useEditorState(({ flow }) => {
    if (!isActive) return '';
    const { numbers } = numbersOf(flow);
    return `. ${t('canvas.place', { number: numbers.get(id) ?? 0, count: numbers.size })}`;
  });
  const { flow } = editor.store.getState();
  const node = flow.nodes[id];
  if (node === undefined) return id;
  const said = {
    title: wording.sayTitle(flow, id),
    kind: wording.sayKind(node.kind),
    sentence,
  };
  const pinned = isPinned ? `. ${t('canvas.pinned')}` : '';
  return t('canvas.describe', { ...said, outcomes, problems }) + pinned + place;
}
