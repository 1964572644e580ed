import { Center, Chip, Group, SegmentedControl, Text, TextInput, VisuallyHidden } from '@mantine/core';
import IconLayoutGrid from '@tabler/icons-react/icons/IconLayoutGrid';
import IconList from '@tabler/icons-react/icons/IconList';
import IconSearch from '@tabler/icons-react/icons/IconSearch';
import type { RefObject } from 'react';
import { formatNumber } from '../i18n/format.ts';
import type { MessageId } from '../i18n/messages/index.ts';
import { useLanguage, useT } from '../i18n/use-t.ts';
import { Tip } from '../theme/tip.tsx';
import { type ListLayout, type ListSearch, layouts } from './list-search.ts';
import classes from './policies.module.css';
import { type Shown, shownChoices } from './policy-status.ts';

/** What is looked for, and how many rows each chip would leave. */
export interface PoliciesToolbarProps {
  readonly search: Required<ListSearch>;
  readonly onSearch: (change: ListSearch) => void;
  readonly counts: Readonly<Record<Shown, number>>;
  readonly searchField: RefObject<HTMLInputElement | null>;
  /** Not offered where there is only one layout. */
  readonly hasLayouts: boolean;
}

const shownNames: Readonly<Record<Shown, MessageId>> = {
  all: 'policies.shown.all',
  draft: 'policies.shown.draft',
  live: 'policies.shown.live',
  pending: 'policies.shown.pending',
  behind: 'policies.shown.behind',
  problems: 'policies.shown.problems',
  archived: 'policies.shown.archived',
};

const layoutNames: Readonly<Record<ListLayout, MessageId>> = {
  table: 'policies.as.table',
  cards: 'policies.as.cards',
};

/** Search, chips and layout of the list. Chips that would leave nothing are not offered. */
export function PoliciesToolbar({ search, onSearch, counts, searchField, hasLayouts }: PoliciesToolbarProps) {
  const t = useT();
  const language = useLanguage();
  const chips = shownChoices.filter((one) => one === 'all' || one === search.show || counts[one] > 0);
  return (
    <div className={classes['toolbar']}>
      <TextInput
        ref={searchField}
        type="search"
        value={search.find}
        onChange={(event) => onSearch({ find: event.currentTarget.value })}
        placeholder={t('policies.search')}
        aria-label={t('policies.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
      />
      <Group gap={6} role="radiogroup" aria-label={t('policies.shown')} className={classes['chips'] ?? ''}>
        {chips.map((one) => (
          <Chip
            key={one}
            type="radio"
            name="shown"
            variant="outline"
            size="sm"
            checked={one === search.show}
            onChange={() => onSearch({ show: one })}
          >
            {t(shownNames[one])}{' '}
            <Text span inherit c="dimmed">
              {formatNumber(counts[one], language)}
            </Text>
          </Chip>
        ))}
      </Group>
      {hasLayouts && (
        <SegmentedControl
          size="xs"
          aria-label={t('policies.as')}
          value={search.as}
          onChange={(as) => onSearch({ as })}
          className={classes['layouts'] ?? ''}
          data={layouts.map((layout) => ({ value: layout, label: <LayoutLabel layout={layout} /> }))}
        />
      )}
    </div>
  );
}

function LayoutLabel({ layout }: { readonly layout: ListLayout }) {
  const t = useT();
  const name = t(layoutNames[layout]);
  return (
    <Tip label={name}>
      <Center h={20}>
        {layout === 'table' ? <IconList size={18} aria-hidden /> : <IconLayoutGrid size={18} aria-hidden />}
        <VisuallyHidden>{name}</VisuallyHidden>
      </Center>
    </Tip>
  );
}
