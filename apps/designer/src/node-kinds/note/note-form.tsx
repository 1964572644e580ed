import { TextField } from '../../inspector/fields/text-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';

/** The words of a note. */
export function NoteForm({ config, onChange }: FormProps<'note'>) {
  const { t } = useSpeech();
  return (
    <TextField
      at="text"
      label={t('note.text')}
      hint={t('note.textHint')}
      lines={4}
      value={config.text}
      onCommit={(text) => onChange({ text })}
    />
  );
}
