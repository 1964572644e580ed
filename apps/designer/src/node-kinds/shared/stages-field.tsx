import { ManyField } from '../../inspector/fields/choice-field.tsx';
import { useFormScope } from '../../inspector/fields/form-scope.ts';
import { NumberField } from '../../inspector/fields/number-field.tsx';
import { partChoices } from '../../inspector/parts.ts';
import { useSpeech } from '../../inspector/speech.tsx';
import { AddButton } from './add-button.tsx';
import { EntryCard, moved } from './entry-card.tsx';

interface Stage {
  tiers: string[];
  need: number;
}

/** Who signs, one stage after the other. */
export function StagesField(props: {
  readonly at: string;
  readonly stages: readonly Stage[];
  readonly onChange: (stages: Stage[]) => void;
}) {
  const { at, stages, onChange } = props;
  const { flow } = useFormScope();
  const { t } = useSpeech();
  const tiers = partChoices(flow, 'tiers');
  return (
    <>
      {stages.map((stage, index) => (
        <EntryCard
          // Stages have no id: their place is what they are.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          title={t(index === 0 ? 'stages.first' : 'stages.next', { number: String(index + 1) })}
          onUp={index > 0 ? () => onChange(moved(stages, index, index - 1)) : undefined}
          onDown={index < stages.length - 1 ? () => onChange(moved(stages, index, index + 1)) : undefined}
          onRemove={stages.length > 1 ? () => onChange(stages.toSpliced(index, 1)) : undefined}
        >
          <ManyField
            at={`${at}/${index}/tiers`}
            label={t('stages.tiers')}
            values={stage.tiers}
            choices={tiers}
            onChange={(chosen) =>
              chosen.length > 0 && onChange(stages.with(index, { ...stage, tiers: chosen }))
            }
          />
          <NumberField
            at={`${at}/${index}/need`}
            label={t('stages.need')}
            value={stage.need}
            whole
            min={1}
            width={120}
            onCommit={(need) => need !== undefined && onChange(stages.with(index, { ...stage, need }))}
          />
        </EntryCard>
      ))}
      <AddButton
        label={t('stages.add')}
        onClick={() => onChange([...stages, { tiers: tiers.slice(-1).map(({ value }) => value), need: 1 }])}
      />
    </>
  );
}
