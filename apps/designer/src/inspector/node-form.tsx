import { Stack } from '@mantine/core';
import type { NodeKind } from '@rung/flow';
import type { ComponentType } from 'react';
import type { FormProps } from '../node-kinds/form-props.ts';
import { kindForms } from '../node-kinds/forms.ts';
import { FormScopeContext } from './fields/form-scope.ts';

/** The form of a step's kind, with its findings at its fields. */
export function NodeForm<K extends NodeKind>({ kind, ...props }: FormProps<K> & { readonly kind: K }) {
  const Form: ComponentType<FormProps<K>> = kindForms[kind];
  const { flow, nodeId, problems, readOnly } = props;
  return (
    <FormScopeContext.Provider value={{ flow, base: `/nodes/${nodeId}/config`, problems, readOnly }}>
      <Stack gap="sm">
        <Form {...(props as FormProps<K>)} />
      </Stack>
    </FormScopeContext.Provider>
  );
}
