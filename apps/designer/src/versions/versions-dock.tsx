import { SegmentedControl } from '@mantine/core';
import type { VersionsList } from '../editor/editor-ui.ts';
import { RevisionsPanel } from '../history/revisions-panel.tsx';
import type { MessageId } from '../i18n/messages/index.ts';
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
  /** Which list is shown. */
  readonly list: VersionsList;
  readonly onList: (list: VersionsList) => void;
}

const titles = {
  versions: 'versions.title',
  live: 'versions.history',
  revisions: 'revisions.title',
} as const satisfies Readonly<Record<VersionsList, MessageId>>;

const lists = Object.keys(titles) as readonly VersionsList[]; // an object's own keys, in their order

/** What was published, what was live when, and what the draft was before: lists under one name. */
export function VersionsDock({ publishing, onPublish, list, onList }: VersionsDockProps) {
  const t = useT();
  return (
    <div className={classes['dock']}>
      <div className={classes['lists']}>
        <SegmentedControl
          size="xs"
          aria-label={t('versions.list')}
          data={lists.map((value) => ({ value, label: t(titles[value]) }))}
          value={list}
          onChange={onList}
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
