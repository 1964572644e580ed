import { Badge, Button, Group, Loader, Text } from '@mantine/core';
import { ok } from '@rung/kernel';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { formatDateTime } from '../i18n/format.ts';
import { shown } from '../i18n/shown.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { notify } from '../shell/notify.tsx';
import { isNobody } from '../shell/signature.ts';
import { useWords, type Words } from '../simulator/use-words.ts';
import { ChangesList } from '../versions/changes-list.tsx';
import { changesBetween } from '../versions/model/changes.ts';
import type { HistoryRow, Publishing } from '../versions/publishing.ts';
import { sayProblem } from '../versions/say-problem.ts';
import classes from '../versions/versions.module.css';

/** What the list needs from whoever mounts it. It fills its parent; below an `EditorContext` only. */
export interface RevisionsPanelProps {
  /** `publishingServer` asks the server. */
  readonly publishing: Publishing;
}

const latest: number | null = null;

/** Every change of the draft that the server has: what was done, when and by whom. An earlier draft can be brought back. */
export function RevisionsPanel({ publishing }: RevisionsPanelProps) {
  const t = useT();
  const key = useEditorState((state) => state.policyKey);
  const rev = useEditorState((state) => state.rev);
  const flow = useEditorState((state) => state.flow);
  const words = useWords(flow);
  const { data, fetchNextPage, hasNextPage, isFetching, refetch } = useInfiniteQuery({
    queryKey: ['rung', 'history', key, rev],
    queryFn: ({ pageParam }) => publishing.history(key, pageParam),
    initialPageParam: latest,
    getNextPageParam: (last) =>
      last.ok && last.value.more ? (last.value.changes.at(-1)?.rev ?? null) : null,
  });
  const pages = data?.pages ?? [];
  const rows = pages.flatMap((page) => (page.ok ? page.value.changes : []));
  const problem = pages.flatMap((page) => (page.ok ? [] : [page.error]))[0];
  return (
    <section className={classes['panel']} aria-label={t('revisions.title')}>
      {problem !== undefined && (
        <Group p="md" role="alert">
          <Text size="sm">{sayProblem(problem, t)}</Text>
          <Button size="compact-sm" variant="default" onClick={() => void refetch()}>
            {t('versions.retry')}
          </Button>
        </Group>
      )}
      {data !== undefined && problem === undefined && rows.length === 0 && (
        <Text size="sm" c="dimmed" p="md">
          {t('revisions.none')}
        </Text>
      )}
      <ol className={classes['versions']}>
        {rows.map((row) => (
          <Revision
            key={row.rev}
            row={row}
            isCurrent={row.rev === rev}
            publishing={publishing}
            words={words}
          />
        ))}
      </ol>
      {isFetching && (
        <Group p="sm" gap="sm" role="status">
          <Loader size="xs" />
          <Text size="xs">{t('revisions.loading')}</Text>
        </Group>
      )}
      {hasNextPage && !isFetching && (
        <Button m="sm" size="compact-sm" variant="default" onClick={() => void fetchNextPage()}>
          {t('revisions.more')}
        </Button>
      )}
    </section>
  );
}

interface RevisionProps extends RevisionsPanelProps {
  readonly row: HistoryRow;
  readonly isCurrent: boolean;
  readonly words: Words;
}

function Revision({ row, isCurrent, publishing, words }: RevisionProps) {
  const t = useT();
  const language = useLanguage();
  const readOnly = useEditorState((state) => state.readOnly);
  const [isShown, setIsShown] = useState(false);
  const { rev, label, author, at, checkpoint } = row;
  const said = rev === 1 ? t('revisions.first') : words.wording.sayEdit(label);
  return (
    <li className={classes['version']}>
      <div className={classes['versionHead']}>
        <div className={classes['versionText']}>
          {checkpoint !== null && (
            <Text size="sm" fw={600}>
              <bdi>{shown(checkpoint)}</bdi>
            </Text>
          )}
          <Text size="sm">
            <bdi>{said}</bdi>
          </Text>
          <Text size="xs" c="dimmed" title={t('versions.unverified')}>
            {t('revisions.rev', { rev })}
            {' · '}
            {t('versions.by', {
              author: isNobody(author.name) ? t('revisions.somebody') : shown(author.name),
              at: formatDateTime(Date.parse(at), language),
            })}
          </Text>
        </div>
        {isCurrent && <Badge size="sm">{t('revisions.current')}</Badge>}
        {!isCurrent && !readOnly && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={isShown}
            aria-label={t('revisions.restore.of', { rev, label: said })}
            onClick={() => setIsShown(!isShown)}
          >
            {t('revisions.look')}
          </Button>
        )}
      </div>
      {isShown && !isCurrent && (
        <Restore rev={rev} publishing={publishing} onDone={() => setIsShown(false)} />
      )}
    </li>
  );
}

interface RestoreProps extends RevisionsPanelProps {
  readonly rev: number;
  readonly onDone: () => void;
}

/** Shows what would change before it is done. Restoring is an edit like any other: it can be undone. */
function Restore({ rev, publishing, onDone }: RestoreProps) {
  const t = useT();
  const editor = useEditor();
  const language = useLanguage();
  const key = useEditorState((state) => state.policyKey);
  const flow = useEditorState((state) => state.flow);
  const { data } = useQuery({
    queryKey: ['rung', 'draft-at', key, rev],
    queryFn: () => publishing.at(key, rev),
  });
  const earlier = data?.ok === true ? data.value : null;
  const changes = useMemo(
    () => (earlier === null ? [] : changesBetween(flow, earlier, language)),
    [flow, earlier, language],
  );
  if (data?.ok === false) return <Text size="sm">{sayProblem(data.error, t)}</Text>;
  if (earlier === null) return <Loader size="xs" />;
  const restore = (): void => {
    if (!editor.dispatch(ok({ flow: earlier, label: { what: 'restored', data: { rev } } }))) return;
    notify(t('revisions.restored', { rev }), 'success');
    onDone();
  };
  return (
    <div className={classes['compared']}>
      <Text size="sm">{t(changes.length === 0 ? 'revisions.same' : 'revisions.what')}</Text>
      <ChangesList changes={changes} onShowStep={(node) => editor.select([node])} />
      {changes.length > 0 && (
        <Button size="compact-sm" mt={6} onClick={restore}>
          {t('revisions.restore')}
        </Button>
      )}
    </div>
  );
}
