import { Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { shown } from '../i18n/shown.ts';
import { loadFlow } from './api.ts';
import { FlowPicture } from './flow-picture.tsx';
import classes from './policies.module.css';
import { ExampleTag, LiveCell, ProblemsCell, SavedCell, StatusCell } from './policy-cells.tsx';
import { type PolicyActions, PolicyMenu } from './policy-menu.tsx';
import type { PolicyRow } from './policy-status.ts';

/** The list as cards, with pictures where there is room for them. */
export interface PoliciesCardsProps {
  readonly rows: readonly PolicyRow[];
  readonly actions: PolicyActions;
  readonly withPictures: boolean;
}

/** The list as cards: with pictures if wanted so, without them on a narrow screen. */
export function PoliciesCards({ rows, actions, withPictures }: PoliciesCardsProps) {
  return (
    <ul className={classes['cards']}>
      {rows.map((row) => (
        <li key={row.key} className={classes['card']}>
          {withPictures && (
            <FlowPicture
              name={row.name}
              identity={`${row.key}@${row.savedAt}`}
              load={() => loadFlow(row.key)}
              height={160}
              isDecorative
            />
          )}
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <Stack gap={0} miw={0}>
              <div>
                <Link to="/policies/$key" params={{ key: row.key }} className={classes['link']}>
                  {shown(row.name, row.key)}
                </Link>
                <ExampleTag row={row} />
              </div>
              <Text size="xs" c="dimmed">
                {row.key}
              </Text>
            </Stack>
            <PolicyMenu row={row} actions={actions} />
          </Group>
          <div className={classes['facts']}>
            <StatusCell row={row} />
            <SavedCell row={row} />
            <ProblemsCell row={row} isAlone />
            <LiveCell row={row} isAlone />
          </div>
        </li>
      ))}
    </ul>
  );
}
