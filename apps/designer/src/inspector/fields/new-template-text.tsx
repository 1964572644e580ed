import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { usualLanguage } from '../parts.ts';
import { useSpeech } from '../speech.tsx';
import { useFormScope } from './form-scope.ts';

/** Asks for a text that is to be sent. One that was written is kept even where the form goes before it was added. */
export function NewTemplateText({ onText }: { readonly onText: (text: string | null) => void }) {
  const { flow } = useFormScope();
  const { t, language } = useSpeech();
  const [text, setText] = useState('');
  const left = useRef<() => void>(() => undefined);
  const end = (given: string | null): void => {
    left.current = () => undefined;
    onText(given);
  };
  const isWritten = text.trim() !== '';
  useEffect(() => {
    left.current = () => isWritten && end(text);
  });
  useEffect(() => () => left.current(), []);
  return (
    <Stack gap={6}>
      <Textarea
        autosize
        autoFocus
        minRows={3}
        maxRows={12}
        label={t('part.text', { language: usualLanguage(flow, language) })}
        description={t('part.textHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        data-untaken={isWritten || undefined}
        data-mantine-stop-propagation
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          end(isWritten ? text : null);
        }}
      />
      <Group gap={6}>
        <Button size="sm" variant="light" disabled={!isWritten} onClick={() => end(text)}>
          {t('form.add')}
        </Button>
        <Button size="sm" variant="subtle" color="gray" onClick={() => end(null)}>
          {t('form.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
