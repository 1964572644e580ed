import { useState } from 'react';
import { useSpeech } from '../speech.tsx';
import { AmountAndUnit, type AmountProps } from './amount-and-unit.tsx';
import { type DurationUnit, durationUnits, lengthOf, textOfLength } from './duration-text.ts';
import { numberOf, numberText } from './number-text.ts';
import { type AmountText, useAmount } from './use-amount.ts';

const unitCalled = (name: string): DurationUnit => durationUnits.find((one) => one === name) ?? 'hour';

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
  const [chosen, setChosen] = useState<DurationUnit>('hour');
  const unit = length?.unit ?? chosen;
  const lengthIn = ({ amount, unit: as }: AmountText): string | null =>
    textOfLength({ count: numberOf(amount, language) ?? Number.NaN, unit: unitCalled(as) });
  const isLeftOut = ({ amount }: AmountText): boolean => amount.trim() === '' && optional === true;
  const typed = useAmount(
    { amount: length === null ? '' : numberText(length.count, language), unit },
    {
      refuse: (text) => (isLeftOut(text) || lengthIn(text) !== null ? null : t('form.duration.invalid')),
      take: (text) => {
        setChosen(unitCalled(text.unit));
        const next = isLeftOut(text) ? undefined : (lengthIn(text) ?? value);
        if (next !== value) onCommit(next);
      },
    },
  );
  const nameOf = (one: DurationUnit): string =>
    t(props.onWorkingHours === true ? `form.unit.${one}Open` : `form.unit.${one}`);
  return (
    <AmountAndUnit
      {...props}
      typed={typed}
      say={({ amount, unit: as }) => (amount === '' ? '' : `${amount} ${nameOf(unitCalled(as))}`)}
      unit={{
        label: t('form.duration.unit', { label: props.label }),
        data: durationUnits.map((one) => ({ value: one, label: nameOf(one) })),
      }}
      look={{ amount: { w: 72 }, unit: { flex: 1, miw: 96 } }}
    />
  );
}
