import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { t } from '../i18n/i18n.ts';
import { announce } from '../keyboard/announce.ts';

/** How a notice looks; its words say the same. */
export type NoticeTone = 'neutral' | 'success' | 'error';

/** Something that a notice offers: to undo what it tells of. */
export interface NoticeOffer {
  readonly label: string;
  readonly run: () => void;
}

const colours: Readonly<Record<NoticeTone, string>> = {
  neutral: 'var(--rung-accent)',
  success: 'var(--rung-success)',
  error: 'var(--rung-error)',
};

const shortMs = 6000;
const longMs = 12_000;

/**
 * Tells what happened, in the corner of the screen and to screen readers. Errors stay until they are closed. What a
 * notice offers can also be done without it, since notices go away.
 */
export function notify(message: string, tone: NoticeTone = 'neutral', offer?: NoticeOffer): void {
  show(message, tone, offer);
}

/** The same in the place of an earlier notice, if that is still there. Gives the id of the new one. */
export function notifyInstead(earlier: string | null, message: string): string {
  if (earlier !== null) notifications.hide(earlier);
  return show(message, 'neutral');
}

function show(message: string, tone: NoticeTone, offer?: NoticeOffer): string {
  const id = notifications.show({
    message:
      offer === undefined ? (
        message
      ) : (
        <Offered message={message} offer={offer} onTaken={() => notifications.hide(id)} />
      ),
    color: colours[tone],
    autoClose: tone === 'error' ? false : offer === undefined ? shortMs : longMs,
    withBorder: true,
    closeButtonProps: { 'aria-label': t('shell.close') },
    // The live region says it; twice would be once too often.
    role: 'presentation',
  });
  announce(message);
  return id;
}

interface OfferedProps {
  readonly message: string;
  readonly offer: NoticeOffer;
  readonly onTaken: () => void;
}

function Offered({ message, offer, onTaken }: OfferedProps) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{message}</Text>
      <Button
        size="xs"
        variant="default"
        flex="none"
        onClick={() => {
          offer.run();
          onTaken();
        }}
      >
        {offer.label}
      </Button>
    </Group>
  );
}
