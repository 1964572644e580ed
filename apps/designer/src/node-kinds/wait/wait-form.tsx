import { SegmentedControl } from '@mantine/core';
import { ConditionField } from '../../condition/condition-field.tsx';
import { CalendarField } from '../../inspector/fields/part-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
import { CountedFields } from '../shared/counted-fields.tsx';
import { put } from '../shared/put.ts';

/** How long, on which calendar, and what calls it off. */
export function WaitForm({ flow, config, onChange, readOnly }: FormProps<'wait'>) {
  const { t } = useSpeech();
  const { until } = config;
  const firstCalendar = Object.keys(flow.calendars ?? {})[0] ?? 'office';
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('wait.how')}
        value={'open' in until ? 'open' : 'for'}
        readOnly={readOnly}
        data={[
          { value: 'for', label: t('wait.for') },
          { value: 'open', label: t('wait.open') },
        ]}
        onChange={(how) =>
          onChange({
            ...config,
            until: how === 'open' ? { open: firstCalendar } : { for: 'PT1H', calendar: 'always' },
          })
        }
      />
      {'open' in until ? (
        <CalendarField
          at="until/open"
          label={t('wait.opens')}
          always={false}
          value={until.open}
          onChange={(open, made) => open !== undefined && onChange({ ...config, until: { open } }, made)}
        />
      ) : (
        <CountedFields
          at="until"
          value={until}
          times={[{ key: 'for', label: t('wait.duration') }]}
          onChange={(next, made) => onChange({ ...config, until: next }, made)}
        />
      )}
      <ConditionField
        at="cancelWhen"
        label={t('wait.cancelWhen')}
        none={t('wait.cancelNone')}
        value={config.cancelWhen}
        onCommit={(cancelWhen) => onChange(put(config, 'cancelWhen', cancelWhen))}
      />
    </>
  );
}
