import { Button, Group, Modal, TextInput } from '@mantine/core';
import { renameScenario } from '@rung/editing';
import { type FormEvent, useState } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';

interface RenameScenarioProps {
  readonly name: string;
  readonly onClose: () => void;
}

/** Gives a scenario another name. */
export function RenameScenario({ name, onClose }: RenameScenarioProps) {
  const t = useT();
  useReturnFocus();
  const editor = useEditor();
  const flow = useEditorState((state) => state.flow);
  const [to, setTo] = useState(name);
  const [isTried, setIsTried] = useState(false);
  const error = nameError(to, flow.scenarios?.map((scenario) => scenario['name']) ?? [], name);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (error !== null) return;
    if (to.trim() === name || editor.dispatch(renameScenario(flow, { name, to: to.trim() }))) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('scenarios.rename.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <form onSubmit={send}>
        <TextInput
          label={t('scenarios.name')}
          data-autofocus
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          error={isTried && error !== null ? t(error) : null}
        />
        <Group mt="md" gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit">{t('scenarios.rename.save')}</Button>
        </Group>
      </form>
    </Modal>
  );
}

/** Why a scenario cannot be called so: nothing, or another's name. `own` is the name that it has. */
export function nameError(
  wanted: string,
  taken: readonly unknown[],
  own: string | null,
): 'scenarios.name.missing' | 'scenarios.name.taken' | null {
  const name = wanted.trim();
  if (name === '') return 'scenarios.name.missing';
  return name !== own && taken.includes(name) ? 'scenarios.name.taken' : null;
}
