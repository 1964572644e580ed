import { ActionIcon, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { addPart, useCounts as countUses, entriesOf, type PartName } from '@rung/editing';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import { useEffect, useMemo, useState } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { MoveButtons, type Moves, moveByKey } from '../inspector/move-buttons.tsx';
import { newPart } from '../inspector/parts.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { wrappedLabel } from '../inspector/wrapped-label.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { moveGrant } from './grant-order.ts';
import { NewPartDialog } from './new-part-dialog.tsx';
import { PartDialog } from './part-dialog.tsx';
import classes from './settings.module.css';
import type { SettingsScreenProps } from './settings-props.ts';
import { type PartRow, partRows } from './summaries.ts';

/** The entries of one table, with what may be done to each. */
export function PartTable(props: SettingsScreenProps & { readonly table: PartName }) {
  const { table, entry, onTable, onFront, onReveal } = props;
  const { dispatch, store } = useEditor();
  const flow = useEditorState((state) => state.flow);
  const readOnly = useEditorState((state) => state.readOnly);
  const speech = useSpeech();
  const { t, language } = speech;
  const isPhone = useMediaQuery('(max-width: 36em)') === true;
  const [isNaming, setNaming] = useState(false);
  const [deleting, setDeleting] = useState<string | null>(null);
  const rows = partRows(flow, table, speech);
  const uses = useMemo(() => countUses(flow, table), [flow, table]);
  // Nothing names a row of the matrix: it is asked, in its place.
  const isNamed = table !== 'grants';
  const move = (id: string, by: 1 | -1) => dispatch(moveGrant(store.getState().flow, id, by));
  const isOpen = entry !== null && Object.hasOwn(entriesOf(flow, table), entry);
  const hasFront = isOpen || isNaming || deleting !== null;
  useEffect(() => {
    onFront?.(hasFront);
  }, [hasFront, onFront]);
  return (
    <Stack gap="sm" align="flex-start">
      {rows.length === 0 ? (
        <Text c="dimmed">{t('settings.empty')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={isPhone ? 0 : 480} w="100%">
          <Table
            verticalSpacing="xs"
            aria-label={t(`table.${table}`)}
            className={isPhone ? (classes.blocks ?? '') : ''}
          >
            <Table.Thead>
              <Table.Tr>
                {!isNamed && <Table.Th>{t('settings.column.order')}</Table.Th>}
                <Table.Th>{t('settings.column.name')}</Table.Th>
                <Table.Th>{t('settings.column.says')}</Table.Th>
                {isNamed && <Table.Th>{t('settings.column.used')}</Table.Th>}
                <Table.Th>{t('settings.column.act')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row, index) => (
                <Row
                  key={row.id}
                  row={row}
                  uses={isNamed ? (uses.get(row.id) ?? 0) : null}
                  readOnly={readOnly}
                  {...(!isNamed && {
                    place: {
                      number: index + 1,
                      onUp: index > 0 ? () => move(row.id, -1) : undefined,
                      onDown: index < rows.length - 1 ? () => move(row.id, 1) : undefined,
                    },
                  })}
                  onOpen={() => onTable(table, row.id)}
                  onDelete={() => setDeleting(row.id)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {!readOnly && (
        <Button
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setNaming(true)}
        >
          {t(`part.new.${table}`)}
        </Button>
      )}
      {isNaming && (
        <NewPartDialog
          part={table}
          onName={(name) => {
            setNaming(false);
            if (name === null) return;
            const made = newPart(table, { flow: store.getState().flow, name, language });
            if (dispatch(addPart(store.getState().flow, made))) onTable(table, made.id);
          }}
        />
      )}
      {deleting !== null && (
        <DeleteDialog part={table} id={deleting} onClose={() => setDeleting(null)} onReveal={onReveal} />
      )}
      {isOpen && (
        <PartDialog
          key={entry}
          part={table}
          id={entry}
          onClose={() => onTable(table, null)}
          onRenamed={(id) => onTable(table, id)}
          onReveal={onReveal}
          onTable={(other) => onTable(other, null)}
        />
      )}
    </Stack>
  );
}

function Row(props: {
  readonly row: PartRow;
  readonly uses: number | null;
  readonly readOnly: boolean;
  /** Where it stands, in a table that is asked in order. */
  readonly place?: Moves & { readonly number: number };
  readonly onOpen: () => void;
  readonly onDelete: () => void;
}) {
  const { row, uses, readOnly, place, onOpen, onDelete } = props;
  const { t } = useSpeech();
  return (
    <Table.Tr {...(place !== undefined && !readOnly && { onKeyDown: (event) => moveByKey(event, place) })}>
      {place !== undefined && (
        <Table.Td data-part="place">
          <Text size="sm" c="dimmed">
            {place.number}
          </Text>
        </Table.Td>
      )}
      <Table.Td data-part="name">
        <Button
          variant="subtle"
          size="compact-sm"
          mih={24}
          h="auto"
          py={2}
          styles={wrappedLabel}
          style={{ marginInlineStart: -8 }}
          onClick={onOpen}
        >
          {row.name}
        </Button>
        <Text size="xs" c="dimmed" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
          {row.id}
        </Text>
      </Table.Td>
      <Table.Td maw={420}>
        <Text size="xs" lineClamp={3} style={{ overflowWrap: 'anywhere' }}>
          {row.summary}
        </Text>
      </Table.Td>
      {uses !== null && (
        <Table.Td data-label={t('settings.column.used')}>
          <Text size="xs" style={{ whiteSpace: 'nowrap' }}>
            {t('settings.uses', { n: uses })}
          </Text>
        </Table.Td>
      )}
      <Table.Td data-part="act">
        <Group gap={2} wrap="nowrap">
          {place !== undefined && !readOnly && (
            <MoveButtons title={row.name} onUp={place.onUp} onDown={place.onDown} />
          )}
          <ActionIcon
            size={28}
            aria-label={t('settings.edit', { name: row.name })}
            title={t('settings.edit', { name: row.name })}
            onClick={onOpen}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          {!readOnly && (
            <ActionIcon
              size={28}
              aria-label={t('settings.delete', { name: row.name })}
              title={t('settings.delete', { name: row.name })}
              onClick={onDelete}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
