import { HoverCard, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/icons/IconArrowDown';
import { Link } from '@tanstack/react-router';
import type { MessageId } from '../i18n/messages/index.ts';
import { shown } from '../i18n/shown.ts';
import { useT } from '../i18n/use-t.ts';
import { loadFlow } from './api.ts';
import { FlowPicture } from './flow-picture.tsx';
import classes from './policies.module.css';
import { ExampleTag, LiveCell, ProblemsCell, PublishedCell, SavedCell, StatusCell } from './policy-cells.tsx';
import { type PolicyActions, PolicyMenu } from './policy-menu.tsx';
import type { Order, PolicyRow } from './policy-status.ts';

/** The rows of the list, in order, and what can be done with them. */
export interface PoliciesTableProps {
  readonly rows: readonly PolicyRow[];
  readonly actions: PolicyActions;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** The list as a table. Pointing at a row, or reaching it by keyboard, shows its picture. */
export function PoliciesTable({ rows, actions, order, onOrder }: PoliciesTableProps) {
  const t = useT();
  return (
    <div className={classes['surface']}>
      <table className={classes['table']}>
        <caption className="rung-hidden">{t('policies.title')}</caption>
        <thead className={classes['head']}>
          <tr>
            <SortableHead column="policies.column.name" own="name" order={order} onOrder={onOrder} />
            <th scope="col">{t('policies.column.status')}</th>
            <th scope="col">{t('policies.column.live')}</th>
            <th scope="col">{t('policies.column.problems')}</th>
            <SortableHead
              column="policies.column.published"
              own="published"
              order={order}
              onOrder={onOrder}
              isSpare
            />
            <SortableHead column="policies.column.saved" own="saved" order={order} onOrder={onOrder} />
            <th scope="col" className={classes['narrow']}>
              <VisuallyHidden>{t('policies.column.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={classes['row']}>
              <td>
                <NameCell row={row} />
              </td>
              <td>
                <StatusCell row={row} />
              </td>
              <td>
                <LiveCell row={row} />
              </td>
              <td>
                <ProblemsCell row={row} />
              </td>
              <td className={classes['spare']}>
                <PublishedCell row={row} />
              </td>
              <td>
                <SavedCell row={row} />
              </td>
              <td>
                <PolicyMenu row={row} actions={actions} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SortableHeadProps {
  readonly column: MessageId;
  readonly own: Order;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  /** Whether it goes where there is little room. */
  readonly isSpare?: boolean;
}

function SortableHead({ column, own, order, onOrder, isSpare = false }: SortableHeadProps) {
  const t = useT();
  const isActive = own === order;
  const direction = own === 'name' ? 'ascending' : 'descending';
  return (
    <th
      scope="col"
      {...(isSpare ? { className: classes['spare'] } : {})}
      {...(isActive ? { 'aria-sort': direction } : {})}
    >
      <UnstyledButton
        className={classes['sort'] ?? ''}
        data-active={isActive || undefined}
        onClick={() => onOrder(own)}
        title={t('policies.sortBy', { column: t(column) })}
      >
        {t(column)}
        {isActive && <IconArrowDown size={14} aria-hidden />}
      </UnstyledButton>
    </th>
  );
}

function NameCell({ row }: { readonly row: PolicyRow }) {
  const { key, name } = row;
  return (
    <HoverCard
      position="bottom-start"
      withRoles={false}
      openDelay={350}
      closeDelay={0}
      width={440}
      shadow="md"
      radius="md"
      offset={28}
    >
      <HoverCard.Target>
        <Link to="/policies/$key" params={{ key }} className={classes['link']}>
          {shown(name, key)}
        </Link>
      </HoverCard.Target>
      <ExampleTag row={row} />
      <Text size="xs" c="dimmed">
        {key}
      </Text>
      <HoverCard.Dropdown p={8} className={classes['preview'] ?? ''}>
        <FlowPicture
          name={name}
          identity={`${key}@${row.savedAt}`}
          load={() => loadFlow(key)}
          height={220}
          isDecorative
        />
      </HoverCard.Dropdown>
    </HoverCard>
  );
}
