import { useState } from 'react';
import { useSpeech } from '../speech.tsx';
import { AmountAndUnit, type AmountProps } from './amount-and-unit.tsx';
import { type DurationUnit, durationUnits, lengthOf, textOfLength } from './duration-text.ts';
import { numberOf, numberText } from './number-text.ts';
import { useDraft } from './use-draft.ts';

/** A number and a unit of time, without a label around them. */
export function DurationInput(
  props: AmountProps & {
    /** ISO 8601. What stands there stays as it is written until somebody changes it. */
    readonly value: string | undefined;
    readonly optional?: boolean;
    /** Whether it is counted in working hours only. */
    readonly onWorkingHours?: boolean;
    readonly onCommit: (value: string | undefined) => void;
  },
) {
  const { value, optional, onCommit } = props;
  const { t, language } = useSpeech();
  const length = value === undefined ? null : lengthOf(value);
  const [chosen, setChosen] = useState<DurationUnit | null>(null);
  const unit = length?.unit ?? chosen ?? 'hour';
  const textFor = (text: string, as: DurationUnit): string | null =>
    textOfLength({ count: numberOf(text, language) ?? Number.NaN, unit: as });

  const commit = (text: string, as: DurationUnit): boolean => {
    const isLeftOut = text.trim() === '' && optional === true;
    const next = isLeftOut ? undefined : textFor(text, as);
    if (next === null) return false;
    if (next !== value) onCommit(next);
    return true;
  };
  const draft = useDraft(length === null ? '' : numberText(length.count, language), (text) =>
    commit(text, unit),
  );
  const isEmpty = draft.text.trim() === '';
  const isBad = isEmpty ? optional !== true : textFor(draft.text, unit) === null;
  return (
    <AmountAndUnit
      {...props}
      draft={draft}
      trouble={isBad ? t('form.duration.invalid') : null}
      unit={{
        label: t('form.duration.unit', { label: props.label }),
        value: unit,
        data: durationUnits.map((one) => ({
          value: one,
          label: t(props.onWorkingHours === true ? `form.unit.${one}Open` : `form.unit.${one}`),
        })),
        onChoose: (chosenUnit) => {
          const next = durationUnits.find((one) => one === chosenUnit) ?? 'hour';
          setChosen(next);
          if (!isEmpty) commit(draft.text, next);
        },
      }}
      look={{ amount: { w: 72 }, unit: { flex: 1, miw: 96 } }}
    />
  );
}
