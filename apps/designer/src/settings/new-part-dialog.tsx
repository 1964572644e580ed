import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { PartName } from '@rung/editing';
import { type SubmitEvent, useState } from 'react';
import { useEditorState } from '../document/editor.ts';
import { partChoices } from '../inspector/parts.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';

/** Asks what a new entry is called. */
export function NewPartDialog(props: {
  readonly part: PartName;
  /** Takes the name, or null where nothing shall be made. */
  readonly onName: (name: string | null) => void;
}) {
  const { part, onName } = props;
  useReturnFocus();
  const flow = useEditorState((state) => state.flow);
  const { t } = useSpeech();
  const [name, setName] = useState('');
  const isTwice = part !== 'grants' && partChoices(flow, part).some(({ label }) => label === name.trim());
  const isGood = name.trim() !== '' && !isTwice;
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
