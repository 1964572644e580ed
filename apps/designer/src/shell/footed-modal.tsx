import { Modal, type ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './footed-modal.module.css';

/**
 * A dialog of which only the middle scrolls: what finishes it stays in sight at any length. A foot laid over what scrolls would
 * hide a part of whatever is under it.
 */
export function FootedModal({
  foot,
  isBehind = false,
  children,
  ...modal
}: ModalProps & {
  /** What finishes the dialog, mostly its buttons. */
  readonly foot: ReactNode;
  /** Another dialog is open in front, which alone is closed by Escape and can be used. */
  readonly isBehind?: boolean;
}) {
  return (
    <Modal
      closeOnEscape={!isBehind}
      {...modal}
      classNames={{ content: css['content'] ?? '', body: css['body'] ?? '' }}
    >
      <div className={css['scroll']} inert={isBehind}>
        {children}
      </div>
      <div className={css['foot']} inert={isBehind}>
        {foot}
      </div>
    </Modal>
  );
}
