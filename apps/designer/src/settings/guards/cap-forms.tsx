import { ChoiceField } from '../../inspector/fields/choice-field.tsx';
import { NumberField } from '../../inspector/fields/number-field.tsx';
import { partChoices } from '../../inspector/parts.ts';
import { useSpeech } from '../../inspector/speech.tsx';
import { EntryCard } from '../../node-kinds/shared/entry-card.tsx';
import { freshEntryId } from '../../node-kinds/shared/fresh-entry-id.ts';
import { put } from '../../node-kinds/shared/put.ts';
import { type GuardOf, removeGuard, setGuard } from './guard-edits.ts';
import { type GuardFormsProps, GuardSection } from './guard-section.tsx';

const counted = ['reEscalations', 'repeatsPerTier', 'transfers', 'noticesPerHour'] as const;

/** How often something may happen to a ticket, and where it goes instead. */
export function CapForms({ flow, onEdit }: GuardFormsProps) {
  return (
    <GuardSection
      kind="caps"
      onAdd={() =>
        onEdit(setGuard({ kind: 'caps', id: freshEntryId('cap') }, { of: 'reEscalations', max: 2 }))
      }
    >
      {Object.entries(flow.guards?.caps ?? {}).map(([id, cap]) => (
        <CapForm key={id} id={id} value={cap} flow={flow} onEdit={onEdit} />
      ))}
    </GuardSection>
  );
}

function CapForm(props: GuardFormsProps & { readonly id: string; readonly value: GuardOf<'caps'> }) {
  const { id, value, flow, onEdit } = props;
  const { t, wording } = useSpeech();
  const at = `guards/caps/${id}`;
  const set = (next: GuardOf<'caps'>): void => onEdit(setGuard({ kind: 'caps', id }, next));
  const sayCounted = (of: (typeof counted)[number]): string => wording.sayTerm('cap', of) ?? of;
  // A full hour of notices moves no ticket; a tier that stands there all the same can be taken away.
  const mayMove = value.of !== 'noticesPerHour' || value.then !== undefined;
  return (
    <EntryCard
      title={t('guards.cap', { max: String(value.max), of: sayCounted(value.of) })}
      onRemove={() => onEdit(removeGuard({ kind: 'caps', id }))}
    >
      <ChoiceField
        at={`${at}/of`}
        label={t('guards.cap.of')}
        hint={t(`guards.cap.of.${value.of}`)}
        value={value.of}
        choices={counted.map((of) => ({ value: of, label: sayCounted(of) }))}
        onChange={(of) => of !== undefined && set({ ...value, of })}
      />
      <NumberField
        at={`${at}/max`}
        label={t('guards.cap.max')}
        value={value.max}
        whole
        min={0}
        width={120}
        onCommit={(max) => max !== undefined && set({ ...value, max })}
      />
      {mayMove && (
        <ChoiceField
          at={`${at}/then`}
          label={t('guards.cap.then')}
          none={t('guards.cap.thenNone')}
          value={value.then}
          choices={partChoices(flow, 'tiers')}
          onChange={(then) => set(put(value, 'then', then))}
        />
      )}
    </EntryCard>
  );
}
