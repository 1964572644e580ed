import { Button, Group, Stack, Text } from '@mantine/core';
import type { Flow } from '@rung/flow';
import { ok } from '@rung/kernel';
import { useMemo, useState } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { type ChosenFile, FileChoice } from '../policies/new/file-choice.tsx';
import { FootedModal } from '../shell/footed-modal.tsx';
import { notify } from '../shell/notify.tsx';
import { ChangesList } from '../versions/changes-list.tsx';
import { changesBetween } from '../versions/model/changes.ts';
import { policyMenuButton } from './policy-menu-button.ts';

/** Puts a file in the place of the draft, after showing what would be other than now. It is one edit, which can be undone. */
export function ReplaceDraft(props: {
  readonly onClose: () => void;
  /** The text to begin with, as if it were a file. */
  readonly pasted?: string;
}) {
  const { onClose, pasted } = props;
  const t = useT();
  // What was pasted was pasted somewhere.
  useReturnFocus(pasted === undefined ? policyMenuButton : undefined);
  const editor = useEditor();
  const language = useLanguage();
  const flow = useEditorState((state) => state.flow);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const imported = useMemo(() => flowOf(file, flow.id), [file, flow.id]);
  const changes = useMemo(
    () => (imported === null ? [] : changesBetween(flow, imported, language)),
    [flow, imported, language],
  );
  const replace = (next: Flow): void => {
    const { name } = next;
    if (!editor.dispatch(ok({ flow: next, label: { what: 'flowReplaced', data: { from: 'import', name } } })))
      return;
    notify(t('replace.done', { name }), 'success');
    onClose();
  };
  return (
    <FootedModal
      opened
      size="lg"
      returnFocus={false}
      onClose={onClose}
      title={t('replace.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      foot={
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button
            disabled={imported === null || changes.length === 0}
            onClick={() => imported !== null && replace(imported)}
          >
            {t('replace.submit')}
          </Button>
        </Group>
      }
    >
      <Stack>
        <Text size="sm">{t('replace.text')}</Text>
        <FileChoice
          file={file}
          onFile={setFile}
          {...(pasted !== undefined && { first: { name: t('paste.flowText'), text: pasted } })}
        />
        {imported !== null && (
          <section aria-label={t('replace.changes')}>
            <Text size="sm" fw={600}>
              {t(changes.length === 0 ? 'replace.same' : 'replace.changes')}
            </Text>
            <ChangesList changes={changes} />
          </section>
        )}
      </Stack>
    </FootedModal>
  );
}

/** What the server makes of a file, repairs and all; it becomes the open policy's, so it takes its id. */
function flowOf(file: ChosenFile | null, id: string): Flow | null {
  return file === null ? null : { ...file.flow, id };
}
