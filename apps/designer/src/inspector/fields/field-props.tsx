import { Text } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import type { ReactNode } from 'react';
import { useFormScope, useTrouble } from './form-scope.ts';
import { OvertakenNote } from './overtaken-note.tsx';
import type { Draft } from './use-draft.ts';

/** What every field of a form is told. */
export interface FieldProps {
  readonly label: string;
  /** Where in the form's object the field's value stands, e.g. `until/for`. */
  readonly at: string;
  readonly hint?: string | undefined;
  /** The entry of a table that the value names, as a JSON pointer: what is wrong with it is wrong here, too. */
  readonly names?: string | undefined;
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
export function useFieldProps(
  { label, at, hint, names }: FieldProps,
  ownError?: string | null | undefined,
  draft?: Draft,
) {
  const { readOnly, base } = useFormScope();
  const trouble = useTrouble(at, { names });
  const error = ownError ?? trouble.error;
  const { warning } = trouble;
  const isOvertaken = draft !== undefined && draft.overtaken !== null;
  const description =
    warning === undefined && !isOvertaken ? (
      hint
    ) : (
      <>
        {hint !== undefined && <span style={{ display: 'block' }}>{hint}</span>}
        {warning !== undefined && <Warning>{warning}</Warning>}
        {isOvertaken && <OvertakenNote draft={draft} />}
      </>
    );
  return {
    label,
    readOnly,
    size: 'sm' as const,
    // By which a problem finds the field that it is about.
    wrapperProps: { 'data-at': `${base}/${at}` },
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
