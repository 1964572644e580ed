import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import type { PartName } from '@rung/editing';
import { type SubmitEvent, useState } from 'react';
import { useEditorState } from '../document/editor.ts';
import { type NewPart, newPart, partChoices, rowName } from '../inspector/parts.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { emptyBegun, summaryOf } from './summaries.ts';

/** What is set in a new entry without anybody having chosen it. */
function beginning({ part, id, value }: NewPart, { flow, speech }: Parameters<typeof summaryOf>[2]): string {
  const says = summaryOf(part, value, { flow, speech });
  return part === 'grants' ? `${rowName(flow, { id, value }, speech.wording)} · ${says}` : says;
}

/** Asks what a new entry is called. */
export function NewPartDialog(props: {
  readonly part: PartName;
  /** Takes the name, or null where nothing shall be made. */
  readonly onName: (name: string | null) => void;
}) {
  const { part, onName } = props;
  useReturnFocus();
  const flow = useEditorState((state) => state.flow);
  const speech = useSpeech();
  const { t, language } = speech;
  const [name, setName] = useState('');
  const isTwice = part !== 'grants' && partChoices(flow, part).some(({ label }) => label === name.trim());
  const isGood = name.trim() !== '' && !isTwice;
  const made = isGood && !emptyBegun.has(part) ? newPart(part, { flow, name: name.trim(), language }) : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isGood) onName(name.trim());
  };
  return (
    <Modal
      opened
      title={t(`part.new.${part}`)}
      closeButtonProps={{ 'aria-label': t('form.cancel') }}
      onClose={() => onName(null)}
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            data-autofocus
            label={t(`part.name.${part}`)}
            value={name}
            error={isTwice && t('part.nameTwice')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {made !== null && (
            <Text size="sm" c="dimmed">
              {t('part.begins', { as: beginning(made, { flow, speech }) })}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => onName(null)}>
              {t('form.cancel')}
            </Button>
            <Button type="submit" disabled={!isGood}>
              {t('form.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
