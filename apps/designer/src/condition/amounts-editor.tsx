import { Input, Pill, PillsInput } from '@mantine/core';
import { useId } from '@mantine/hooks';
import type { Literal } from '@rung/kernel';
import { type KeyboardEvent, useState } from 'react';
import { afterPress } from '../inspector/fields/after-press.ts';
import { useTellLost } from '../inspector/fields/use-draft.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { type Counted, valueText, withAmounts } from './list-values.ts';

/** Several numbers or amounts of money, each a chip. What cannot be read stays in the field, which says why. */
export function AmountsEditor(props: {
  readonly label: string;
  readonly subject: Counted;
  readonly values: readonly Literal[];
  readonly readOnly: boolean;
  readonly onChange: (values: readonly Literal[]) => void;
}) {
  const { label, subject, values, readOnly, onChange } = props;
  const speech = useSpeech();
  const { t, language } = speech;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isRefused, setRefused] = useState(false);
  const why = t(subject === 'number' ? 'form.number.any' : 'form.money.invalid');
  useTellLost(isRefused ? { text: typed, why } : null);
  const type = (text: string): void => {
    setTyped(text);
    setRefused(false);
  };
  const take = (text: string): void => {
    const next = withAmounts(values, text, { subject, speech });
    if (next.values.length > values.length) onChange(next.values);
    setTyped(next.left);
    setRefused(next.left !== '');
  };
  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Backspace' && typed === '' && values.length > 0) onChange(values.slice(0, -1));
    if (typed === '' || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === ';') take(typed);
    else if (event.key === 'Escape') isRefused ? type('') : take(typed);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      <PillsInput size="xs" error={isRefused}>
        <Pill.Group>
          {values.map((value, index) => (
            <Pill
              // biome-ignore lint/suspicious/noArrayIndexKey: a condition may name one twice, and none has a name of its own
              key={`${index} ${JSON.stringify(value)}`}
              withRemoveButton={!readOnly}
              onRemove={() => onChange(values.toSpliced(index, 1))}
            >
              {valueText(value, language)}
            </Pill>
          ))}
          <PillsInput.Field
            aria-label={label}
            aria-invalid={isRefused}
            {...(isRefused && { 'aria-describedby': id, 'data-untaken': 'told' })}
            data-mantine-stop-propagation={typed !== ''}
            readOnly={readOnly}
            placeholder={t(`builder.values.${subject}`)}
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
            onPaste={(event) => {
              // An input takes only one line.
              const text = event.clipboardData.getData('text/plain');
              if (readOnly || !/[\n\r]/.test(text.trim())) return;
              event.preventDefault();
              take(`${typed}${text}`);
            }}
            {...(!readOnly && { onKeyDown: keyDown })}
            onBlur={() => afterPress(() => typed !== '' && take(typed))}
          />
        </Pill.Group>
      </PillsInput>
      {isRefused && (
        <Input.Error id={id} size="xs" mt={4}>
          {why}
        </Input.Error>
      )}
    </div>
  );
}
