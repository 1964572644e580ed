import { Modal, type ModalProps } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import css from './footed-modal.module.css';
import { useSteady } from './use-steady.ts';

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
      <Scrolled isInert={isBehind}>{children}</Scrolled>
      <div className={css['foot']} inert={isBehind}>
        {foot}
      </div>
    </Modal>
  );
}

/** Only while the dialog is open is there something that scrolls. */
function Scrolled({ isInert, children }: { readonly isInert: boolean; readonly children: ReactNode }) {
  const scrolled = useRef<HTMLDivElement>(null);
  useSteady(scrolled);
  return (
    <div ref={scrolled} className={css['scroll']} inert={isInert}>
      <div>{children}</div>
    </div>
  );
}
