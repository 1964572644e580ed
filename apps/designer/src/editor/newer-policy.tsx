import { Button, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import type { NodeKind } from '@rung/flow';
import IconDownload from '@tabler/icons-react/icons/IconDownload';
import IconLock from '@tabler/icons-react/icons/IconLock';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWording } from '../document/use-wording.ts';
import { formatDateTime } from '../i18n/format.ts';
import { shown } from '../i18n/shown.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { savePolicy } from '../policies/api.ts';
import { sayError } from '../server/error-notice.ts';
import { server } from '../server/trpc.ts';
import { notifyError } from '../shell/notify-error.ts';
import { State } from '../shell/states.tsx';
import { KindIcon } from './kind-icon.tsx';
import css from './newer-policy.module.css';

/**
 * A policy that a newer program wrote: what can be told of it, and its file. Nothing here writes, and nothing is judged or
 * drawn: what a format means that nobody here knows would be guessed.
 */
export function NewerPolicy({ policyKey }: { readonly policyKey: string }) {
  const t = useT();
  const language = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['glance', policyKey],
    queryFn: () => server.drafts.glance.query({ key: policyKey }),
  });
  if (data === undefined) {
    return error === null ? (
      <Stack align="center" p="xl" role="status">
        <h1 className="rung-hidden">{t('editor.loading')}</h1>
        <Loader aria-hidden />
      </Stack>
    ) : (
      <State
        level={1}
        title={t('editor.failed')}
        actions={<Button onClick={() => void refetch()}>{t('shell.retry')}</Button>}
      >
        {sayError(error, t)}
      </State>
    );
  }
  const { name, format, newest, rev, savedAt, tiers, steps } = data;
  const at = formatDateTime(Date.parse(savedAt), language);
  const onExport = (): void =>
    void savePolicy({ key: policyKey }).catch((cause: unknown) => notifyError(cause, t));
  return (
    <div className={css['page']}>
      <State
        icon={<IconLock size={32} color="var(--rung-muted)" aria-hidden />}
        level={1}
        title={shown(name)}
        actions={
          <>
            <Button leftSection={<IconDownload size={18} aria-hidden />} onClick={onExport}>
              {t('newer.export')}
            </Button>
            <Button variant="default" component={Link} to="/">
              {t('newer.back')}
            </Button>
          </>
        }
      >
        <Text fw={600} c="var(--rung-text)">
          {t('newer.title')}
        </Text>
        {t('newer.text', { format, newest })}
      </State>
      <Paper component="section" aria-label={t('newer.known')} withBorder radius="md" p="lg">
        <Title order={2} size="h3" mb="sm">
          {t('newer.known')}
        </Title>
        <dl className={css['facts']}>
          <dt>{t('newer.saved')}</dt>
          <dd>{t('newer.savedAt', { at, rev })}</dd>
          <dt>{t('newer.tiers')}</dt>
          <dd>{tiers.length === 0 ? t('newer.tiers.none') : tiers.join(', ')}</dd>
        </dl>
        <Title order={3} size="h4" mt="md" mb="xs">
          {t('newer.steps', { n: steps.length })}
        </Title>
        <Steps steps={steps} />
      </Paper>
    </div>
  );
}

interface StepsProps {
  readonly steps: readonly { readonly title: string | null; readonly kind: NodeKind | null }[];
}

function Steps({ steps }: StepsProps) {
  const t = useT();
  const wording = useWording();
  return (
    <ol className={css['steps']}>
      {steps.map(({ title, kind }, place) => {
        const kindName = kind === null ? t('newer.kind') : wording.sayKind(kind);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
          <li key={place}>
            {kind === null ? (
              <IconLock size={20} color="var(--rung-muted)" aria-hidden />
            ) : (
              <KindIcon kind={kind} />
            )}
            <span className={css['title']}>{title ?? kindName}</span>
            {title !== null && <span className={css['kind']}>{kindName}</span>}
          </li>
        );
      })}
    </ol>
  );
}
