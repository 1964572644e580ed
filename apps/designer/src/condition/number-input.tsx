import { Input } from '@mantine/core';
import { useId } from '@mantine/hooks';
import { numberOf, numberText } from '../inspector/fields/number-text.ts';
import { OvertakenNote } from '../inspector/fields/overtaken-note.tsx';
import { useDraft } from '../inspector/fields/use-draft.ts';
import { useSpeech } from '../inspector/speech.tsx';

/** A number in a row. */
export function NumberInput(props: {
  readonly label: string;
  readonly value: number | undefined;
  readonly readOnly: boolean;
  readonly whole?: boolean;
  readonly min?: number;
  readonly onCommit: (value: number) => void;
}) {
  const { label, value, readOnly, whole, min, onCommit } = props;
  const { language, t } = useSpeech();
  const numberIn = (text: string): number | null => {
    const number = numberOf(text, language);
    if (number === null || (whole === true && !Number.isInteger(number))) return null;
    return number < (min ?? Number.NEGATIVE_INFINITY) ? null : number;
  };
  const rule = min === undefined ? 'any' : whole === true ? 'whole' : 'min';
  const refused = t(`form.number.${rule}`, { min: String(min ?? '') });
  const draft = useDraft(value === undefined ? '' : numberText(value, language), {
    refuse: (text) => (numberIn(text) === null && (value !== undefined || text !== '') ? refused : null),
    take: (text) => {
      const number = numberIn(text);
      if (number !== null) onCommit(number);
    },
  });
  const troubleId = useId();
  return (
    <div>
      <Input
        size="xs"
        w={80}
        aria-label={label}
        inputMode={whole === true ? 'numeric' : 'decimal'}
        readOnly={readOnly}
        error={draft.trouble !== null}
        {...draft.input}
        onChange={(event) => draft.change(event.currentTarget.value)}
        {...(draft.trouble !== null && { 'aria-describedby': troubleId })}
      />
      {draft.trouble !== null && (
        <Input.Error id={troubleId} size="xs" mt={4}>
          {draft.trouble}
        </Input.Error>
      )}
      <OvertakenNote draft={draft} />
    </div>
  );
}
