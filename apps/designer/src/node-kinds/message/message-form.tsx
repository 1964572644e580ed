import { ChoiceField } from '../../inspector/fields/choice-field.tsx';
import { PartField } from '../../inspector/fields/part-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
import { put } from '../shared/put.ts';
import { TemplateFacts } from '../shared/template-facts.tsx';
import { promises } from './promises.ts';

/** What the customer is told, and which time is promised. */
export function MessageForm({ flow, config, onChange }: FormProps<'message'>) {
  const speech = useSpeech();
  const { t } = speech;
  return (
    <>
      <PartField
        at="template"
        part="templates"
        label={t('message.template')}
        value={config.template}
        open={t('part.choose')}
        only={(id) => flow.templates?.[id]?.audience === 'customer'}
        onChange={(template, made) => {
          if (template === undefined) return;
          const forCustomer =
            made?.part === 'templates'
              ? { ...made, value: { ...made.value, audience: 'customer' as const } }
              : made;
          onChange({ ...config, template }, forCustomer);
        }}
      />
      <TemplateFacts id={config.template} />
      <ChoiceField
        at="promise"
        label={t('message.promise')}
        hint={t('message.promiseHint', { placeholder: '{promise}' })}
        none={t('message.promiseNone')}
        value={config.promise}
        choices={promises(flow, speech)}
        onChange={(promise) => onChange(put(config, 'promise', promise))}
      />
    </>
  );
}
