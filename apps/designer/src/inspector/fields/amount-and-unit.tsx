import {
  Box,
  Group,
  type GroupProps,
  Input,
  type InputProps,
  NativeSelect,
  type NativeSelectProps,
} from '@mantine/core';
import { useId } from '@mantine/hooks';
import { OvertakenNote } from './overtaken-note.tsx';
import { type AmountDraft, type AmountText, parted } from './use-amount.ts';

/** What an amount with a unit is given, whatever it measures. */
export interface AmountProps {
  readonly id?: string;
  readonly label: string;
  readonly size: 'xs' | 'sm';
  readonly readOnly: boolean;
}

/** A number that is typed and a unit that is chosen, side by side, without a label around them. */
export function AmountAndUnit(
  props: AmountProps & {
    readonly typed: AmountDraft;
    readonly unit: {
      readonly label: string;
      readonly data: NonNullable<NativeSelectProps['data']>;
    };
    /** An amount with its unit in words. */
    readonly say: (text: AmountText) => string;
    readonly placeholder?: string | undefined;
    /** How the room is shared. */
    readonly look: {
      readonly group?: Pick<GroupProps, 'miw' | 'flex'>;
      readonly amount: Pick<InputProps, 'w' | 'flex' | 'miw'>;
      readonly unit: Pick<NativeSelectProps, 'w' | 'flex' | 'miw'>;
    };
  },
) {
  const { id, label, size, readOnly, typed, unit, look, placeholder } = props;
  const { draft } = typed;
  const { trouble, overtaken } = draft;
  const troubleId = useId();
  return (
    <Box {...look.group}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <Input
          {...look.amount}
          size={size}
          inputMode="decimal"
          readOnly={readOnly}
          error={trouble !== null}
          {...draft.input}
          value={typed.amount}
          onChange={(event) => typed.type(event.currentTarget.value)}
          onKeyDown={(event) => {
            // A form around it is sent by Enter, and so with what stands here.
            if (event.key === 'Enter') typed.choose(typed.unit);
            draft.input.onKeyDown(event);
          }}
          {...(placeholder !== undefined && { placeholder })}
          {...(id === undefined ? { 'aria-label': label } : { id })}
          {...(trouble !== null && { 'aria-describedby': troubleId })}
        />
        <NativeSelect
          {...look.unit}
          size={size}
          disabled={readOnly}
          aria-label={unit.label}
          value={typed.unit}
          data={unit.data}
          onChange={(event) => typed.choose(event.currentTarget.value)}
        />
      </Group>
      {trouble !== null && (
        <Input.Error id={troubleId} size={size} mt={4}>
          {trouble}
        </Input.Error>
      )}
      <OvertakenNote
        draft={{ overtaken: overtaken && { ...overtaken, theirs: props.say(parted(overtaken.theirs)) } }}
      />
    </Box>
  );
}
