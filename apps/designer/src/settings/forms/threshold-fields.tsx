import type { PartOf } from '@rung/editing';
import { ChoiceField } from '../../inspector/fields/choice-field.tsx';
import { DurationField } from '../../inspector/fields/duration-field.tsx';
import { NumberField } from '../../inspector/fields/number-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import { AddButton } from '../../node-kinds/shared/add-button.tsx';
import { EntryCard } from '../../node-kinds/shared/entry-card.tsx';
import { freshEntryId } from '../../node-kinds/shared/fresh-entry-id.ts';
import { put } from '../../node-kinds/shared/put.ts';
import { sayThreshold } from '../../node-kinds/shared/say-threshold.ts';

type Clock = PartOf<'clocks'>;
type Threshold = NonNullable<Clock['thresholds']>[number];

const ways = ['percent', 'counted', 'remaining'] as const;

function thresholdOf(id: string, way: (typeof ways)[number]): Threshold {
  if (way === 'percent') return { id, percent: 75 };
  return way === 'counted' ? { id, counted: 'PT1H' } : { id, remaining: 'PT1H' };
}

/** When a clock warns before its time is up. Each warning is an outcome of the steps that watch the clock. */
export function ThresholdFields(props: { readonly value: Clock; readonly onChange: (next: Clock) => void }) {
  const { value, onChange } = props;
  const speech = useSpeech();
  const { t } = speech;
  const thresholds = value.thresholds ?? [];
  const set = (next: Threshold[]): void =>
    onChange(put(value, 'thresholds', next.length === 0 ? undefined : next));
  return (
    <>
      {thresholds.map((one, index) => (
        <EntryCard
          key={one.id}
          title={t('clockForm.threshold', { when: sayThreshold(one, value, speech) })}
          onRemove={() => set(thresholds.toSpliced(index, 1))}
        >
          <ChoiceField
            at={`thresholds/${index}`}
            label={t('clockForm.thresholdWay')}
            value={ways.find((way) => way in one)}
            choices={ways.map((way) => ({ value: way, label: t(`clockForm.way.${way}`) }))}
            onChange={(way) => way !== undefined && set(thresholds.with(index, thresholdOf(one.id, way)))}
          />
          <ThresholdValue
            at={`thresholds/${index}`}
            value={one}
            onChange={(next) => set(thresholds.with(index, next))}
          />
        </EntryCard>
      ))}
      <AddButton
        label={t('clockForm.thresholdAdd')}
        onClick={() => set([...thresholds, thresholdOf(freshEntryId('warn'), 'percent')])}
      />
    </>
  );
}

function ThresholdValue(props: {
  readonly at: string;
  readonly value: Threshold;
  readonly onChange: (next: Threshold) => void;
}) {
  const { at, value, onChange } = props;
  const { t } = useSpeech();
  if ('percent' in value)
    return (
      <NumberField
        at={`${at}/percent`}
        label={t('clockForm.percent')}
        value={value.percent}
        min={0.1}
        max={99.9}
        width={120}
        onCommit={(percent) => percent !== undefined && onChange({ id: value.id, percent })}
      />
    );
  const key = 'counted' in value ? 'counted' : 'remaining';
  return (
    <DurationField
      at={`${at}/${key}`}
      label={t('clockForm.thresholdTime')}
      value={'counted' in value ? value.counted : value.remaining}
      onCommit={(time) => {
        if (time === undefined) return;
        onChange(key === 'counted' ? { id: value.id, counted: time } : { id: value.id, remaining: time });
      }}
    />
  );
}
