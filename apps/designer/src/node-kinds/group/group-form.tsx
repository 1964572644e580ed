import { DurationField } from '../../inspector/fields/duration-field.tsx';
import { NumberField } from '../../inspector/fields/number-field.tsx';
import { PathField } from '../../inspector/fields/path-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';

/** When many tickets are one problem. */
export function GroupForm({ config, onChange }: FormProps<'group'>) {
  const { t } = useSpeech();
  return (
    <>
      <NumberField
        at="count"
        label={t('group.count')}
        value={config.count}
        whole
        min={2}
        width={120}
        onCommit={(count) => count !== undefined && onChange({ ...config, count })}
      />
      <PathField
        at="key"
        label={t('group.key')}
        hint={t('group.keyHint')}
        value={config.key}
        only={(path, { type }) => path.startsWith('ticket.') && (type === 'text' || type === 'enum')}
        onChange={(key) => key !== undefined && onChange({ ...config, key })}
      />
      <DurationField
        at="window"
        label={t('group.window')}
        value={config.window}
        onCommit={(window) => window !== undefined && onChange({ ...config, window })}
      />
    </>
  );
}
