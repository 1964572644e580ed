import { Text } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import type { ReactNode } from 'react';
import { useFormScope, useTrouble } from './form-scope.ts';

/** What every field of a form is told. */
export interface FieldProps {
  readonly label: string;
  /** Where in the form's object the field's value stands, e.g. `until/for`. */
  readonly at: string;
  readonly hint?: string | undefined;
}

/** A remark in the colour of warnings, with a sign for those who do not see colours. */
export function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <Text component="span" size="xs" c="var(--rung-warning)">
      <IconAlertTriangle size={12} aria-hidden style={{ verticalAlign: '-1px', marginInlineEnd: 4 }} />
      {children}
    </Text>
  );
}

/** The part of an input's props that is the same for all: label, help, what is wrong, and whether it may be changed. */
export function useFieldProps({ label, at, hint }: FieldProps, ownError?: string | undefined) {
  const { readOnly } = useFormScope();
  const trouble = useTrouble(at);
  const error = ownError ?? trouble.error;
  const warning = error === undefined ? trouble.warning : undefined;
  const description =
    warning === undefined ? (
      hint
    ) : (
      <>
        {hint !== undefined && <span style={{ display: 'block' }}>{hint}</span>}
        <Warning>{warning}</Warning>
      </>
    );
  return {
    label,
    readOnly,
    size: 'sm' as const,
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as (
      | 'label'
      | 'input'
      | 'description'
      | 'error'
    )[],
    ...(description !== undefined && { description }),
    ...(error !== undefined && { error }),
  };
}
