import { Group } from '@mantine/core';
import type { PartOf } from '@rung/editing';
import { ChoiceField, ManyField, SwitchField } from '../../inspector/fields/choice-field.tsx';
import { DurationField } from '../../inspector/fields/duration-field.tsx';
import { NumberField } from '../../inspector/fields/number-field.tsx';
import { CalendarField, PartField } from '../../inspector/fields/part-field.tsx';
import { PathField } from '../../inspector/fields/path-field.tsx';
import { TargetField } from '../../inspector/fields/target-field.tsx';
import { TextField } from '../../inspector/fields/text-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import { AddButton } from '../../node-kinds/shared/add-button.tsx';
import { EntryCard, moved } from '../../node-kinds/shared/entry-card.tsx';
import { More } from '../../node-kinds/shared/more.tsx';
import { put, textOrNone } from '../../node-kinds/shared/put.ts';
import type { PartFormProps } from '../part-form.ts';
import { NameField } from './name-field.tsx';
import { privacyChoices } from './privacy-choices.ts';

type Tier = PartOf<'tiers'>;

const kinds = ['frontline', 'specialist', 'manager', 'executive', 'external'] as const;
const privacies = ['none', 'personal', 'phi'] as const;

/** A rung of responders: who they are, how fast they must be, what they may read. */
export function TierForm({ value, onChange }: PartFormProps<'tiers'>) {
  const { t, wording } = useSpeech();
  return (
    <>
      <NameField value={value.name} onCommit={(name) => onChange({ ...value, name })} />
      <Group align="flex-start" grow preventGrowOverflow={false} wrap="nowrap">
        <NumberField
          at="rank"
          label={t('tierForm.rank')}
          hint={t('tierForm.rankHint')}
          value={value.rank}
          whole
          min={1}
          max={1000}
          onCommit={(rank) => rank !== undefined && onChange({ ...value, rank })}
        />
        <ChoiceField
          at="kind"
          label={t('tierForm.kind')}
          value={value.kind}
          choices={kinds.map((one) => ({ value: one, label: wording.sayTerm('tierKind', one) ?? one }))}
          onChange={(kind) => kind !== undefined && onChange({ ...value, kind })}
        />
      </Group>
      <SwitchField
        at="lateral"
        label={t('tierForm.lateral')}
        hint={t('tierForm.lateralHint')}
        checked={value.lateral === true}
        onChange={(checked) => onChange(put(value, 'lateral', checked ? true : undefined))}
      />
      <TargetField
        at="owner"
        label={t('tier.owner')}
        none={t('tier.ownerNobody')}
        value={value.owner}
        onCommit={(owner) => onChange(put(value, 'owner', owner))}
      />
      <CalendarField
        at="calendar"
        label={t('tierForm.calendar')}
        none={t('form.calendar.always')}
        always={false}
        value={value.calendar}
        onChange={(calendar, made) => onChange(put(value, 'calendar', calendar), made)}
      />
      {(['acknowledge', 'work'] as const).map((key) => (
        <DurationField
          key={key}
          at={key}
          label={t(`tierForm.${key}`)}
          hint={t('tierForm.optional')}
          calendar={value.calendar}
          optional
          value={value[key]}
          onCommit={(time) => onChange(put(value, key, time))}
        />
      ))}
      <PartField
        at="package"
        part="contextPackages"
        label={t('tierForm.package')}
        none={t('tierForm.packageNone')}
        value={value.package}
        onChange={(id, made) => onChange(put(value, 'package', id), made)}
      />
      <ManyField
        at="reads"
        label={t('tierForm.reads')}
        values={value.reads ?? []}
        choices={privacyChoices(wording)}
        onChange={(chosen) => {
          const reads = privacies.filter((one) => chosen.includes(one));
          onChange(put(value, 'reads', reads.length === 0 ? undefined : reads));
        }}
      />
      <More label={t('tierForm.order')} open={value.orderBy !== undefined}>
        <OrderFields value={value} onChange={onChange} />
      </More>
      <More label={t('tierForm.capacity')} open={value.capacity !== undefined}>
        <CapacityFields value={value} onChange={onChange} />
      </More>
      <TextField
        at="notes"
        label={t('inspector.notes')}
        lines={2}
        value={value.notes ?? ''}
        onCommit={(text) => onChange(put(value, 'notes', textOrNone(text)))}
      />
    </>
  );
}

interface TierFieldsProps {
  readonly value: Tier;
  readonly onChange: (next: Tier) => void;
}

/** In which order the people of a tier find tickets in their queue. */
function OrderFields({ value, onChange }: TierFieldsProps) {
  const { t } = useSpeech();
  const rows = value.orderBy ?? [];
  const set = (next: typeof rows): void =>
    onChange(put(value, 'orderBy', next.length === 0 ? undefined : next));
  return (
    <>
      {rows.map((row, index) => (
        <EntryCard
          key={row.field}
          title={t('tierForm.orderRow', { number: String(index + 1) })}
          onUp={index > 0 ? () => set(moved(rows, index, index - 1)) : undefined}
          onDown={index < rows.length - 1 ? () => set(moved(rows, index, index + 1)) : undefined}
          onRemove={() => set(rows.toSpliced(index, 1))}
        >
          <PathField
            at={`orderBy/${index}/field`}
            label={t('tierForm.orderField')}
            value={row.field}
            only={(path) => path === row.field || !rows.some(({ field }) => field === path)}
            onChange={(field) => field !== undefined && set(rows.with(index, { ...row, field }))}
          />
          <ChoiceField
            at={`orderBy/${index}/direction`}
            label={t('tierForm.orderDirection')}
            value={row.direction}
            choices={(['descending', 'ascending'] as const).map((one) => ({
              value: one,
              label: t(`tierForm.order.${one}`),
            }))}
            onChange={(direction) => direction !== undefined && set(rows.with(index, { ...row, direction }))}
          />
        </EntryCard>
      ))}
      <AddOrder rows={rows} onAdd={(row) => set([...rows, row])} />
    </>
  );
}

type OrderRow = NonNullable<Tier['orderBy']>[number];

function AddOrder(props: { readonly rows: readonly OrderRow[]; readonly onAdd: (row: OrderRow) => void }) {
  const { t } = useSpeech();
  const likely = ['ticket.priority', 'ticket.waiting', 'customer.ltv', 'customer.vip'];
  const next = likely.find((path) => !props.rows.some(({ field }) => field === path));
  if (next === undefined) return null;
  return (
    <AddButton
      label={t('tierForm.orderAdd')}
      onClick={() => props.onAdd({ field: next, direction: 'descending' })}
    />
  );
}

/** How many people a tier has; read when tickets are rehearsed in bulk. */
function CapacityFields({ value, onChange }: TierFieldsProps) {
  const { t } = useSpeech();
  const { capacity } = value;
  if (capacity === undefined)
    return (
      <AddButton
        label={t('tierForm.capacityAdd')}
        onClick={() => onChange({ ...value, capacity: { people: 5, meanHandling: 'PT30M' } })}
      />
    );
  return (
    <>
      <NumberField
        at="capacity/people"
        label={t('tierForm.people')}
        value={capacity.people}
        whole
        min={0}
        onCommit={(people) =>
          people !== undefined && onChange({ ...value, capacity: { ...capacity, people } })
        }
      />
      <DurationField
        at="capacity/meanHandling"
        label={t('tierForm.meanHandling')}
        value={capacity.meanHandling}
        onCommit={(time) =>
          time !== undefined && onChange({ ...value, capacity: { ...capacity, meanHandling: time } })
        }
      />
      <NumberField
        at="capacity/maxOpen"
        label={t('tierForm.maxOpen')}
        value={capacity.maxOpen}
        whole
        min={1}
        optional
        onCommit={(most) => onChange({ ...value, capacity: put(capacity, 'maxOpen', most) })}
      />
    </>
  );
}
