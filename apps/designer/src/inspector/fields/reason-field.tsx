import { spelledReason } from '../flow-reasons.ts';
import { useSpeech } from '../speech.tsx';
import type { FieldProps } from './field-props.tsx';
import { TextField } from './text-field.tsx';

/**
 * One reason, by its name: where it stands as helpdesks spell it, nobody has to read `open_too_long`, and what is typed is
 * spelled so again.
 */
export function ReasonField(
  props: FieldProps & {
    readonly value: string | undefined;
    readonly onCommit: (reason: string) => void;
    /** What it is where none is given, as it is spelled. */
    readonly usual?: string;
  },
) {
  const { value = '', onCommit, usual, ...field } = props;
  const { wording } = useSpeech();
  const isSpelled = value !== '' && spelledReason(value) === value;
  const name = isSpelled ? wording.sayReason(value) : value;
  return (
    <TextField
      {...field}
      value={name}
      {...(usual !== undefined && { placeholder: wording.sayReason(usual) })}
      onCommit={(text) => {
        if (text === name) return;
        const spelled = spelledReason(text);
        onCommit(isSpelled && wording.sayReason(spelled) === text ? spelled : text);
      }}
    />
  );
}
