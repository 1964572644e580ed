import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { RevisionsPanel } from '../history/revisions-panel.tsx';
import { useT } from '../i18n/use-t.ts';
import type { Publishing } from './publishing.ts';
import classes from './versions.module.css';
import { VersionsPanel } from './versions-panel.tsx';

interface VersionsDockProps {
  readonly publishing: Publishing;
  /** Opens the publish page. */
  readonly onPublish: () => void;
}

const lists = ['versions', 'revisions'] as const;

/** What was published, and what the draft was before: two lists under one name. */
export function VersionsDock({ publishing, onPublish }: VersionsDockProps) {
  const t = useT();
  const [list, setList] = useState<(typeof lists)[number]>('versions');
  return (
    <div className={classes['dock']}>
      <div className={classes['lists']}>
        <SegmentedControl
          size="xs"
          aria-label={t('versions.list')}
          data={lists.map((value) => ({ value, label: t(`${value}.title`) }))}
          value={list}
          onChange={setList}
        />
      </div>
      {list === 'versions' ? (
        <VersionsPanel publishing={publishing} onPublish={onPublish} />
      ) : (
        <RevisionsPanel publishing={publishing} />
      )}
    </div>
  );
}
