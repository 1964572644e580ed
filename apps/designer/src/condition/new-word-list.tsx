import { Button, Stack, Text } from '@mantine/core';
import { addPart } from '@rung/editing';
import { useEffect, useRef, useState } from 'react';
import { useEditor } from '../document/editor.ts';
import { NewPartName } from '../inspector/fields/new-part-name.tsx';
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
  const make = (wanted: string | null): void => {
    if (wanted === null) {
      setName(null);
      return;
    }
    const { flow } = store.getState();
    const made = newPart('wordLists', { flow, name: wanted, language });
    if (!dispatch(addPart(flow, made))) return;
    onMade(made.id);
    tellMade(made);
  };
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
      {name !== null && <NewPartName part="wordLists" value={name} onType={setName} onName={make} />}
    </Stack>
  );
}
