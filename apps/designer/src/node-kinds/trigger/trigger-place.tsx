import { triggerPlace } from '@rung/flow';
import { useContext } from 'react';
import { EditorContext } from '../../document/editor.ts';
import { moveTrigger } from '../../editor/trigger-order.ts';
import { useFormScope } from '../../inspector/fields/form-scope.ts';
import { PlaceField } from '../../inspector/fields/place-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';

/** Which of the triggers it is that is asked; moved by a place, as in the list of all of them. */
export function TriggerPlace({ nodeId }: { readonly nodeId: string }) {
  const { t, wording } = useSpeech();
  // A form may stand where no flow is open.
  const editor = useContext(EditorContext);
  const { flow } = useFormScope();
  const { number, count } = triggerPlace(flow, nodeId);
  const move = (by: 1 | -1) => () => editor?.dispatch(moveTrigger(editor.store.getState().flow, nodeId, by));
  return (
    <PlaceField
      at="order"
      label={t('trigger.order')}
      hint={t('trigger.orderHint')}
      title={wording.sayTitle(flow, nodeId)}
      number={number}
      count={count}
      onUp={editor === null || number === 1 ? undefined : move(-1)}
      onDown={editor === null || number === count ? undefined : move(1)}
    />
  );
}
