import { Badge, Button, Group, Text } from '@mantine/core';
import { formatDateTime } from '../i18n/format.ts';
import type { Translate } from '../i18n/i18n.ts';
import { shown } from '../i18n/shown.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import type { PointWish } from './confirm-point.tsx';
import { isBack, type LiveMove, liveMoves } from './model/live-moves.ts';
import type { VersionList } from './publishing.ts';
import { sayEnvironment } from './say-problem.ts';
import classes from './versions.module.css';

interface LiveHistoryProps {
  readonly list: VersionList;
  /** Asks whether an environment shall be given a version that it gave before; null where nothing may change. */
  readonly onWish: ((wish: PointWish) => void) | null;
}

/** Who has made which version live when, or rolled back to it, and the way back: one list an environment, the latest first. */
export function LiveHistory({ list, onWish }: LiveHistoryProps) {
  const t = useT();
  const language = useLanguage();
  return (
    <div className={classes['liveHistory']}>
      {liveMoves(list).map(({ environment, now, moves }) => (
        <div key={environment}>
          <Text fw={600} size="sm" component="h2">
            {t('versions.history.of', { environment: sayEnvironment(environment, t) })}
          </Text>
          <ol className={classes['moves']}>
            {moves.map((move) => (
              <li key={move.seq} className={classes['move']}>
                <div className={classes['moveText']}>
                  <Group gap={8}>
                    <Text size="sm">{sayMove(move, t)}</Text>
                    {move.seq === now?.seq && (
                      <Badge size="sm" className={classes['live']}>
                        {t('versions.history.now')}
                      </Badge>
                    )}
                  </Group>
                  <Text size="xs" c="dimmed" title={t('versions.unverified')}>
                    {t('versions.by', {
                      author: shown(move.author.name),
                      at: formatDateTime(Date.parse(move.at), language),
                    })}
                  </Text>
                </div>
                {move.isWayBack && onWish !== null && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    onClick={() => onWish({ environment, version: move.version, from: now })}
                  >
                    {t(
                      isBack(now?.version ?? null, move.version)
                        ? 'versions.history.rollBack'
                        : 'publish.nothing.promote',
                      { environment: sayEnvironment(environment, t), number: move.version },
                    )}
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

function sayMove({ version, from }: LiveMove, t: Translate): string {
  if (from === null) return t('versions.history.first', { number: version });
  return t(isBack(from, version) ? 'versions.history.back' : 'versions.history.on', {
    number: version,
    from,
  });
}
