import { Group, Modal, SimpleGrid, Stack, Switch, Text, Title } from '@mantine/core';
import { Fragment } from 'react';
import { useStore } from 'zustand';
import type { MessageId } from '../i18n/messages/index.ts';
import { useT } from '../i18n/use-t.ts';
import { preferences } from '../shell/preferences.ts';
import type { Command } from './command.ts';
import { Keys } from './keys.tsx';
import classes from './shortcut-sheet.module.css';
import { useAllCommands } from './use-commands.ts';
import { useReturnFocus } from './use-return-focus.ts';

/** All keys of the screen (`?`), there while it is open, and the switch that turns single letters off. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  useReturnFocus();
  const groups = Map.groupBy(
    useAllCommands().filter(({ keys }) => keys !== undefined),
    ({ group }) => group,
  );
  const singleKeys = useStore(preferences, (present) => present.singleKeys);
  return (
    <Modal
      opened
      returnFocus={false}
      onClose={onClose}
      title={t('keyboard.sheet')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl" verticalSpacing="lg">
        {[...groups].map(([group, commands]) => (
          <Stack key={group} gap={4} component="section">
            <Title order={3} size="h4">
              {t(group)}
            </Title>
            {[...Map.groupBy(commands, ({ title }) => title)].map(([title, alike]) => (
              <Row key={title} title={title} commands={alike} />
            ))}
          </Stack>
        ))}
      </SimpleGrid>
      <Switch
        mt="lg"
        checked={singleKeys}
        onChange={(event) => preferences.setState({ singleKeys: event.currentTarget.checked })}
        label={t('keyboard.sheet.singles')}
        description={t('keyboard.sheet.singlesHelp')}
      />
    </Modal>
  );
}

interface RowProps {
  readonly title: MessageId;
  /** What one line says may be several commands: the views have one each, and so has each arrow key. */
  readonly commands: readonly Command[];
}

function Row({ title, commands }: RowProps) {
  const t = useT();
  // Commands that share a line may share their keys too.
  const ways = [...new Map(commands.map(({ keys = [] }) => [keys.join(' '), keys])).values()];
  return (
    <Group justify="space-between" wrap="nowrap" className={classes['row']}>
      <Text size="sm">{t(title)}</Text>
      <Group gap="4px 8px" justify="flex-end">
        {ways.map((alternatives) =>
          alternatives.map((keys, index) => (
            <Fragment key={keys}>
              {index > 0 && (
                <Text span size="xs" c="dimmed">
                  {t('keyboard.or')}
                </Text>
              )}
              <Keys keys={keys} />
            </Fragment>
          )),
        )}
      </Group>
    </Group>
  );
}
