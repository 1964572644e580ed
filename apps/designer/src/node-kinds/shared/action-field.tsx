import { Autocomplete } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { type FieldProps, useFieldProps } from '../../inspector/fields/field-props.tsx';
import { useFormScope } from '../../inspector/fields/form-scope.ts';
import { useDraft } from '../../inspector/fields/use-draft.ts';
import { useSpeech } from '../../inspector/speech.tsx';
import { ActionOption } from './action-option.tsx';
import { knownActions } from './known-actions.ts';
import { textOrNone } from './put.ts';

/** The name of an action that may need authority; offers those that the matrix knows. */
export function ActionField(
  props: Omit<FieldProps, 'at'> & {
    readonly value: string | undefined;
    readonly onCommit: (action: string | undefined) => void;
    readonly none: string;
    /** What is said where none is named; absent where none may be. */
    readonly missing?: string;
  },
) {
  const { flow } = useFormScope();
  const { wording } = useSpeech();
  const draft = useDraft(props.value ?? '', {
    refuse: (text) => (textOrNone(text) === undefined ? (props.missing ?? null) : null),
    take: (text) => props.onCommit(textOrNone(text)?.trim()),
  });
  const input = useRef<HTMLInputElement>(null);
  // What is said under the field stands between it and the list: whoever types reads both.
  const [said, setSaid] = useState(0);
  useLayoutEffect(() => {
    const field = input.current?.closest('[data-at]');
    const below = field?.getBoundingClientRect().bottom ?? 0;
    setSaid(field == null ? 0 : below - (input.current?.getBoundingClientRect().bottom ?? below));
  });
  return (
    <Autocomplete
      ref={input}
      comboboxProps={{ offset: said + 8 }}
      {...useFieldProps({ at: 'action', label: props.label, hint: props.hint }, draft.trouble, draft)}
      data={[...knownActions(flow)]}
      placeholder={props.none}
      renderOption={({ option: { value } }) => <ActionOption action={value} wording={wording} />}
      {...draft.input}
      onChange={draft.change}
    />
  );
}
