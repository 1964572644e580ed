import { Badge, Button, Group, Loader, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEditorState } from '../document/editor.ts';
import { formatDateTime } from '../i18n/format.ts';
import { shown } from '../i18n/shown.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { isNobody } from '../shell/signature.ts';
import type { Author, HistoryRow, Publishing, StepVersion } from '../versions/publishing.ts';
import { sayProblem } from '../versions/say-problem.ts';
import { inOrder } from './step-events.ts';
import css from './step-history.module.css';

interface StepHistoryProps {
  readonly publishing: Publishing;
  readonly nodeId: string;
  /** Leads to everything that was done to the draft. */
  readonly onAll: () => void;
}

const latest: number | null = null;

/** What became of one step, the latest first: every change of the draft that touched it, and every version that it was changed by. */
export function StepHistory({ publishing, nodeId, onAll }: StepHistoryProps) {
  const { t } = useSpeech();
  const key = useEditorState((state) => state.policyKey);
  const rev = useEditorState((state) => state.rev);
  const { data, fetchNextPage, hasNextPage, isFetching, refetch } = useInfiniteQuery({
    queryKey: ['rung', 'step-history', key, nodeId, rev],
    queryFn: ({ pageParam }) => publishing.stepHistory({ key, node: nodeId, before: pageParam }),
    initialPageParam: latest,
    getNextPageParam: (last) =>
      last.ok && last.value.more ? (last.value.changes.at(-1)?.rev ?? null) : null,
    // After an edit, what was there before it stays until the rest has come.
    placeholderData: keepPreviousData,
  });
  const pages = data?.pages ?? [];
  const events = inOrder(pages.flatMap((page) => (page.ok ? [page.value] : [])));
  const problem = pages.flatMap((page) => (page.ok ? [] : [page.error]))[0];
  return (
    <>
      {problem !== undefined && (
        <Group role="alert">
          <Text size="sm">{sayProblem(problem, t)}</Text>
          <Button size="compact-sm" variant="default" onClick={() => void refetch()}>
            {t('versions.retry')}
          </Button>
        </Group>
      )}
      {data !== undefined && problem === undefined && events.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('stepHistory.none')}
        </Text>
      )}
      <ol className={css['events']} aria-label={t('stepHistory.title')}>
        {events.map((event) =>
          'number' in event ? (
            <Version key={`version ${event.number}`} version={event} />
          ) : (
            <Change key={event.rev} row={event} />
          ),
        )}
      </ol>
      {isFetching && events.length === 0 && (
        <Group gap="sm" role="status">
          <Loader size="xs" />
          <Text size="xs">{t('revisions.loading')}</Text>
        </Group>
      )}
      <Group mt="sm" gap="xs">
        {hasNextPage && !isFetching && (
          <Button size="compact-sm" variant="default" onClick={() => void fetchNextPage()}>
            {t('revisions.more')}
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" onClick={onAll}>
          {t('stepHistory.all')}
        </Button>
      </Group>
    </>
  );
}

function Change({ row: { rev, label, author, at, checkpoint } }: { readonly row: HistoryRow }) {
  const { t, wording } = useSpeech();
  const flow = useEditorState((state) => state.flow);
  return (
    <li className={css['event']}>
      {checkpoint !== null && (
        <Text size="sm" fw={600}>
          <bdi>{shown(checkpoint)}</bdi>
        </Text>
      )}
      <Text size="sm">
        <bdi>{rev === 1 ? t('revisions.first') : wording.sayEdit(label, flow)}</bdi>
      </Text>
      <Signed author={author} at={at} />
    </li>
  );
}

function Version({ version: { number, how, message, author, at } }: { readonly version: StepVersion }) {
  const { t } = useSpeech();
  return (
    <li className={css['event']} data-published>
      <Group gap={6}>
        <Badge size="sm" variant="light">
          {t('versions.number', { number })}
        </Badge>
        <Text size="sm">{t(`stepHistory.${how}`)}</Text>
      </Group>
      <Text size="sm" className={css['message'] ?? ''}>
        <bdi>{message}</bdi>
      </Text>
      <Signed author={author} at={at} />
    </li>
  );
}

function Signed({ author, at }: { readonly author: Author; readonly at: string }) {
  const { t, language } = useSpeech();
  return (
    <Text size="xs" c="dimmed" title={t('versions.unverified')}>
      {t('versions.by', {
        author: isNobody(author.name) ? t('revisions.somebody') : shown(author.name),
        at: formatDateTime(Date.parse(at), language),
      })}
    </Text>
  );
}
