import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { deletePart, type PartName, stepsAsking, whereUsed } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { useState } from 'react';
import { useEditor } from '../document/editor.ts';
import { toldApart } from '../inspector/fields/choices.ts';
import { partChoices, rowName } from '../inspector/parts.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { grantsInOrder } from '../node-kinds/shared/grant-sentence.ts';
import { useOpenEntry } from './use-open-entry.ts';
import { Uses } from './uses.tsx';

/** Deletes an entry; one that is named elsewhere only with another to take its place. */
export function DeleteDialog(props: {
  readonly part: PartName;
  readonly id: string;
  /** Where the focus goes if what had it is gone. */
  readonly returnTo: () => HTMLElement | null;
  readonly onClose: () => void;
  readonly onRenamed: (id: string) => void;
  readonly onReveal: (nodeId: string) => void;
}) {
  const { part, id, returnTo, onClose, onRenamed, onReveal } = props;
  const { dispatch, store } = useEditor();
  const { t, wording } = useSpeech();
  useReturnFocus(returnTo);
  const [replacement, setReplacement] = useState<string | null>(null);
  const open = useOpenEntry({ part, id, onClose, onRenamed });
  if (open === null) return null;
  const { flow, value } = open;
  const uses = whereUsed(flow, part, id).filter((use) => use.part !== part || use.id !== id);
  // No step names a row of the matrix, which may go under those that ask about it.
  const asking = part === 'grants' ? stepsAsking(flow, id) : [];
  const name = rowName(flow, { id, value }, wording);
  const isUsed = uses.length > 0;
  const others = [
    ...(part === 'calendars' ? [{ value: 'always', label: t('form.calendar.always') }] : []),
    ...partChoices(flow, part).filter((choice) => choice.value !== id),
  ];
  // Others may have deleted what was chosen.
  const isReady = !isUsed || others.some((choice) => choice.value === replacement);
  return (
    <Modal
      opened
      title={
        part === 'grants'
          ? t('settings.deleteRowTitle', { name, ...placeOf(flow, id) })
          : t('settings.deleteTitle', { name })
      }
      closeButtonProps={{ 'aria-label': t('form.cancel') }}
      onClose={onClose}
    >
      <Stack>
        {isUsed ? (
          <>
            <Text size="sm">{t('settings.deleteUsed')}</Text>
            <Uses flow={flow} uses={uses} onLeave={onClose} onReveal={onReveal} />
            {others.length > 0 ? (
              <Select
                label={t('settings.replacement')}
                data={[...toldApart(others, t)]}
                value={replacement}
                comboboxProps={{ shadow: 'md' }}
                onChange={setReplacement}
              />
            ) : (
              <Text size="sm">{t('settings.noReplacement')}</Text>
            )}
          </>
        ) : asking.length > 0 ? (
          <>
            <Text size="sm">{t('settings.deleteAsked')}</Text>
            <Uses flow={flow} uses={asking} onLeave={onClose} onReveal={onReveal} />
          </>
        ) : (
          <Text size="sm">{t(part === 'grants' ? 'settings.deleteUnasked' : 'settings.deleteUnused')}</Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button
            disabled={!isReady}
            {...(isReady && { color: 'var(--rung-error)', c: 'var(--rung-on-accent)' })}
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

/** Which row of the matrix it is that is asked: two may be called the same. */
function placeOf(flow: Flow, id: string): { readonly number: number; readonly count: number } {
  const ids = grantsInOrder(flow).map(([one]) => one);
  return { number: ids.indexOf(id) + 1, count: ids.length };
}
