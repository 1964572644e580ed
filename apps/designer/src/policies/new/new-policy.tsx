import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { practiceFlow } from '@rung/flow';
import { isName } from '@rung/kernel';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { MessageId } from '../../i18n/messages/index.ts';
import { useT } from '../../i18n/use-t.ts';
import { useReturnFocus } from '../../keyboard/use-return-focus.ts';
import { FootedModal } from '../../shell/footed-modal.tsx';
import { notify } from '../../shell/notify.tsx';
import { notifyError } from '../../shell/notify-error.ts';
import { type Beginning, createPolicy, importPolicy, policyList } from '../api.ts';
import { maxPolicyName } from '../name-dialog.tsx';
import type { Begin } from './begin.ts';
import { type ChosenFile, FileChoice } from './file-choice.tsx';
import { TemplateChoice } from './template-choice.tsx';
import { offers, sayTemplate } from './template-names.ts';

const beginnings = ['template', 'file', 'blank'] as const;
type BeginningKind = (typeof beginnings)[number];

const beginningNames: Readonly<Record<BeginningKind, MessageId>> = {
  template: 'newPolicy.from.template',
  file: 'newPolicy.from.file',
  blank: 'newPolicy.from.blank',
};

/** What is chosen so far. */
interface Chosen {
  readonly kind: BeginningKind;
  readonly template: string;
  readonly file: ChosenFile | null;
  /** Null while it follows the template. */
  readonly name: string | null;
}

/** How it opens, and what happens when it is closed without a policy. */
export interface NewPolicyProps {
  readonly begin: Begin;
  readonly onClose: () => void;
}

/** Asks what a new policy begins with, makes it, and opens it. */
export function NewPolicy({ begin, onClose }: NewPolicyProps) {
  const t = useT();
  useReturnFocus();
  const navigate = useNavigate();
  const isNarrow = useMediaQuery('(max-width: 48em)') === true;
  const [chosen, setChosen] = useState<Chosen>({
    kind: begin.kind,
    template: (begin.kind === 'template' ? begin.template : undefined) ?? offers[0]?.id ?? '',
    file: null,
    name: null,
  });
  const [isRefused, setRefused] = useState(false);
  const change = (part: Partial<Chosen>): void => setChosen((before) => ({ ...before, ...part }));
  const { kind, file } = chosen;
  const name = chosen.name ?? suggestedName();
  const form = useId();
  const { data: policies = [] } = useQuery(policyList);
  const isTwice = policies.some((policy) => policy.name === file?.name && policy.archivedAt === null);

  const making = useMutation({
    mutationFn: (told: string) =>
      kind === 'file'
        ? importPolicy(file?.text ?? '')
        : createPolicy(told, kind === 'blank' ? { kind } : beginningWith(chosen.template)),
    onSuccess: (key, told) => {
      if (key === null) return;
      notify(t('newPolicy.created', { name: told }), 'success');
      onClose();
      void navigate({ to: '/policies/$key', params: { key } });
    },
    onError: (error) => notifyError(error, t),
  });

  return (
    <FootedModal
      opened
      returnFocus={false}
      onClose={onClose}
      title={t('newPolicy.title')}
      size={840}
      // Its height differs by where the policy is from: what is chosen by stays where it is.
      centered={false}
      fullScreen={isNarrow}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      foot={
        <Group align="flex-start" justify="space-between" gap="sm">
          {kind !== 'file' && (
            <TextInput
              form={form}
              label={t('newPolicy.name')}
              value={name}
              onChange={(event) => change({ name: event.currentTarget.value })}
              // What is only proposed is typed over.
              onFocus={(event) => chosen.name === null && event.currentTarget.select()}
              error={isRefused && !isName(name.trim()) ? t('policies.nameMissing') : null}
              maxLength={maxPolicyName}
              autoComplete="off"
              flex={1}
              miw={200}
            />
          )}
          <Group gap="xs" ms="auto" mt={kind === 'file' ? 0 : 24}>
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            <Button
              type="submit"
              form={form}
              loading={making.isPending}
              disabled={kind === 'file' && file === null}
            >
              {t(kind === 'file' ? 'newPolicy.import' : 'newPolicy.create')}
            </Button>
          </Group>
        </Group>
      }
    >
      <form id={form} onSubmit={submit}>
        <Stack>
          <SegmentedControl
            aria-label={t('newPolicy.from')}
            value={kind}
            onChange={(value) => change({ kind: value })}
            data={beginnings.map((value) => ({ value, label: t(beginningNames[value]) }))}
            fullWidth={isNarrow}
            style={{ alignSelf: 'flex-start' }}
            attributes={{ input: { 'data-autofocus': true } }}
          />
          {kind === 'template' && (
            <TemplateChoice value={chosen.template} onChange={(template) => change({ template })} />
          )}
          {kind === 'file' && <FileChoice file={file} onFile={(next) => change({ file: next })} />}
          {kind === 'file' && isTwice && (
            <Text size="sm" role="status">
              {t('newPolicy.file.twice', { name: file?.name ?? '' })}
            </Text>
          )}
          {kind === 'blank' && <Text c="dimmed">{t('newPolicy.blank.text')}</Text>}
        </Stack>
      </form>
    </FootedModal>
  );

  function submit(event: { readonly preventDefault: () => void }): void {
    event.preventDefault();
    const told = kind === 'file' ? (file?.name ?? '') : name.trim();
    // What a file calls it is for the server to judge.
    const isBad = kind === 'file' ? told === '' : !isName(told);
    setRefused(isBad);
    if (!isBad) making.mutate(told);
  }

  function suggestedName(): string {
    const template = offers.find(({ id }) => id === chosen.template);
    return kind === 'template' && template !== undefined ? sayTemplate(template, t).name : '';
  }
}

const beginningWith = (id: string): Beginning =>
  id === practiceFlow.id ? { kind: 'practice' } : { kind: 'template', id };
