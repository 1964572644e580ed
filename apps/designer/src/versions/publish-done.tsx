import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import IconCheck from '@tabler/icons-react/icons/IconCheck';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconCopy from '@tabler/icons-react/icons/IconCopy';
import { useState } from 'react';
import { useEditorState } from '../document/editor.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { ConfirmPoint, type PointWish } from './confirm-point.tsx';
import type { Pointed, Publishing } from './publishing.ts';
import { runtimeAddress } from './runtime-address.ts';
import { sayEnvironment } from './say-problem.ts';
import { useVersions } from './use-publishing.ts';
import classes from './versions.module.css';

interface PublishDoneProps {
  readonly publishing: Publishing;
  readonly pointed: Pointed;
  readonly onClose: () => void;
}

/** What was published: version, fingerprint, every environment where runtimes fetch it, and the way back. */
export function PublishDone({ publishing, pointed, onClose }: PublishDoneProps) {
  const t = useT();
  const key = useEditorState((state) => state.policyKey);
  const { value: versions } = useVersions(publishing, key);
  const language = useLanguage();
  const [wish, setWish] = useState<PointWish | null>(null);
  const { version, environment } = pointed;
  const digest = versions?.versions.find(({ number }) => number === version)?.digest ?? null;
  const before = versions?.history.find(
    (one) => one.environment === environment && one.seq < pointed.seq,
  )?.version;
  // Until the list is there, what was just answered; afterwards other environments may have it too, or it was taken back.
  const environments = versions?.environments ?? [];
  const live =
    versions === null
      ? [environment]
      : environments.flatMap(({ id, now }) => (now?.version === version ? [id] : []));
  const others = environments.filter(({ id }) => !live.includes(id));
  const names = live.map((id) => sayEnvironment(id, t));
  return (
    <Stack gap="md" py="xs">
      <Group gap="xs" role="status">
        <IconCircleCheck size={28} color="var(--rung-success)" aria-hidden />
        <div>
          <Text fw={600}>
            {live.length === 0
              ? t('publish.done.nowhere', { number: version })
              : t('publish.done.title', {
                  number: version,
                  environment: new Intl.ListFormat(language).format(names),
                })}
          </Text>
          {live.length > 0 && (
            <Text size="sm" c="dimmed">
              {t('publish.done.text')}
            </Text>
          )}
        </div>
      </Group>
      {digest !== null && <Copyable what={t('publish.done.digest')} value={digest} />}
      {live.map((id) => (
        <Copyable
          key={id}
          what={t('publish.done.address.of', { environment: sayEnvironment(id, t) })}
          value={runtimeAddress(id, key)}
        />
      ))}
      <Group gap="xs">
        <Button onClick={onClose}>{t('publish.done.close')}</Button>
        {others.map(({ id, now }) => (
          <Button key={id} variant="default" onClick={() => setWish({ environment: id, version, from: now })}>
            {t('publish.done.promote', { environment: sayEnvironment(id, t) })}
          </Button>
        ))}
        {before !== undefined && live.includes(environment) && (
          <Button
            variant="default"
            onClick={() => {
              const now = versions?.environments.find(({ id }) => id === environment)?.now ?? null;
              setWish({ environment, version: before, from: now });
            }}
          >
            {t('versions.history.rollBack', {
              number: before,
              environment: sayEnvironment(environment, t),
            })}
          </Button>
        )}
      </Group>
      {wish !== null && <ConfirmPoint publishing={publishing} wish={wish} onClose={() => setWish(null)} />}
    </Stack>
  );
}

/** A text with a button that copies it. */
function Copyable({ what, value }: { readonly what: string; readonly value: string }) {
  const t = useT();
  return (
    <div>
      <Text size="xs" c="dimmed">
        {what}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Code className={classes['code']}>{value}</Code>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('publish.done.copy.of', { what })}
              leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
              onClick={copy}
            >
              {t(copied ? 'publish.done.copied' : 'publish.done.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </div>
  );
}
