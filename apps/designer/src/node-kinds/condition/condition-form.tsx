import { ConditionField } from '../../condition/condition-field.tsx';
import { TextField } from '../../inspector/fields/text-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
import { AddButton } from '../shared/add-button.tsx';
import { EntryCard, moved } from '../shared/entry-card.tsx';
import { freshEntryId } from '../shared/fresh-entry-id.ts';
import { put, textOrNone } from '../shared/put.ts';

/** The cases that are asked in order; the first that holds is taken. */
export function ConditionForm({ config, onChange }: FormProps<'condition'>) {
  const { t } = useSpeech();
  const { cases } = config;
  const setCases = (next: typeof cases): void => onChange({ ...config, cases: next });
  return (
    <>
      {cases.map((one, index) => (
        <EntryCard
          key={one.id}
          title={t(index === 0 ? 'condition.case.first' : 'condition.case.next', {
            number: String(index + 1),
          })}
          onUp={index > 0 ? () => setCases(moved(cases, index, index - 1)) : undefined}
          onDown={index < cases.length - 1 ? () => setCases(moved(cases, index, index + 1)) : undefined}
          onRemove={cases.length > 1 ? () => setCases(cases.filter(({ id }) => id !== one.id)) : undefined}
        >
          <TextField
            at={`cases/${index}/label`}
            label={t('condition.case.label')}
            value={one.label ?? ''}
            placeholder={t('condition.case.placeholder')}
            onCommit={(text) => setCases(cases.with(index, put(one, 'label', textOrNone(text))))}
          />
          <ConditionField
            at={`cases/${index}/when`}
            label={t('condition.case.when')}
            value={one.when}
            onCommit={(when) => when !== undefined && setCases(cases.with(index, { ...one, when }))}
          />
        </EntryCard>
      ))}
      <AddButton
        label={t('condition.case.add')}
        onClick={() => setCases([...cases, { id: freshEntryId('case'), when: '' }])}
      />
    </>
  );
}
