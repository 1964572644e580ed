import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { ConfirmPoint, type PointWish } from './confirm-point.tsx';
import type { Publishing, VersionList } from './publishing.ts';
import { sayEnvironment } from './say-problem.ts';

interface NothingToPublishProps {
  readonly publishing: Publishing;
  readonly versions: VersionList;
  /** The newest version, which means the same as the draft. */
  readonly newest: number | null;
  readonly onClose: () => void;
}

/** Says that the draft is published already, and where it is not live for all that: after a roll back, or before it was promoted. */
export function NothingToPublish({ publishing, versions, newest, onClose }: NothingToPublishProps) {
  const t = useT();
  const [wish, setWish] = useState<PointWish | null>(null);
  const elsewhere = versions.environments.filter(({ now }) => now?.version !== newest);
  return (
    <Stack gap="sm" py="md">
      <Text fw={600}>{t('publish.nothing.title')}</Text>
      <Text size="sm">{t('publish.nothing.text', { number: newest ?? '' })}</Text>
      {elsewhere.map(({ id, now }) => (
        <Text key={id} size="sm">
          {t('publish.nothing.elsewhere', {
            environment: sayEnvironment(id, t),
            number: newest ?? '',
            hasVersion: now === null ? 'no' : 'yes',
            version: now?.version ?? '',
          })}
        </Text>
      ))}
      <Group gap="xs">
        {newest !== null &&
          elsewhere.map(({ id, now }) => (
            <Button key={id} onClick={() => setWish({ environment: id, version: newest, from: now })}>
              {t('publish.nothing.promote', { environment: sayEnvironment(id, t), number: newest })}
            </Button>
          ))}
        <Button variant="default" onClick={onClose}>
          {t('publish.cancel')}
        </Button>
      </Group>
      {wish !== null && <ConfirmPoint publishing={publishing} wish={wish} onClose={() => setWish(null)} />}
    </Stack>
  );
}
