import { Group, Text } from '@mantine/core';
import IconPlugConnectedX from '@tabler/icons-react/icons/IconPlugConnectedX';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useT } from '../i18n/use-t.ts';
import { announce } from '../keyboard/announce.ts';
import { connection } from '../server/connection.ts';
import classes from './offline-banner.module.css';

/** Says that the server cannot be reached, for as long as that is so. */
export function OfflineBanner() {
  const t = useT();
  const isOnline = useStore(connection, (present) => present.isOnline);
  const wasOnline = useRef(true);
  useEffect(() => {
    if (wasOnline.current === isOnline) return;
    wasOnline.current = isOnline;
    announce(t(isOnline ? 'shell.online' : 'shell.offline'));
  }, [isOnline, t]);
  if (isOnline) return null;
  return (
    <Group
      component="section"
      aria-label={t('shell.connection')}
      className={classes['banner'] ?? ''}
      gap="xs"
      justify="center"
    >
      <IconPlugConnectedX size={18} aria-hidden />
      <Text size="sm">{t('shell.offline')}</Text>
    </Group>
  );
}
