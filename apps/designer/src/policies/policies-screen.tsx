import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, type RefObject, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { announce } from '../keyboard/announce.ts';
import type { Command } from '../keyboard/command.ts';
import { useCommands } from '../keyboard/use-commands.ts';
import { sayError } from '../server/error-notice.ts';
import { lazyPart } from '../shell/lazy-part.ts';
import { MainRegion } from '../shell/main-region.tsx';
import { State } from '../shell/states.tsx';
import { TopBar } from '../shell/top-bar.tsx';
import { policyList } from './api.ts';
import { complete, type ListSearch, parseListSearch, shortest } from './list-search.ts';
import type { Begin } from './new/begin.ts';
import classes from './policies.module.css';
import { PoliciesCards } from './policies-cards.tsx';
import { PoliciesTable } from './policies-table.tsx';
import { PoliciesToolbar } from './policies-toolbar.tsx';
import { countsOf, type PolicyRow, rowsFor } from './policy-status.ts';
import { usePolicyActions } from './use-policy-actions.tsx';

// Templates, their pictures and the reader of files are loaded when somebody makes a policy.
const loadNewPolicy = () => import('./new/new-policy.tsx');
const FirstPolicies = lazyPart(async () => ({
  default: (await import('./new/first-policies.tsx')).FirstPolicies,
}));
const NewPolicy = lazyPart(async () => ({ default: (await loadNewPolicy()).NewPolicy }));

/** All policies: what they are, how far they are, and where a new one begins. */
export function PoliciesScreen() {
  const t = useT();
  const [begin, setBegin] = useState<Begin | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const { data, error, refetch } = useQuery(policyList);
  useCommands(
    useMemo(
      (): readonly Command[] => [
        {
          id: 'policies.new',
          title: 'policies.new',
          group: 'policies.group',
          keys: ['n'],
          run: () => setBegin({ kind: 'template' }),
        },
        {
          id: 'policies.search',
          title: 'policies.searchFocus',
          group: 'policies.group',
          keys: ['/'],
          when: () => searchField.current !== null,
          run: () => searchField.current?.focus(),
        },
      ],
      [],
    ),
  );
  return (
    <>
      <TopBar />
      <MainRegion label={t('policies.title')} className={classes['main']}>
        <Group justify="space-between" align="flex-start" mb="lg" gap="md">
          <Stack gap={2} flex={1} miw={200}>
            <Title order={1}>{t('policies.title')}</Title>
            <Text c="dimmed">{t('policies.lead')}</Text>
          </Stack>
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setBegin({ kind: 'template' })}
            onPointerEnter={() => void loadNewPolicy()}
          >
            {t('policies.new')}
          </Button>
        </Group>
        {content()}
      </MainRegion>
      <Suspense>{begin !== null && <NewPolicy begin={begin} onClose={() => setBegin(null)} />}</Suspense>
    </>
  );

  function content(): ReactNode {
    if (data !== undefined) {
      return data.length === 0 ? (
        <Suspense fallback={<Loading />}>
          <FirstPolicies onBegin={setBegin} onArchived={null} />
        </Suspense>
      ) : (
        <List rows={data} searchField={searchField} onBegin={setBegin} />
      );
    }
    if (error === null) return <Loading />;
    return (
      <State
        title={t('policies.failed')}
        actions={<Button onClick={() => void refetch()}>{t('shell.retry')}</Button>}
      >
        {sayError(error, t)}
      </State>
    );
  }
}

function Loading() {
  const t = useT();
  return (
    <Stack gap="xs" role="status" aria-label={t('policies.loading')}>
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} height={56} radius="md" />
      ))}
    </Stack>
  );
}

const route = getRouteApi('/');
const narrow = '(max-width: 56em)';

interface ListProps {
  readonly rows: readonly PolicyRow[];
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onBegin: (begin: Begin) => void;
}

function List({ rows: all, searchField, onBegin }: ListProps) {
  const t = useT();
  // What an address says besides is kept by the router, nonsense included.
  const search = complete(parseListSearch({ ...route.useSearch() }));
  const navigate = route.useNavigate();
  const isNarrow = useMediaQuery(narrow) === true;
  const { actions, dialog } = usePolicyActions();
  const rows = rowsFor(all, { text: search.find, shown: search.show, order: search.by });
  const found = t('policies.found', { n: rows.length });
  const isFirst = useRef(true);
  useEffect(() => {
    // The list as it was opened needs no telling; what a search leaves does.
    if (isFirst.current) isFirst.current = false;
    else announce(found);
  }, [found]);
  const onSearch = (change: ListSearch): void =>
    void navigate({ search: shortest({ ...search, ...change }), replace: true });
  const isAllArchived =
    rows.length === 0 && search.show === 'all' && all.every(({ archivedAt }) => archivedAt !== null);
  const layout = isNarrow ? 'cards' : search.as;
  return (
    <>
      <PoliciesToolbar
        search={search}
        onSearch={onSearch}
        counts={countsOf(all)}
        searchField={searchField}
        hasLayouts={!isNarrow}
      />
      {isAllArchived && (
        <Suspense fallback={<Loading />}>
          <FirstPolicies onBegin={onBegin} onArchived={() => onSearch({ show: 'archived' })} />
        </Suspense>
      )}
      {rows.length === 0 && !isAllArchived && (
        <div className={classes['surface']}>
          <State
            title={t('policies.nothingFound')}
            actions={
              <Button variant="default" onClick={() => onSearch({ find: '', show: 'all' })}>
                {t('policies.showAll')}
              </Button>
            }
          >
            {t('policies.nothingFound.text')}
          </State>
        </div>
      )}
      {rows.length > 0 && layout === 'table' && (
        <PoliciesTable rows={rows} actions={actions} order={search.by} onOrder={(by) => onSearch({ by })} />
      )}
      {rows.length > 0 && layout === 'cards' && (
        <PoliciesCards rows={rows} actions={actions} withPictures={search.as === 'cards' && !isNarrow} />
      )}
      {dialog}
    </>
  );
}
