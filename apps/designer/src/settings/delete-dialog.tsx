import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { deletePart, entriesOf, type PartName, whereUsed } from '@rung/editing';
import { useMemo, useState } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { partChoices, rowName } from '../inspector/parts.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { Uses } from './uses.tsx';

/** Deletes an entry; one that is named elsewhere only with another to take its place. */
export function DeleteDialog(props: {
  readonly part: PartName;
  readonly id: string;
  readonly onClose: () => void;
  readonly onReveal: (nodeId: string) => void;
}) {
  const { part, id, onClose, onReveal } = props;
  const { dispatch, store } = useEditor();
  const flow = useEditorState((state) => state.flow);
  const { t, wording } = useSpeech();
  useReturnFocus();
  const [replacement, setReplacement] = useState<string | null>(null);
  const uses = useMemo(
    () => whereUsed(flow, part, id).filter((use) => use.part !== part || use.id !== id),
    [flow, part, id],
  );
  const value = entriesOf(flow, part)[id];
  if (value === undefined) return null;
  const name = rowName(flow, { id, value }, wording);
  const isUsed = uses.length > 0;
  const others = [
    ...(part === 'calendars' ? [{ value: 'always', label: t('form.calendar.always') }] : []),
    ...partChoices(flow, part).filter((choice) => choice.value !== id),
  ];
  return (
    <Modal
      opened
      title={t('settings.deleteTitle', { name })}
      closeButtonProps={{ 'aria-label': t('form.cancel') }}
      onClose={onClose}
    >
      <Stack>
        {isUsed ? (
          <>
            <Text size="sm">{t('settings.deleteUsed')}</Text>
            <Uses flow={flow} uses={uses} onReveal={onReveal} />
            {others.length > 0 ? (
              <Select
                label={t('settings.replacement')}
                data={others}
                value={replacement}
                comboboxProps={{ shadow: 'md' }}
                onChange={setReplacement}
              />
            ) : (
              <Text size="sm">{t('settings.noReplacement')}</Text>
            )}
          </>
        ) : (
          <Text size="sm">{t('settings.deleteUnused')}</Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button
            color="red"
            disabled={isUsed && replacement === null}
            onClick={() => {
              const edit = deletePart(store.getState().flow, {
                part,
                id,
                ...(isUsed && replacement !== null && { replacement }),
              });
              if (dispatch(edit)) onClose();
            }}
          >
            {t(isUsed ? 'settings.replaceAndDelete' : 'settings.deleteNow')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
