import { Button, Stack, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { addPart, useCounts as countUses, type PartName } from '@rung/editing';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { newPart } from '../inspector/parts.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { moveGrant } from './grant-order.ts';
import { NewPartDialog } from './new-part-dialog.tsx';
import { PartDialog } from './part-dialog.tsx';
import { PartTableRow } from './part-row.tsx';
import classes from './settings.module.css';
import type { SettingsScreenProps } from './settings-props.ts';
import { type PartRow, partRows } from './summaries.ts';

/** The entries of one table, with what may be done to each. */
export function PartTable(props: SettingsScreenProps & { readonly table: PartName }) {
  const { table, entry, at, onTable, onFront, onReveal } = props;
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
  const asked = entry ?? deleting;
  const place = usePlaceAmong(rows, asked);
  const hasFront = asked !== null || isNaming;
  useEffect(() => {
    onFront?.(hasFront);
    // What is shown in the table's place has nothing in front of it.
    return () => onFront?.(false);
  }, [hasFront, onFront]);
  return (
    <Stack gap="sm" align="flex-start" ref={place.table}>
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
                <PartTableRow
                  key={row.id}
                  row={row}
                  isTwin={rows.some(({ id, name }) => id !== row.id && name === row.name)}
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
          ref={place.add}
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
        <DeleteDialog
          part={table}
          id={deleting}
          returnTo={place.find}
          onClose={() => setDeleting(null)}
          onRenamed={setDeleting}
          onReveal={onReveal}
        />
      )}
      {entry !== null && (
        <PartDialog
          part={table}
          id={entry}
          {...(at?.startsWith(`/${table}/${entry}/`) && { at })}
          returnTo={place.find}
          onClose={() => onTable(table, null)}
          onRenamed={(id) => onTable(table, id)}
          onReveal={onReveal}
          onTable={(other) => onTable(other, null)}
        />
      )}
    </Stack>
  );
}

/**
 * Where the focus goes when the dialog about an entry closes whose buttons are gone: to its row, or where that is gone too to
 * the one that has its place, the last one or what makes another.
 */
function usePlaceAmong(rows: readonly PartRow[], asked: string | null) {
  const table = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const last = useRef({ id: '', index: 0 });
  const index = rows.findIndex(({ id }) => id === asked);
  if (asked !== null && index !== -1) last.current = { id: asked, index };
  const find = (): HTMLElement | null => {
    const names = [...(table.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
    const own = names.find(({ dataset }) => dataset['entry'] === last.current.id);
    return own ?? names[last.current.index] ?? names.at(-1) ?? add.current;
  };
  return { table, add, find };
}
