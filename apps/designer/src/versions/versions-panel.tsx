import { ActionIcon, Badge, Button, Group, Loader, Menu, Text } from '@mantine/core';
import { diffDocuments } from '@rung/editing';
import { ok } from '@rung/kernel';
import IconDots from '@tabler/icons-react/icons/IconDots';
import { useMemo, useState } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { formatDateTime } from '../i18n/format.ts';
import { shown } from '../i18n/shown.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { notify } from '../shell/notify.tsx';
import { ChangesList } from './changes-list.tsx';
import type { PointWish } from './confirm-point.tsx';
import { changesBetween } from './model/changes.ts';
import { isBack } from './model/live-moves.ts';
import type { Publishing, VersionList, VersionRow } from './publishing.ts';
import { copyRuntimeAddress, runtimeAddress } from './runtime-address.ts';
import { sayEnvironment, sayProblem } from './say-problem.ts';
import { useVersionFlow } from './use-publishing.ts';
import classes from './versions.module.css';

interface VersionsPanelProps {
  readonly publishing: Publishing;
  readonly list: VersionList;
  /** Asks whether what is live shall become another; null where nothing may change. */
  readonly onWish: ((wish: PointWish) => void) | null;
}

/** Every published version: by whom, when, why, and where it is live. */
export function VersionsPanel({ publishing, list, onWish }: VersionsPanelProps) {
  return (
    <ol className={classes['versions']}>
      {list.versions.map((version) => (
        <Version key={version.number} publishing={publishing} version={version} list={list} onWish={onWish} />
      ))}
    </ol>
  );
}

interface VersionProps extends VersionsPanelProps {
  readonly version: VersionRow;
}

function Version({ publishing, version, list, onWish }: VersionProps) {
  const t = useT();
  const language = useLanguage();
  const key = useEditorState((state) => state.policyKey);
  const [isCompared, setIsCompared] = useState(false);
  const { number, message, author, at, rev, digest } = version;
  const live = list.environments.filter(({ now }) => now?.version === number);
  return (
    <li className={classes['version']}>
      <div className={classes['versionHead']}>
        <div className={classes['versionText']}>
          <Group gap={8}>
            <Text fw={600} size="sm" component="h2">
              {t('versions.number', { number })}
            </Text>
            {live.map(({ id }) => (
              <Badge key={id} size="sm" className={classes['live']}>
                {t('versions.live', { environment: sayEnvironment(id, t) })}
              </Badge>
            ))}
          </Group>
          <Text size="sm" className={classes['message']}>
            <bdi>{message}</bdi>
          </Text>
          <Text size="xs" c="dimmed">
            <span title={t('versions.unverified')}>
              {t('versions.by', { author: shown(author.name), at: formatDateTime(Date.parse(at), language) })}
            </span>
            {' · '}
            {t('versions.rev', { rev })}
            {' · '}
            <span title={digest}>{digest.replace(/^sha256-/, '').slice(0, 8)}</span>
          </Text>
          {live.map(({ id }) => (
            <Text key={id} size="xs" c="dimmed" className={classes['message']}>
              {t('publish.done.address')}: <span translate="no">{runtimeAddress(id, key)}</span>
            </Text>
          ))}
        </div>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={isCompared}
          onClick={() => setIsCompared(!isCompared)}
        >
          {t('versions.changes.show')}
        </Button>
        {(onWish === null ? [] : list.environments)
          .filter(({ now }) => now?.version !== number)
          .map(({ id, now }) => (
            <Button
              key={id}
              size="compact-xs"
              variant="default"
              onClick={() => onWish?.({ environment: id, version: number, from: now })}
            >
              {t(isBack(now?.version ?? null, number) ? 'versions.rollBack' : 'versions.promote', {
                environment: sayEnvironment(id, t),
              })}
            </Button>
          ))}
        <VersionMenu publishing={publishing} version={version} list={list} />
      </div>
      {isCompared && <ComparedWithDraft publishing={publishing} number={number} />}
    </li>
  );
}

function VersionMenu({ publishing, version, list }: Omit<VersionProps, 'onWish'>) {
  const t = useT();
  const editor = useEditor();
  const key = useEditorState((state) => state.policyKey);
  const { number, rev } = version;
  const readOnly = useEditorState((state) => state.readOnly);
  const live = list.environments.filter(({ now }) => now?.version === number);
  const restore = async (): Promise<void> => {
    const answer = await publishing.flowOf(key, number);
    if (!answer.ok) notify(sayProblem(answer.error, t), 'error');
    else if (editor.dispatch(ok({ flow: answer.value, label: { what: 'restored', data: { rev } } }))) {
      notify(t('versions.restored', { number }), 'success');
    }
  };
  if (readOnly && live.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('versions.more.of', { number })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {live.map(({ id }) => (
          <Menu.Item key={id} onClick={() => void copyRuntimeAddress(id, key, t)}>
            {t('editor.address.copy', { environment: id, name: id })}
          </Menu.Item>
        ))}
        {readOnly ? null : <Menu.Item onClick={() => void restore()}>{t('versions.restore')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

function ComparedWithDraft({
  publishing,
  number,
}: {
  readonly publishing: Publishing;
  readonly number: number;
}) {
  const t = useT();
  const editor = useEditor();
  const language = useLanguage();
  const key = useEditorState((state) => state.policyKey);
  const flow = useEditorState((state) => state.flow);
  const { value: before, problem } = useVersionFlow(publishing, key, number);
  const changes = useMemo(
    () => (before === null ? [] : changesBetween(before, flow, language)),
    [before, flow, language],
  );
  const isSame = useMemo(
    () => before !== null && changes.length === 0 && diffDocuments(before, flow).length === 0,
    [before, changes, flow],
  );
  if (problem !== null) return <Text size="sm">{sayProblem(problem, t)}</Text>;
  if (before === null) return <Loader size="xs" />;
  return (
    <div className={classes['compared']}>
      <Text size="sm">
        {changes.length === 0
          ? t(isSame ? 'publish.changes.same' : 'publish.changes.none')
          : t('publish.changes.sinceNewest', { n: changes.length, number })}
      </Text>
      <ChangesList changes={changes} onShowStep={(node) => editor.select([node])} />
    </div>
  );
}
