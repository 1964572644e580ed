import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { changePart, replaceValue, valueUses } from '@rung/editing';
import { own } from '@rung/kernel';
import { useEffect, useState } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { nameOfPart } from '../inspector/parts.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { Uses } from './uses.tsx';

/** Asks what becomes of the places that use a value, before it leaves the list of its field. */
export function ValueQuestion(props: {
  /** The field's id. */
  readonly field: string;
  readonly value: string;
  /** Where the focus goes if what had it is gone. */
  readonly returnTo: () => HTMLElement | null;
  readonly onClose: () => void;
  readonly onReveal: (nodeId: string) => void;
}) {
  const { field, value, returnTo, onClose, onReveal } = props;
  const { dispatch, store } = useEditor();
  const flow = useEditorState((state) => state.flow);
  const { t } = useSpeech();
  useReturnFocus(returnTo);
  const [replacement, setReplacement] = useState<string | null>(null);
  const entry = own(flow.fields ?? {}, field);
  const values = entry?.values ?? [];
  const isListed = values.includes(value);
  // Others may have taken it out meanwhile, and nothing is left to be asked.
  useEffect(() => {
    if (!isListed) onClose();
  }, [isListed, onClose]);
  if (entry === undefined || !isListed) return null;
  const others = [...new Set(values)].filter((one) => one !== value);
  // Others may have removed what was chosen.
  const isReady = replacement !== null && others.includes(replacement);
  const remove = (): void => {
    const present = store.getState().flow;
    const kept = own(present.fields ?? {}, field);
    const next = kept && { ...kept, values: kept.values?.filter((one) => one !== value) };
    if (dispatch(changePart(present, { part: 'fields', id: field, value: next }))) onClose();
  };
  return (
    <Modal
      opened
      // As wide as its three buttons side by side.
      size="34rem"
      title={t('settings.valueTitle', { value, name: nameOfPart(entry, field) })}
      closeButtonProps={{ 'aria-label': t('form.cancel') }}
      onClose={onClose}
    >
      <Stack>
        <Text size="sm">{t('settings.valueUsed')}</Text>
        <Uses flow={flow} uses={valueUses(flow, { field, value })} onLeave={onClose} onReveal={onReveal} />
        {others.length > 0 ? (
          <Select
            label={t('settings.replacement')}
            data={others}
            value={replacement}
            comboboxProps={{ shadow: 'md' }}
            onChange={setReplacement}
          />
        ) : (
          <Text size="sm">{t('settings.noOtherValue')}</Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button variant="default" c="var(--rung-error)" onClick={remove}>
            {t('settings.removeAnyway')}
          </Button>
          <Button
            disabled={!isReady}
            onClick={() => {
              if (replacement === null) return;
              if (dispatch(replaceValue(store.getState().flow, { field, value, replacement }))) onClose();
            }}
          >
            {t('settings.replaceAndRemove')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
