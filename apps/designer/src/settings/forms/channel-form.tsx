import { ChoiceField } from '../../inspector/fields/choice-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { PartFormProps } from '../part-form.ts';
import { NameField } from './name-field.tsx';

const kinds = ['email', 'chat', 'page', 'inApp', 'webhook', 'sms'] as const;

/** Where notices go. */
export function ChannelForm({ value, onChange }: PartFormProps<'channels'>) {
  const { t, wording } = useSpeech();
  return (
    <>
      <NameField value={value.name} onCommit={(name) => onChange({ ...value, name })} />
      <ChoiceField
        at="kind"
        label={t('channelForm.kind')}
        value={value.kind}
        choices={kinds.map((one) => ({ value: one, label: wording.sayTerm('channelKind', one) ?? one }))}
        onChange={(kind) => kind !== undefined && onChange({ ...value, kind })}
      />
    </>
  );
}
