import { Group, Radio } from '@mantine/core';
import type { Flow } from '@rung/flow';
import { useMemo } from 'react';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { ChangesList } from '../versions/changes-list.tsx';
import { changesBetween } from '../versions/model/changes.ts';
import css from './conflict-dialog.module.css';

interface SideProps {
  readonly label: string;
  readonly before: Flow;
  /** The flow with what this side did; null where that cannot be shown by itself. */
  readonly after: Flow | null;
}

/** What one side did, in words. */
export function ConflictSide({ label, before, after }: SideProps) {
  const t = useT();
  const language = useLanguage();
  const changes = useMemo(
    () => (after === null ? [] : changesBetween(before, after, language)),
    [before, after, language],
  );
  return (
    <div className={css['text']}>
      <Group gap="xs">
        <Radio.Indicator />
        <strong>{label}</strong>
      </Group>
      {changes.length === 0 ? (
        <p>{t(after === null ? 'conflict.together' : 'conflict.moved')}</p>
      ) : (
        <ChangesList changes={changes} shown={changes.length} />
      )}
    </div>
  );
}
