import { Group } from '@mantine/core';
import type { Flow } from '@rung/flow';
import { ChoiceField } from '../../inspector/fields/choice-field.tsx';
import { NumberField } from '../../inspector/fields/number-field.tsx';
import { nameOfPart, partChoices } from '../../inspector/parts.ts';
import { useSpeech } from '../../inspector/speech.tsx';
import { EntryCard } from '../../node-kinds/shared/entry-card.tsx';
import { freshEntryId } from '../../node-kinds/shared/fresh-entry-id.ts';
import { type GuardOf, removeGuard, setGuard } from './guard-edits.ts';
import { type GuardFormsProps, GuardSection } from './guard-section.tsx';

type PingPong = GuardOf<'pingPong'>;

/** The two lowest tiers and the one above them; null where there are no two. */
function firstOf(flow: Flow): PingPong | null {
  const [a, b, then = b] = Object.entries(flow.tiers)
    .toSorted(([, x], [, y]) => x.rank - y.rank)
    .map(([id]) => id);
  return a === undefined || b === undefined || then === undefined ? null : { a, b, max: 1, then };
}

/** How often two tiers may hand a ticket to and fro before a third takes it. */
export function PingPongForms({ flow, onEdit }: GuardFormsProps) {
  const first = firstOf(flow);
  return (
    <GuardSection
      kind="pingPong"
      onAdd={
        first === null
          ? undefined
          : () => onEdit(setGuard({ kind: 'pingPong', id: freshEntryId('back') }, first))
      }
    >
      {Object.entries(flow.guards?.pingPong ?? {}).map(([id, guard]) => (
        <PingPongForm key={id} id={id} value={guard} flow={flow} onEdit={onEdit} />
      ))}
    </GuardSection>
  );
}

function PingPongForm(props: GuardFormsProps & { readonly id: string; readonly value: PingPong }) {
  const { id, value, flow, onEdit } = props;
  const { t } = useSpeech();
  const at = `guards/pingPong/${id}`;
  const set = (next: PingPong): void => onEdit(setGuard({ kind: 'pingPong', id }, next));
  const nameOf = (tier: string): string => {
    const part = flow.tiers[tier];
    return part === undefined ? tier : nameOfPart(part, tier);
  };
  const tierField = (key: 'a' | 'b' | 'then') => (
    <ChoiceField
      at={`${at}/${key}`}
      label={t(`guards.pingPong.${key}`)}
      value={value[key]}
      choices={partChoices(flow, 'tiers')}
      onChange={(tier) => tier !== undefined && set({ ...value, [key]: tier })}
    />
  );
  return (
    <EntryCard
      title={t('guards.pingPong.title', { a: nameOf(value.a), b: nameOf(value.b) })}
      onRemove={() => onEdit(removeGuard({ kind: 'pingPong', id }))}
    >
      <Group align="flex-start" grow preventGrowOverflow={false}>
        {tierField('a')}
        {tierField('b')}
      </Group>
      <NumberField
        at={`${at}/max`}
        label={t('guards.pingPong.max')}
        value={value.max}
        whole
        min={0}
        width={120}
        onCommit={(max) => max !== undefined && set({ ...value, max })}
      />
      {tierField('then')}
    </EntryCard>
  );
}
