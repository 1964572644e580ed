import { Text } from '@mantine/core';
import type { PartOf } from '@rung/editing';
import { ChoiceField, SwitchField } from '../../inspector/fields/choice-field.tsx';
import { PathField } from '../../inspector/fields/path-field.tsx';
import { TextField } from '../../inspector/fields/text-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import { AddButton } from '../../node-kinds/shared/add-button.tsx';
import { EntryCard, moved } from '../../node-kinds/shared/entry-card.tsx';
import { freshEntryId } from '../../node-kinds/shared/fresh-entry-id.ts';
import { put } from '../../node-kinds/shared/put.ts';
import type { PartFormProps } from '../part-form.ts';
import { NameField } from './name-field.tsx';
import { privacyChoices } from './privacy-choices.ts';

type Item = PartOf<'contextPackages'>['items'][number];

/** What is handed over with a move, item by item. */
export function PackageForm({ value, onChange }: PartFormProps<'contextPackages'>) {
  const { t } = useSpeech();
  const { items } = value;
  const set = (next: Item[]): void => onChange({ ...value, items: next });
  return (
    <>
      <NameField value={value.name} onCommit={(name) => onChange({ ...value, name })} />
      {items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('packageForm.empty')}
        </Text>
      )}
      {items.map((item, index) => (
        <EntryCard
          key={item.id}
          title={item.label}
          onUp={index > 0 ? () => set(moved(items, index, index - 1)) : undefined}
          onDown={index < items.length - 1 ? () => set(moved(items, index, index + 1)) : undefined}
          onRemove={() => set(items.toSpliced(index, 1))}
        >
          <ItemFields at={`items/${index}`} item={item} onChange={(next) => set(items.with(index, next))} />
        </EntryCard>
      ))}
      <AddButton
        label={t('packageForm.addItem')}
        onClick={() =>
          set([
            ...items,
            { id: freshEntryId('item'), label: t('packageForm.newItem'), source: 'agent', required: false },
          ])
        }
      />
    </>
  );
}

const sources = ['host', 'agent', 'field'] as const;

function ItemFields(props: {
  readonly at: string;
  readonly item: Item;
  readonly onChange: (next: Item) => void;
}) {
  const { at, item, onChange } = props;
  const { t, wording } = useSpeech();
  const source = typeof item.source === 'string' ? item.source : 'field';
  return (
    <>
      <TextField
        at={`${at}/label`}
        label={t('packageForm.label')}
        value={item.label}
        onCommit={(label) => onChange({ ...item, label })}
      />
      <ChoiceField
        at={`${at}/source`}
        label={t('packageForm.source')}
        value={source}
        choices={sources.map((one) => ({ value: one, label: t(`package.source.${one}`) }))}
        onChange={(next) =>
          next !== undefined &&
          onChange({ ...item, source: next === 'field' ? { field: 'ticket.component' } : next })
        }
      />
      {typeof item.source !== 'string' && (
        <PathField
          at={`${at}/source/field`}
          label={t('packageForm.field')}
          value={item.source.field}
          onChange={(field) => field !== undefined && onChange({ ...item, source: { field } })}
        />
      )}
      <SwitchField
        at={`${at}/required`}
        label={t('packageForm.required')}
        checked={item.required}
        onChange={(required) => onChange({ ...item, required })}
      />
      {item.required && (
        <ChoiceField
          at={`${at}/whenMissing`}
          label={t('packageForm.whenMissing')}
          value={item.whenMissing ?? 'proceed'}
          choices={(['proceed', 'block'] as const).map((one) => ({
            value: one,
            label: t(`packageForm.whenMissing.${one}`),
          }))}
          onChange={(whenMissing) => onChange(put(item, 'whenMissing', whenMissing))}
        />
      )}
      <ChoiceField
        at={`${at}/privacy`}
        label={t('fieldForm.privacy')}
        value={item.privacy ?? 'none'}
        choices={privacyChoices(wording)}
        onChange={(privacy) => onChange(put(item, 'privacy', privacy === 'none' ? undefined : privacy))}
      />
    </>
  );
}
