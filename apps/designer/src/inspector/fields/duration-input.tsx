import { Group, Input, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useSpeech } from '../speech.tsx';
import { type DurationUnit, durationUnits, lengthOf, textOfLength } from './duration-text.ts';
import { numberOf, numberText } from './number-text.ts';
import { useDraft } from './use-draft.ts';

/** A number and a unit of time, without a label around them. */
export function DurationInput(props: {
  readonly id?: string;
  readonly label: string;
  readonly size: 'xs' | 'sm';
  /** ISO 8601. What stands there stays as it is written until somebody changes it. */
  readonly value: string | undefined;
  readonly readOnly: boolean;
  readonly optional?: boolean;
  /** Whether it is counted in working hours only. */
  readonly onWorkingHours?: boolean;
  readonly onCommit: (value: string | undefined) => void;
}) {
  const { id, label, size, value, readOnly, optional, onCommit } = props;
  const { t, language } = useSpeech();
  const length = value === undefined ? null : lengthOf(value);
  const [chosen, setChosen] = useState<DurationUnit | null>(null);
  const unit = length?.unit ?? chosen ?? 'hour';
  const textFor = (text: string, as: DurationUnit): string | null =>
    textOfLength({ count: numberOf(text) ?? Number.NaN, unit: as });

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
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Input
        size={size}
        w={72}
        inputMode="decimal"
        readOnly={readOnly}
        error={isBad}
        {...draft.input}
        onChange={(event) => draft.change(event.currentTarget.value)}
        {...(id === undefined ? { 'aria-label': label } : { id })}
        {...(isBad && { title: t('form.duration.invalid') })}
      />
      <NativeSelect
        size={size}
        flex={1}
        miw={96}
        disabled={readOnly}
        aria-label={t('form.duration.unit', { label })}
        value={unit}
        data={durationUnits.map((one) => ({
          value: one,
          label: t(props.onWorkingHours === true ? `form.unit.${one}Open` : `form.unit.${one}`),
        }))}
        onChange={(event) => {
          const next = durationUnits.find((one) => one === event.currentTarget.value) ?? 'hour';
          setChosen(next);
          if (!isEmpty) commit(draft.text, next);
        }}
      />
    </Group>
  );
}
