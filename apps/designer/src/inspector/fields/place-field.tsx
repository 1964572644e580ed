import { Group, Input, Text } from '@mantine/core';
import { MoveButtons, type Moves, moveByKey } from '../move-buttons.tsx';
import { useSpeech } from '../speech.tsx';
import { type FieldProps, useFieldProps } from './field-props.tsx';

/** Where an entry of an ordered list stands, moved by a place. The number that it has in the flow says nothing to people. */
export function PlaceField(
  props: FieldProps &
    Moves & {
      /** What is moved, for the names of the buttons. */
      readonly title: string;
      /** From 1. */
      readonly number: number;
      readonly count: number;
    },
) {
  const { title, number, count, onUp, onDown } = props;
  const { t } = useSpeech();
  const { readOnly, wrapperProps, ...field } = useFieldProps(props);
  const isMoved = !readOnly && (onUp !== undefined || onDown !== undefined);
  return (
    <Input.Wrapper {...field} {...wrapperProps} labelElement="div">
      <Group gap={8} {...(isMoved && { onKeyDown: (event) => moveByKey(event, { onUp, onDown }) })}>
        <Text size="sm">{t('form.place', { number, count })}</Text>
        {isMoved && <MoveButtons title={title} onUp={onUp} onDown={onDown} />}
      </Group>
    </Input.Wrapper>
  );
}
