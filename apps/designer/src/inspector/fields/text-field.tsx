import { Textarea, TextInput } from '@mantine/core';
import { type FieldProps, useFieldProps } from './field-props.tsx';
import { useDraft } from './use-draft.ts';

/** A text that becomes an edit when it is left or rests. */
export function TextField(
  props: FieldProps & {
    readonly value: string;
    readonly onCommit: (text: string) => void;
    readonly lines?: number;
    readonly placeholder?: string;
    /** Says why a text cannot be taken; null if it can. */
    readonly refuse?: (text: string) => string | null;
  },
) {
  const { value, onCommit, refuse, lines, placeholder } = props;
  const draft = useDraft(value, { ...(refuse !== undefined && { refuse }), take: onCommit });
  const ownError = draft.text === value ? null : draft.trouble;
  const shared = {
    ...useFieldProps(props, ownError, draft),
    ...draft.input,
    ...(placeholder !== undefined && { placeholder }),
  };
  if (lines === undefined)
    return <TextInput {...shared} onChange={(event) => draft.change(event.currentTarget.value)} />;
  return (
    <Textarea
      {...shared}
      autosize
      minRows={lines}
      maxRows={12}
      onChange={(event) => draft.change(event.currentTarget.value)}
    />
  );
}
