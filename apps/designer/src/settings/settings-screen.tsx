import { Badge, Group, Stack, Tabs, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEditorState } from '../document/editor.ts';
import { SpeechProvider, useSpeech } from '../inspector/speech.tsx';
import { TriggerList } from '../triggers/trigger-list.tsx';
import { GuardsPanel } from './guards/guards-panel.tsx';
import { PartTable } from './part-table.tsx';
import classes from './settings.module.css';
import type { SettingsScreenProps } from './settings-props.ts';
import { StandardFields } from './standard-fields.tsx';
import { settingsTables, sizeOfTable } from './table-size.ts';

/** The tables that a policy works with: who, when, how long, how much, in which words. */
export function SettingsScreen(props: SettingsScreenProps) {
  const flow = useEditorState((state) => state.flow);
  return (
    <SpeechProvider flow={flow}>
      <Tables {...props} />
    </SpeechProvider>
  );
}

function Tables(props: SettingsScreenProps) {
  const { table, at, onTable, onReveal } = props;
  const flow = useEditorState((state) => state.flow);
  const { t } = useSpeech();
  const isWide = useMediaQuery('(min-width: 62em)');
  return (
    <Tabs
      value={table}
      orientation={isWide ? 'vertical' : 'horizontal'}
      keepMounted={false}
      className={classes.all ?? ''}
      onChange={(next) => {
        const part = settingsTables.find((one) => one === next);
        if (part !== undefined) onTable(part, null);
      }}
    >
      <Tabs.List aria-label={t('editor.policy.settings')} className={classes.tables ?? ''}>
        {settingsTables.map((part) => (
          <Tabs.Tab key={part} value={part}>
            <Group gap={6} wrap="nowrap" justify="space-between">
              {t(`table.${part}`)}
              <Badge size="sm" style={{ flexShrink: 0 }}>
                {sizeOfTable(flow, part)}
              </Badge>
            </Group>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={table} className={classes.panel ?? ''}>
        {table === 'triggers' ? (
          <TriggerList onReveal={onReveal} />
        ) : (
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              {t(`settings.${table}.explain`)}
            </Text>
            {table === 'guards' ? (
              <GuardsPanel at={at} onReveal={onReveal} />
            ) : (
              <PartTable key={table} {...props} table={table} />
            )}
            {table === 'fields' && <StandardFields flow={flow} onReveal={onReveal} />}
          </Stack>
        )}
      </Tabs.Panel>
    </Tabs>
  );
}
