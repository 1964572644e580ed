import { TextInput, type TextInputProps } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLanguage, useT } from '../../i18n/use-t.ts';
import { dateTimeText, readDateTime } from './date-time-text.ts';

interface DateTimeInputProps extends Pick<TextInputProps, 'size' | 'description' | 'flex' | 'miw'> {
  readonly label?: ReactNode;
  readonly 'aria-label'?: string;
  /** A local date and time, `2026-03-27T16:00`; empty for none. */
  readonly value: string;
  /** Null while what is typed is no date and time. */
  readonly onChange: (local: string | null) => void;
  readonly error?: string | null;
  readonly readOnly?: boolean;
}

/**
 * A date and a time of day, written as in the language of the screen. The browser's own field follows the browser's language,
 * whatever was chosen here.
 */
export function DateTimeInput({ value, onChange, error = null, ...input }: DateTimeInputProps) {
  const t = useT();
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const isBad = typed !== null && typed.trim() !== '' && readDateTime(typed) === null;
  return (
    <TextInput
      {...input}
      value={typed ?? dateTimeText(value, language)}
      placeholder={t('simulator.dateTime.format')}
      error={error ?? (isBad && isLeft ? t('simulator.dateTime.bad') : null)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        setLeft(false);
        onChange(readDateTime(text));
      }}
      onBlur={() => {
        setLeft(true);
        // What cannot be read stays as typed, for the writer to see why.
        if (!isBad) setTyped(null);
      }}
    />
  );
}
