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
import { untaken } from './untaken.ts';
import type { Draft } from './use-draft.ts';

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
    readonly draft: Draft;
    /** Why what is typed cannot be taken; null if it can. */
    readonly trouble: string | null;
    readonly unit: {
      readonly label: string;
      readonly value: string;
      readonly data: NonNullable<NativeSelectProps['data']>;
      readonly onChoose: (unit: string) => void;
    };
    /** How the room is shared. */
    readonly look: {
      readonly group?: Pick<GroupProps, 'miw' | 'flex'>;
      readonly amount: Pick<InputProps, 'w' | 'flex' | 'miw'>;
      readonly unit: Pick<NativeSelectProps, 'w' | 'flex' | 'miw'>;
    };
  },
) {
  const { id, label, size, readOnly, draft, trouble, unit, look } = props;
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
          {...untaken(draft, trouble !== null)}
          onChange={(event) => draft.change(event.currentTarget.value)}
          {...(id === undefined ? { 'aria-label': label } : { id })}
          {...(trouble !== null && { 'aria-describedby': troubleId })}
        />
        <NativeSelect
          {...look.unit}
          size={size}
          disabled={readOnly}
          aria-label={unit.label}
          value={unit.value}
          data={unit.data}
          onChange={(event) => unit.onChoose(event.currentTarget.value)}
        />
      </Group>
      {trouble !== null && (
        <Input.Error id={troubleId} size={size} mt={4}>
          {trouble}
        </Input.Error>
      )}
      <OvertakenNote draft={draft} />
    </Box>
  );
}
