import { ActionIcon, Button, Group, Table, Text } from '@mantine/core';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import { MoveButtons, type Moves, moveByKey } from '../inspector/move-buttons.tsx';
import { useSpeech } from '../inspector/speech.tsx';
import { wrappedLabel } from '../inspector/wrapped-label.ts';
import type { PartRow } from './summaries.ts';

/** One entry of a table, with what may be done to it. */
export function PartTableRow(props: {
  readonly row: PartRow;
  /** Whether another is called the same: to those who only hear its buttons, its id tells it apart. */
  readonly isTwin: boolean;
  readonly uses: number | null;
  readonly readOnly: boolean;
  /** Where it stands, in a table that is asked in order. */
  readonly place?: Moves & { readonly number: number };
  readonly onOpen: () => void;
  readonly onDelete: () => void;
}) {
  const { row, isTwin, uses, readOnly, place, onOpen, onDelete } = props;
  const { t } = useSpeech();
  const name = isTwin ? t('form.twin', { name: row.name, id: row.id }) : row.name;
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
          // The table cuts off what stands out of it.
          style={{ marginInlineStart: -8, outlineOffset: -2 }}
          data-entry={row.id}
          {...(isTwin && { 'aria-label': name })}
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
            <MoveButtons title={name} onUp={place.onUp} onDown={place.onDown} />
          )}
          <ActionIcon
            size={28}
            aria-label={t('settings.edit', { name })}
            title={t('settings.edit', { name })}
            onClick={onOpen}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
          {!readOnly && (
            <ActionIcon
              size={28}
              aria-label={t('settings.delete', { name })}
              title={t('settings.delete', { name })}
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
