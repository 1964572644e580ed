import { CalendarField, PartField } from '../../inspector/fields/part-field.tsx';
import { TargetField } from '../../inspector/fields/target-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
import { put } from '../shared/put.ts';
import { TemplateFacts } from '../shared/template-facts.tsx';

/** Who inside is told what, where, and when. */
export function NotifyForm({ flow, config, onChange }: FormProps<'notify'>) {
  const { t } = useSpeech();
  return (
    <>
      <TargetField
        at="to"
        label={t('notify.to')}
        value={config.to}
        onCommit={(to) => to !== undefined && onChange({ ...config, to })}
      />
      <PartField
        at="channel"
        part="channels"
        label={t('notify.channel')}
        open={t('part.choose')}
        value={config.channel}
        onChange={(channel, made) => channel !== undefined && onChange({ ...config, channel }, made)}
      />
      <PartField
        at="template"
        part="templates"
        label={t('notify.template')}
        value={config.template}
        open={t('part.choose')}
        only={(id) => flow.templates?.[id]?.audience === 'internal'}
        onChange={(template, made) => template !== undefined && onChange({ ...config, template }, made)}
      />
      <TemplateFacts id={config.template} />
      <CalendarField
        at="whenOpen"
        label={t('notify.whenOpen')}
        none={t('notify.whenOpenNone')}
        always={false}
        value={config.whenOpen}
        onChange={(whenOpen, made) => onChange(put(config, 'whenOpen', whenOpen), made)}
      />
    </>
  );
}
