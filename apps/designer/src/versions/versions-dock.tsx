import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { RevisionsPanel } from '../history/revisions-panel.tsx';
import { useT } from '../i18n/use-t.ts';
import { LiveHistory } from './live-history.tsx';
import type { Publishing } from './publishing.ts';
import { ToldVersions } from './told-versions.tsx';
import classes from './versions.module.css';
import { VersionsPanel } from './versions-panel.tsx';

interface VersionsDockProps {
  readonly publishing: Publishing;
  /** Opens the publish page. */
  readonly onPublish: () => void;
}

const titles = {
  versions: 'versions.title',
  live: 'versions.history',
  revisions: 'revisions.title',
} as const;

type List = keyof typeof titles;
const lists = Object.keys(titles) as readonly List[]; // an object's own keys, in their order

/** What was published, what was live when, and what the draft was before: lists under one name. */
export function VersionsDock({ publishing, onPublish }: VersionsDockProps) {
  const t = useT();
  const [list, setList] = useState<List>('versions');
  return (
    <div className={classes['dock']}>
      <div className={classes['lists']}>
        <SegmentedControl
          size="xs"
          aria-label={t('versions.list')}
          data={lists.map((value) => ({ value, label: t(titles[value]) }))}
          value={list}
          onChange={setList}
        />
      </div>
      {list === 'revisions' ? (
        <RevisionsPanel publishing={publishing} />
      ) : (
        <ToldVersions key={list} publishing={publishing} title={t(titles[list])} onPublish={onPublish}>
          {(told, onWish) =>
            list === 'live' ? (
              <LiveHistory list={told} onWish={onWish} />
            ) : (
              <VersionsPanel publishing={publishing} list={told} onWish={onWish} />
            )
          }
        </ToldVersions>
      )}
    </div>
  );
}
