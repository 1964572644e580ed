import { useEditor } from '../document/editor.ts';
import { notify } from '../shell/notify.tsx';
import { type HalfMadeThings, useHalfMadeThings } from './fields/half-made.ts';
import type { InspectorProps } from './inspector-props.ts';
import { useSpeech } from './speech.tsx';

/** Keeps what is half made in the settings of a step; whoever leaves them is told of it, and led back. */
export function useLeftBehind({
  nodeId,
  onComeBack,
}: Pick<InspectorProps, 'onComeBack'> & { readonly nodeId: string }): HalfMadeThings {
  const { store } = useEditor();
  const { t, wording } = useSpeech();
  const { policyKey } = store.getState();
  return useHalfMadeThings({ policyKey, base: `/nodes/${nodeId}/` }, (left) => {
    const { flow } = store.getState();
    const things = left.map(({ says }) => says).join(', ');
    const [first] = left;
    if (first === undefined) return;
    if (!Object.hasOwn(flow.nodes, nodeId)) {
      notify(t('form.leftStep', { things }));
      return;
    }
    const step = wording.sayTitle(flow, nodeId);
    notify(t('form.left', { step, things, count: left.length }), 'neutral', {
      label: t('form.left.back'),
      run: () => onComeBack({ node: nodeId, at: first.place }),
    });
  });
}
