import { Radio, Stack, Textarea } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import { Block } from './block.tsx';
import type { VersionList } from './publishing.ts';
import { sayEnvironment } from './say-problem.ts';
import type { Release } from './use-release.ts';

interface ReleaseBlockProps {
  readonly message: string;
  readonly environment: string;
  readonly versions: VersionList;
  /** Whether it was tried without a message. */
  readonly lacksMessage: boolean;
  readonly onRelease: (part: Partial<Release>) => void;
}

/** What a version says of itself, and where it goes. */
export function ReleaseBlock(props: ReleaseBlockProps) {
  const { message, environment, versions, lacksMessage, onRelease } = props;
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
      <Radio.Group
        label={t('publish.environment')}
        value={environment}
        onChange={(chosen) => onRelease({ environment: chosen })}
      >
        <Stack gap={10} mt={6}>
          {versions.environments.map(({ id, now: given }) => (
            <Radio
              key={id}
              value={id}
              size="xs"
              label={`${sayEnvironment(id, t)} (${given === null ? t('publish.environment.nothing') : t('publish.environment.now', { number: given.version })})`}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Block>
  );
}
