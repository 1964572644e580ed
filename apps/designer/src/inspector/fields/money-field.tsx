import { Input } from '@mantine/core';
import { useId } from '@mantine/hooks';
import type { Money } from '@rung/kernel';
import { type FieldProps, useFieldProps } from './field-props.tsx';
import { MoneyInput } from './money-input.tsx';

/** An amount of money with its currency. */
export function MoneyField(
  props: FieldProps & {
    readonly value: Money;
    readonly notNegative?: boolean;
    readonly onCommit: (value: Money) => void;
  },
) {
  const id = useId();
  const { readOnly, size, wrapperProps, ...wrapper } = useFieldProps(props);
  return (
    <Input.Wrapper id={id} {...wrapper} {...wrapperProps}>
      <MoneyInput
        id={id}
        label={props.label}
        size={size}
        readOnly={readOnly}
        value={props.value}
        {...(props.notNegative === true && { notNegative: true })}
        onCommit={props.onCommit}
      />
    </Input.Wrapper>
  );
}
