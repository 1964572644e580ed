import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';

/** The longest name that is taken; longer ones can still be imported. */
export const maxPolicyName = 120;

/** What is asked, and what happens with the answer. */
export interface NameDialogProps {
  readonly title: string;
  readonly help: string;
  readonly submit: string;
  /** The name that the field begins with. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly onSubmit: (name: string) => void;
  readonly onClose: () => void;
  /** What has the focus when it is closed. Keep its identity. */
  readonly returnTo: () => HTMLElement | null;
}

/** Asks for the name of a policy. */
export function PolicyNameDialog(props: NameDialogProps) {
  const { title, help, submit, name, isBusy, onSubmit, onClose, returnTo } = props;
  const t = useT();
  useReturnFocus(returnTo);
  const [text, setText] = useState(name);
  const [isRefused, setRefused] = useState(false);
  return (
    <Modal
      opened
      returnFocus={false}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const told = text.trim();
          setRefused(told === '');
          if (told !== '') onSubmit(told);
        }}
      >
        <Stack>
          <TextInput
            label={t('policies.name')}
            description={help}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
            error={isRefused ? t('policies.nameMissing') : null}
            maxLength={maxPolicyName}
            autoComplete="off"
            data-autofocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
