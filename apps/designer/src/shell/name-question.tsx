import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { isName } from '@rung/kernel';
import { type ReactNode, useState } from 'react';
import { useT } from '../i18n/use-t.ts';

/** How a name is asked for; what happens to it, and where the focus goes afterwards, is for whoever asks. */
export interface NameQuestionProps {
  readonly title: string;
  readonly label: string;
  readonly help?: ReactNode;
  /** The text of the button that answers. */
  readonly submit: string;
  /** The name that the field begins with; default none. */
  readonly name?: string;
  readonly maxLength?: number;
  /** Whether the browser may offer the name of its owner. */
  readonly isOwnName?: boolean;
  readonly isBusy?: boolean;
  /** Why a name, without space around it, cannot be taken; null where it can. It is told once it was sent. */
  readonly refuse?: (name: string) => string | null;
  /** What came of the name that was sent last. */
  readonly problem?: string | null;
  /** Asked from within another dialog, it stands before that. */
  readonly isInFront?: boolean;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for one name. */
export function NameQuestion({ title, onClose, isInFront = false, ...form }: NameQuestionProps) {
  const t = useT();
  return (
    <Modal
      opened
      returnFocus={false}
      onClose={onClose}
      title={title}
      {...(isInFront ? { zIndex: 400 } : {})}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <NameForm onClose={onClose} {...form} />
    </Modal>
  );
}

function NameForm(props: Omit<NameQuestionProps, 'title' | 'isInFront'>) {
  const { label, help, submit, name = '', maxLength, isOwnName = false, isBusy = false } = props;
  const { refuse = () => null, problem = null, onName, onClose } = props;
  const t = useT();
  const [text, setText] = useState(name);
  const [isSent, setSent] = useState(false);
  // What a pasted text brings along unseen; what has nothing to see is none.
  const typed = text.replace(/\p{Cc}+/gu, ' ').trim();
  const told = isName(typed) ? typed : '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
        if (refuse(told) === null) onName(told);
      }}
    >
      <Stack>
        <TextInput
          label={label}
          description={help}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          error={isSent ? (refuse(told) ?? problem) : null}
          {...(maxLength === undefined ? {} : { maxLength })}
          autoComplete={isOwnName ? 'name' : 'off'}
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
  );
}
