import { Box, Input } from '@mantine/core';
import { triggersInOrder } from '@rung/flow';
import { ManyField } from '../../inspector/fields/choice-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import { CountedFields } from '../../node-kinds/shared/counted-fields.tsx';
import { EntryCard } from '../../node-kinds/shared/entry-card.tsx';
import { freshEntryId } from '../../node-kinds/shared/fresh-entry-id.ts';
import { sayDurationText } from '../../node-kinds/shared/say-duration-text.ts';
import { Uses } from '../uses.tsx';
import { beginnersOf, type GuardOf, removeGuard, setGuard } from './guard-edits.ts';
import { type GuardFormsProps, GuardSection } from './guard-section.tsx';

type CoolDown = GuardOf<'coolDowns'>;

interface CoolDownFormsProps extends GuardFormsProps {
  readonly onReveal: (nodeId: string) => void;
}

/** Which triggers rest for how long after a ticket was stepped down. */
export function CoolDownForms(props: CoolDownFormsProps) {
  const { flow, onEdit } = props;
  const [calendar = 'always'] = Object.keys(flow.calendars ?? {});
  const first: CoolDown = { triggers: [], length: 'PT4H', calendar };
  return (
    <GuardSection
      kind="coolDowns"
      onAdd={() => onEdit(setGuard({ kind: 'coolDowns', id: freshEntryId('rest') }, first))}
    >
      {Object.entries(flow.guards?.coolDowns ?? {}).map(([id, coolDown]) => (
        <CoolDownForm key={id} {...props} id={id} value={coolDown} />
      ))}
    </GuardSection>
  );
}

function CoolDownForm(props: CoolDownFormsProps & { readonly id: string; readonly value: CoolDown }) {
  const { id, value, flow, onEdit, onReveal } = props;
  const { t, wording } = useSpeech();
  const at = `guards/coolDowns/${id}`;
  const beginners = beginnersOf(flow, id);
  const uses = beginners.map((nodeId) => ({
    path: `/nodes/${nodeId}/config/coolDown`,
    nodeId,
    part: 'nodes',
    id: nodeId,
  }));
  return (
    <EntryCard
      title={t('guards.coolDown', { length: sayDurationText(wording, value.length) })}
      onRemove={() => onEdit(removeGuard({ kind: 'coolDowns', id }))}
    >
      <ManyField
        at={`${at}/triggers`}
        label={t('guards.coolDown.triggers')}
        values={value.triggers}
        choices={triggersInOrder(flow).map((row) => ({
          value: row.id,
          label: wording.sayTitle(flow, row.id),
        }))}
        onChange={(triggers) => onEdit(setGuard({ kind: 'coolDowns', id }, { ...value, triggers }))}
      />
      <CountedFields
        at={at}
        value={value}
        times={[{ key: 'length', label: t('guards.coolDown.length') }]}
        onChange={(next, made) => onEdit(setGuard({ kind: 'coolDowns', id }, next, made))}
      />
      <Box>
        <Input.Label component="div">{t('guards.coolDown.begins')}</Input.Label>
        {uses.length === 0 ? (
          <Input.Description size="sm">{t('guards.coolDown.always')}</Input.Description>
        ) : (
          <Uses flow={flow} uses={uses} onReveal={onReveal} />
        )}
      </Box>
    </EntryCard>
  );
}
