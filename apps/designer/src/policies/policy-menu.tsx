import { ActionIcon, Menu } from '@mantine/core';
import IconArchive from '@tabler/icons-react/icons/IconArchive';
import IconArchiveOff from '@tabler/icons-react/icons/IconArchiveOff';
import IconCopy from '@tabler/icons-react/icons/IconCopy';
import IconDots from '@tabler/icons-react/icons/IconDots';
import IconDownload from '@tabler/icons-react/icons/IconDownload';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import { shown } from '../i18n/shown.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './policies.module.css';
import type { PolicyRow } from './policy-status.ts';

/** What can be done with a policy of the list. */
export interface PolicyActions {
  readonly rename: (row: PolicyRow) => void;
  readonly duplicate: (row: PolicyRow) => void;
  readonly save: (row: PolicyRow) => void;
  readonly archive: (row: PolicyRow, archived: boolean) => void;
}

/** The button that opens a policy's actions; null if it is not in the list. */
export function actionsButton(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-actions-of="${key}"]`);
}

/**
 * The actions of one policy. An archived one can only be brought back, copied or kept as a file; one that a newer program
 * wrote can neither be changed nor copied.
 */
export function PolicyMenu({ row, actions }: { readonly row: PolicyRow; readonly actions: PolicyActions }) {
  const t = useT();
  const isArchived = row.archivedAt !== null;
  const isNewer = row.findings === null;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon
          size={32}
          className={classes['above'] ?? ''}
          data-actions-of={row.key}
          aria-label={t('policies.actionsFor', { name: shown(row.name, row.key) })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!(isArchived || isNewer) && (
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => actions.rename(row)}>
            {t('policies.rename')}
          </Menu.Item>
        )}
        {!isNewer && (
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => actions.duplicate(row)}>
            {t('policies.duplicate')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => actions.save(row)}>
          {t('policies.export')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={
            isArchived ? <IconArchiveOff size={16} aria-hidden /> : <IconArchive size={16} aria-hidden />
          }
          onClick={() => actions.archive(row, !isArchived)}
        >
          {t(isArchived ? 'policies.restore' : 'policies.archive')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
