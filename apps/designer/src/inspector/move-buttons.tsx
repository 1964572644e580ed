import { ActionIcon } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/icons/IconArrowDown';
import IconArrowUp from '@tabler/icons-react/icons/IconArrowUp';
import type { KeyboardEvent, ReactNode } from 'react';
import { useSpeech } from './speech.tsx';

/** What an entry of an ordered list may do: go one place up or down; absent at the ends. */
export interface Moves {
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

/** Moves the entry around by Alt and an arrow key, wherever in it the focus is. */
export function moveByKey(event: KeyboardEvent, { onUp, onDown }: Moves): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  (event.key === 'ArrowUp' ? onUp : onDown)?.();
}

/** The buttons that move an entry of an ordered list up and down. */
export function MoveButtons({ title, onUp, onDown }: Moves & { readonly title: string }) {
  const { t } = useSpeech();
  return (
    <>
      <Move
        label={t('form.up', { title })}
        keys="Alt+ArrowUp"
        onClick={onUp}
        icon={<IconArrowUp size={14} aria-hidden />}
      />
      <Move
        label={t('form.down', { title })}
        keys="Alt+ArrowDown"
        onClick={onDown}
        icon={<IconArrowDown size={14} aria-hidden />}
      />
    </>
  );
}

function Move(props: {
  readonly label: string;
  readonly keys: string;
  readonly onClick: (() => void) | undefined;
  readonly icon: ReactNode;
}) {
  const { label, keys, onClick, icon } = props;
  // At the ends the button stays, so that the focus is not lost when a row arrives there.
  return (
    <ActionIcon
      size={24}
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys}
      aria-disabled={onClick === undefined}
      {...(onClick === undefined ? { 'data-disabled': true } : { onClick })}
    >
      {icon}
    </ActionIcon>
  );
}
