import { Textarea } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import { Block } from './block.tsx';
import type { Release } from './use-release.ts';

interface ReleaseBlockProps {
  readonly message: string;
  /** Whether it was tried without a message. */
  readonly lacksMessage: boolean;
  readonly onRelease: (part: Partial<Release>) => void;
}

/** What a version says of itself. */
export function ReleaseBlock({ message, lacksMessage, onRelease }: ReleaseBlockProps) {
  const t = useT();
  return (
    <Block title={t('publish.block.release')} state={message.trim() === '' ? 'open' : 'good'}>
      <Textarea
        label={t('publish.message')}
        placeholder={t('publish.message.placeholder')}
        required
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={message}
        onChange={(event) => onRelease({ message: event.currentTarget.value })}
        error={lacksMessage ? t('publish.message.missing') : null}
      />
    </Block>
  );
}
