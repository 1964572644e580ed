import { Button, Group, Stack, Text } from '@mantine/core';
import { addPart } from '@rung/editing';
import { useEffect, useRef, useState } from 'react';
import { useEditor } from '../document/editor.ts';
import { NewTextInput } from '../inspector/fields/new-text-input.tsx';
import { useTellMade } from '../inspector/fields/use-tell-made.ts';
import { newPart } from '../inspector/parts.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { useBuilder } from './builder-context.ts';

/** What stands where a word list is chosen while there is none yet: the way to make one on the spot. */
export function NewWordList({ onMade }: { readonly onMade: (id: string) => void }) {
  const { readOnly } = useBuilder();
  const { dispatch, store } = useEditor();
  const { t, language } = useSpeech();
  const tellMade = useTellMade(t('builder.wordList'));
  const place = useRef<HTMLDivElement>(null);
  const [name, setName] = useState<string | null>(null);
  const isAsked = name !== null;
  const wasAsked = useRef(false);
  // What had the focus is gone: it goes back to what asked for the name.
  useEffect(() => {
    if (wasAsked.current && !isAsked) place.current?.querySelector('button')?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  const wanted = name?.trim() ?? '';
  const make = (): void => {
    if (wanted === '') return;
    const { flow } = store.getState();
    const made = newPart('wordLists', { flow, name: wanted, language });
    if (!dispatch(addPart(flow, made))) return;
    onMade(made.id);
    tellMade(made);
  };
  const cancel = (): void => setName(null);
  return (
    <Stack gap={2} align="flex-start" ref={place}>
      <Text size="xs" c="dimmed">
        {t('builder.noWordList')}
      </Text>
      {!isAsked && !readOnly && (
        <Button variant="subtle" size="compact-xs" ms={-7} mih={24} onClick={() => setName('')}>
          {t('builder.makeWordList')}
        </Button>
      )}
      {isAsked && (
        <Group gap={6} align="flex-start">
          <NewTextInput
            autoFocus
            aria-label={t('part.name.wordLists')}
            placeholder={t('part.name.wordLists')}
            value={name}
            trouble={null}
            pending={t('form.notAdded')}
            onType={setName}
            onEnter={make}
            onEscape={cancel}
          />
          <Button size="sm" variant="light" disabled={wanted === ''} onClick={make}>
            {t('form.add')}
          </Button>
          <Button size="sm" variant="subtle" color="gray" onClick={cancel}>
            {t('form.cancel')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
