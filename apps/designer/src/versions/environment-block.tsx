import { Group, Radio } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import { Block } from './block.tsx';
import type { VersionList } from './publishing.ts';
import { sayEnvironment } from './say-problem.ts';
import type { Release } from './use-release.ts';

interface EnvironmentBlockProps {
  readonly environment: string;
  readonly versions: VersionList;
  readonly onRelease: (part: Partial<Release>) => void;
}

/** Where a version goes. It stands first: what changes depends on it, and nobody may have to look for it. */
export function EnvironmentBlock({ environment, versions, onRelease }: EnvironmentBlockProps) {
  const t = useT();
  return (
    <Block title={t('publish.environment')} state={null}>
      <Radio.Group
        aria-label={t('publish.environment')}
        value={environment}
        onChange={(chosen) => onRelease({ environment: chosen })}
      >
        <Group gap="8px 24px">
          {versions.environments.map(({ id, now: given }) => (
            <Radio
              key={id}
              value={id}
              size="xs"
              label={`${sayEnvironment(id, t)} (${given === null ? t('publish.environment.nothing') : t('publish.environment.now', { number: given.version })})`}
            />
          ))}
        </Group>
      </Radio.Group>
    </Block>
  );
}
