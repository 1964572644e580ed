import { TextField } from '../../inspector/fields/text-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';

/** The name of an entry, which people see wherever it is used. */
export function NameField(props: {
  readonly value: string;
  readonly onCommit: (name: string) => void;
  readonly at?: string;
}) {
  const { t } = useSpeech();
  return (
    <TextField
      at={props.at ?? 'name'}
      label={t('settings.name')}
      value={props.value}
      refuse={(text) => (text.trim() === '' ? t('settings.nameMissing') : null)}
      onCommit={(text) => props.onCommit(text.trim())}
    />
  );
}
