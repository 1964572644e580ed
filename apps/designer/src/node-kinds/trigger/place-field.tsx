import { Group, Input, Text } from '@mantine/core';
import { useContext } from 'react';
import { EditorContext } from '../../document/editor.ts';
import { moveTrigger, triggerPlace } from '../../editor/trigger-order.ts';
import { useFieldProps } from '../../inspector/fields/field-props.tsx';
import { useFormScope } from '../../inspector/fields/form-scope.ts';
import { MoveButtons } from '../../inspector/move-buttons.tsx';
import { useSpeech } from '../../inspector/speech.tsx';

/** Which of the triggers it is that is asked; moved by a place, as in the list of all of them. Its number in the flow says nothing to people. */
export function PlaceField({ nodeId }: { readonly nodeId: string }) {
  const { t, wording } = useSpeech();
  // A form may stand where no flow is open.
  const editor = useContext(EditorContext);
  const { flow } = useFormScope();
  const { number, count } = triggerPlace(flow, nodeId);
  const { readOnly, wrapperProps, ...props } = useFieldProps({
    at: 'order',
    label: t('trigger.order'),
    hint: t('trigger.orderHint'),
  });
  const move = (by: 1 | -1) => () => editor?.dispatch(moveTrigger(editor.store.getState().flow, nodeId, by));
  return (
    <Input.Wrapper {...props} {...wrapperProps} labelElement="div">
      <Group gap={8}>
        <Text size="sm">{t('trigger.place', { number, count })}</Text>
        {editor !== null && !readOnly && count > 1 && (
          <MoveButtons
            title={wording.sayTitle(flow, nodeId)}
            onUp={number === 1 ? undefined : move(-1)}
            onDown={number === count ? undefined : move(1)}
          />
        )}
      </Group>
    </Input.Wrapper>
  );
}
