import type { PartOf } from '@rung/editing';
import { clockMeasures, ticketStatuses } from '@rung/kernel';
import { ConditionField } from '../../condition/condition-field.tsx';
import { ChoiceField, ManyField, SwitchField } from '../../inspector/fields/choice-field.tsx';
import { DurationField } from '../../inspector/fields/duration-field.tsx';
import type { NewPart } from '../../inspector/parts.ts';
import { useSpeech } from '../../inspector/speech.tsx';
import { AddButton } from '../../node-kinds/shared/add-button.tsx';
import { CountedFields } from '../../node-kinds/shared/counted-fields.tsx';
import { EntryCard, moved } from '../../node-kinds/shared/entry-card.tsx';
import { freshEntryId } from '../../node-kinds/shared/fresh-entry-id.ts';
import { More } from '../../node-kinds/shared/more.tsx';
import { put } from '../../node-kinds/shared/put.ts';
import type { PartFormProps } from '../part-form.ts';
import { NameField } from './name-field.tsx';
import { ThresholdFields } from './threshold-fields.tsx';

type Clock = PartOf<'clocks'>;

interface ClockFieldsProps {
  readonly value: Clock;
  readonly onChange: (next: Clock, made?: NewPart) => void;
}

/** What is measured, how long it may take for which tickets, when it warns and when it pauses. */
export function ClockForm({ value, onChange }: PartFormProps<'clocks'>) {
  const { t, wording } = useSpeech();
  return (
    <>
      <NameField value={value.name} onCommit={(name) => onChange({ ...value, name })} />
      <ChoiceField
        at="measure"
        label={t('clockForm.measure')}
        hint={t(`clockForm.measure.${value.measure}`)}
        value={value.measure}
        choices={clockMeasures.map((one) => ({ value: one, label: wording.sayTerm('measure', one) ?? one }))}
        onChange={(measure) => measure !== undefined && onChange({ ...value, measure })}
      />
      <OwnMeasureFields value={value} onChange={onChange} />
      <TargetRows value={value} onChange={onChange} />
      <ThresholdFields value={value} onChange={onChange} />
      <PauseFields value={value} onChange={onChange} />
    </>
  );
}

/** What only some measures ask. */
function OwnMeasureFields({ value, onChange }: ClockFieldsProps) {
  const { t } = useSpeech();
  if (value.measure === 'assignment')
    return (
      <ChoiceField
        at="from"
        label={t('clockForm.from')}
        value={value.from ?? 'created'}
        choices={(['created', 'tierEntered'] as const).map((one) => ({
          value: one,
          label: t(`clockForm.from.${one}`),
        }))}
        onChange={(from) => onChange(put(value, 'from', from === 'created' ? undefined : from))}
      />
    );
  if (value.measure === 'nextReply')
    return (
      <SwitchField
        at="afterFirstResponse"
        label={t('clockForm.afterFirst')}
        checked={value.afterFirstResponse === true}
        onChange={(checked) => onChange(put(value, 'afterFirstResponse', checked ? true : undefined))}
      />
    );
  if (value.measure !== 'custom') return null;
  return (['start', 'pauseWhen', 'stop'] as const).map((key) => (
    <ConditionField
      key={key}
      at={key}
      label={t(`clockForm.${key}`)}
      none={t(`clockForm.${key}None`)}
      value={value[key]}
      onCommit={(text) => onChange(put(value, key, text))}
    />
  ));
}

/** How long it may take: the first row whose condition holds gives time and calendar. */
function TargetRows({ value, onChange }: ClockFieldsProps) {
  const { t } = useSpeech();
  const { targets } = value;
  const set = (next: Clock['targets'], made?: NewPart): void => onChange({ ...value, targets: next }, made);
  return (
    <>
      {targets.map((row, index) => (
        <EntryCard
          key={row.id}
          title={t(index === 0 ? 'clockForm.row.first' : 'clockForm.row.next', { number: String(index + 1) })}
          onUp={index > 0 ? () => set(moved(targets, index, index - 1)) : undefined}
          onDown={index < targets.length - 1 ? () => set(moved(targets, index, index + 1)) : undefined}
          onRemove={() => set(targets.toSpliced(index, 1))}
        >
          <ConditionField
            at={`targets/${index}/when`}
            label={t('clockForm.row.when')}
            none={t(index === 0 ? 'clockForm.row.all' : 'clockForm.row.rest')}
            value={row.when}
            onCommit={(when) => set(targets.with(index, put(row, 'when', when)))}
          />
          <CountedFields
            at={`targets/${index}`}
            value={row}
            times={[{ key: 'target', label: t('clockForm.row.target') }]}
            onChange={(next, made) => set(targets.with(index, next), made)}
          />
        </EntryCard>
      ))}
      <AddButton
        label={t('clockForm.row.add')}
        onClick={() => {
          const calendar = targets.at(-1)?.calendar ?? 'always';
          set([...targets, { id: freshEntryId('row'), target: 'PT8H', calendar }]);
        }}
      />
    </>
  );
}

const reopenings = ['resume', 'restart', 'keep', 'total'] as const;

/** When it pauses, and what happens when a solved ticket comes back. */
function PauseFields({ value, onChange }: ClockFieldsProps) {
  const { t, wording } = useSpeech();
  return (
    <More
      label={t('form.more')}
      open={value.pause !== undefined || value.reopen !== undefined || value.maxPause !== undefined}
    >
      <ManyField
        at="pause"
        label={t('clockForm.pause')}
        placeholder={t('clockForm.pauseUsual')}
        values={value.pause ?? []}
        choices={ticketStatuses.map((one) => ({ value: one, label: wording.sayValue('ticket.status', one) }))}
        onChange={(chosen) => {
          const pause = ticketStatuses.filter((one) => chosen.includes(one));
          onChange(put(value, 'pause', pause.length === 0 ? undefined : pause));
        }}
      />
      <DurationField
        at="maxPause"
        label={t('clockForm.maxPause')}
        hint={t('clockForm.maxPauseHint')}
        optional
        value={value.maxPause}
        onCommit={(time) => onChange(put(value, 'maxPause', time))}
      />
      <ChoiceField
        at="reopen"
        label={t('clockForm.reopen')}
        none={t('clockForm.reopenUsual')}
        value={value.reopen}
        choices={reopenings.map((one) => ({ value: one, label: t(`clockForm.reopen.${one}`) }))}
        onChange={(reopen) => onChange(put(value, 'reopen', reopen))}
      />
    </More>
  );
}
