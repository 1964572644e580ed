import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { settleName } from './author-name.ts';
import { maxNameLength, preferences } from './preferences.ts';

/** Asks for the name; there while somebody waits for it. */
export function NameDialog() {
  const t = useT();
  useReturnFocus();
  return (
    <Modal
      opened
      returnFocus={false}
      onClose={() => settleName(null)}
      title={t('shell.name.title')}
      // Asked from within other dialogs, it stands before them.
      zIndex={400}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <NameForm />
    </Modal>
  );
}

function NameForm() {
  const t = useT();
  const [name, setName] = useState(preferences.getState().authorName ?? '');
  const [isRefused, setRefused] = useState(false);
  const submit = (): void => {
    const told = name.trim();
    setRefused(told === '');
    if (told === '') return;
    preferences.setState({ authorName: told });
    settleName(told);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <TextInput
          label={t('shell.name.label')}
          description={t('shell.name.help')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={isRefused ? t('shell.name.missing') : null}
          maxLength={maxNameLength}
          autoComplete="name"
          data-autofocus
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => settleName(null)}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit">{t('shell.name.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
