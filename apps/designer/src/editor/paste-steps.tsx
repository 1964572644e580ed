import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { type Fragment, type PartMapping, type PartToSettle, partsToSettle } from '@rung/editing';
import { own } from '@rung/kernel';
import { useMemo, useState } from 'react';
import { useEditorState } from '../document/editor.ts';
import { toldApart } from '../inspector/fields/choices.ts';
import { nameOfPart, partChoices } from '../inspector/parts.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { useStepCommands } from './use-step-commands.ts';

/** Stands for bringing an entry along. No entry has it as its id. */
const along = '+';

/**
 * Asks what stands for the tiers, clocks and so on that pasted steps name and this policy does not have. What it has under
 * the same id, but otherwise, is chosen by hand: neither is the better guess.
 */
export function PasteSteps(props: { readonly fragment: Fragment; readonly onClose: () => void }) {
  const { fragment, onClose } = props;
  const { t } = useSpeech();
  useReturnFocus();
  const flow = useEditorState((state) => state.flow);
  const steps = useStepCommands();
  const asked = useMemo(() => partsToSettle(flow, fragment), [flow, fragment]);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const choiceOf = (one: PartToSettle): string | null =>
    own(chosen, keyOf(one)) ?? (one.isCarried && !one.isOther ? along : null);
  const isUnsettled = asked.some((one) => choiceOf(one) === null);
  const paste = (): void => {
    const mapping = asked.flatMap((one): readonly PartMapping[] => {
      const to = choiceOf(one);
      return [{ part: one.part, id: one.id, to: to === along ? null : to }];
    });
    onClose();
    steps.put(fragment, mapping);
  };
  return (
    <Modal
      opened
      title={t('paste.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      onClose={onClose}
    >
      <Stack>
        <Text size="sm">{t('paste.text')}</Text>
        {asked.map((one) => (
          <Select
            key={keyOf(one)}
            label={t('paste.part', { table: t(`table.${one.part}`), name: nameIn(fragment, one) })}
            description={one.isOther ? t('paste.other') : undefined}
            placeholder={t('paste.choose')}
            allowDeselect={false}
            data={[
              ...(one.isCarried ? [{ value: along, label: t('paste.along') }] : []),
              ...toldApart(partChoices(flow, one.part), t).map(({ value, label }) => ({
                value,
                label: t('paste.use', { name: label }),
              })),
            ]}
            value={choiceOf(one)}
            comboboxProps={{ shadow: 'md' }}
            onChange={(value) => value !== null && setChosen({ ...chosen, [keyOf(one)]: value })}
          />
        ))}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button disabled={isUnsettled} onClick={paste}>
            {t('paste.submit', { count: Object.keys(fragment.nodes).length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const keyOf = ({ part, id }: PartToSettle): string => `${part}/${id}`;

/** What an entry is called where it was copied. */
function nameIn(fragment: Fragment, { part, id }: PartToSettle): string {
  if (part === 'grants') return id;
  const entry = own<Parameters<typeof nameOfPart>[0]>(fragment[part] ?? {}, id);
  return entry === undefined ? id : nameOfPart(entry, id);
}
