import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { addNode } from '@rung/editing';
import type { ConfigByKind } from '@rung/flow';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { Keys } from '../keyboard/keys.tsx';
import { useEditorUiStore } from './editor-ui.ts';
import css from './empty-flow.module.css';
import { newSalt } from './step-edits.ts';

interface Beginning {
  readonly id: 'created' | 'written' | 'manager';
  readonly config: ConfigByKind['trigger'];
}

/** What policies most often begin with. */
const beginnings: readonly Beginning[] = [
  { id: 'created', config: { events: ['ticket.created'], order: 1000, mode: 'intake' } },
  {
    id: 'written',
    config: {
      events: ['message.added'],
      when: 'message.role == "customer"',
      order: 100,
      mode: 'interrupting',
    },
  },
  {
    id: 'manager',
    config: { events: ['customer.requested_manager'], order: 100, mode: 'interrupting' },
  },
];

/** What stands where nothing has been drawn: the question that every policy begins with. */
export function EmptyFlow() {
  const t = useT();
  const editor = useEditor();
  const ui = useEditorUiStore();
  const readOnly = useEditorState((state) => state.readOnly);
  const add = (config: ConfigByKind['trigger']) => {
    const edit = addNode(editor.store.getState().flow, { kind: 'trigger', config, salt: newSalt() });
    if (!editor.dispatch(edit) || !edit.ok) return;
    const [made = null] = edit.value.select ?? [];
    ui.setState({ active: made, focusWanted: made, isInspecting: true });
  };
  if (readOnly) return null;
  return (
    <div className={css['empty']}>
      <Stack align="center" gap="sm" className={css['ghost']}>
        <Title order={2}>{t('editor.empty.title')}</Title>
        <Text c="dimmed" ta="center">
          {t('editor.empty.text')}
        </Text>
        <Stack gap="xs" align="stretch">
          {beginnings.map(({ id, config }) => (
            <Button key={id} variant={id === 'created' ? 'filled' : 'default'} onClick={() => add(config)}>
              {t(`editor.empty.${id}`)}
            </Button>
          ))}
        </Stack>
        <Group gap={6} justify="center">
          <Text size="sm" c="dimmed">
            {t('editor.empty.hint')}
          </Text>
          <Keys keys="$mod+k" />
        </Group>
      </Stack>
    </div>
  );
}
