import { Button, Group, Loader, Text, Title } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useEditorState } from '../document/editor.ts';
import panel from '../editor/panel.module.css';
import { useT } from '../i18n/use-t.ts';
import { ConfirmPoint, type PointWish } from './confirm-point.tsx';
import type { Publishing, VersionList } from './publishing.ts';
import { sayProblem } from './say-problem.ts';
import { useVersions } from './use-publishing.ts';
import classes from './versions.module.css';

interface ToldVersionsProps {
  readonly publishing: Publishing;
  /** What people call what is listed. */
  readonly title: string;
  /** Opens the publish page. */
  readonly onPublish: () => void;
  /** Shows the list; `onWish` asks whether what is live shall become another, and is null for an archived policy. */
  readonly children: (list: VersionList, onWish: ((wish: PointWish) => void) | null) => ReactNode;
}

/** What the server tells of a policy's versions, or why it is not there. It fills its parent; below an `EditorContext` only. */
export function ToldVersions({ publishing, title, onPublish, children }: ToldVersionsProps) {
  const t = useT();
  const key = useEditorState((state) => state.policyKey);
  const readOnly = useEditorState((state) => state.readOnly);
  const { value, problem, again } = useVersions(publishing, key);
  const [wish, setWish] = useState<PointWish | null>(null);
  const list = useRef<HTMLElement>(null);
  if (problem !== null) {
    return (
      <Group p="md" role="alert">
        <Text size="sm">{sayProblem(problem, t)}</Text>
        <Button size="compact-sm" variant="default" onClick={again}>
          {t('versions.retry')}
        </Button>
      </Group>
    );
  }
  if (value === null) {
    return (
      <Group p="md" role="status" gap="sm">
        <Loader size="sm" />
        <Text size="sm">{t('versions.loading')}</Text>
      </Group>
    );
  }
  if (value.versions.length === 0) {
    return (
      <section className={panel['empty']} aria-label={title}>
        <Title order={2} size="h3">
          {t('versions.none.title')}
        </Title>
        <Text size="sm" c="dimmed" ta="center" maw={460}>
          {t('versions.none.text')}
        </Text>
        {!readOnly && (
          <Button size="sm" onClick={onPublish}>
            {t('versions.open')}
          </Button>
        )}
      </section>
    );
  }
  return (
    <section ref={list} tabIndex={-1} className={classes['panel']} aria-label={title}>
      {children(value, readOnly ? null : setWish)}
      {wish !== null && (
        <ConfirmPoint
          publishing={publishing}
          wish={wish}
          // What asked is gone once its wish is granted.
          onPointed={() => list.current?.focus()}
          onClose={() => setWish(null)}
        />
      )}
    </section>
  );
}
