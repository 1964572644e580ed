import { ConditionField } from '../../condition/condition-field.tsx';
import { TextField } from '../../inspector/fields/text-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import { EntryCard } from '../../node-kinds/shared/entry-card.tsx';
import { freshEntryId } from '../../node-kinds/shared/fresh-entry-id.ts';
import { put } from '../../node-kinds/shared/put.ts';
import { setPinned } from './guard-edits.ts';
import { type GuardFormsProps, GuardSection } from './guard-section.tsx';

/** Sentences that must always hold, and what would break them. */
export function PinnedForms({ flow, onEdit }: GuardFormsProps) {
  const { t } = useSpeech();
  return (
    <GuardSection
      kind="pinned"
      onAdd={() => onEdit(setPinned(freshEntryId('rule'), { text: t('guards.pinned.first') }))}
    >
      {Object.entries(flow.pinned ?? {}).map(([id, pinned]) => (
        <EntryCard key={id} title={pinned.text} onRemove={() => onEdit(setPinned(id, undefined))}>
          <TextField
            at={`pinned/${id}/text`}
            label={t('guards.pinned.text')}
            lines={2}
            value={pinned.text}
            refuse={(text) => (text.trim() === '' ? t('guards.pinned.missing') : null)}
            onCommit={(text) => onEdit(setPinned(id, { ...pinned, text: text.trim() }))}
          />
          <ConditionField
            at={`pinned/${id}/never`}
            label={t('guards.pinned.never')}
            none={t('guards.pinned.neverNone')}
            value={pinned.never}
            onCommit={(never) => onEdit(setPinned(id, put(pinned, 'never', never)))}
          />
        </EntryCard>
      ))}
    </GuardSection>
  );
}
