import { ActionIcon, Button, Menu, Table } from '@mantine/core';
import type { Scenario } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconCircleDashed from '@tabler/icons-react/icons/IconCircleDashed';
import IconCircleDot from '@tabler/icons-react/icons/IconCircleDot';
import IconCircleX from '@tabler/icons-react/icons/IconCircleX';
import IconDots from '@tabler/icons-react/icons/IconDots';
import IconPlayerTrackNext from '@tabler/icons-react/icons/IconPlayerTrackNext';
import { Fragment, useState } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { dropScenario } from './drop-scenario.ts';
import { Failed } from './failed.tsx';
import { Failures } from './failures.tsx';
import { expectedCount } from './model/expected-count.ts';
import { RenameScenario } from './rename-scenario.tsx';
import type { Outcome } from './run-set.ts';
import classes from './scenarios.module.css';
import { useWanted } from './use-wanted.ts';

/** One of the flow's scenarios. */
export interface ListedScenario {
  readonly name: string;
  /** Null if it cannot be read. */
  readonly scenario: Scenario | null;
}

interface ScenarioListProps {
  readonly scenarios: readonly ListedScenario[];
  readonly outcomes: readonly Outcome[];
  /** Whether the policy has changed since they were found. */
  readonly isStale: boolean;
  readonly wording: Wording;
  readonly onOpen: (scenario: Scenario) => void;
  /** Runs once a scenario expects something else. */
  readonly onChanged: () => void;
}

/** Every scenario with its latest result; a failing one says what came instead, and opens to say all of it. */
export function ScenarioList({
  scenarios,
  outcomes,
  isStale,
  wording,
  onOpen,
  onChanged,
}: ScenarioListProps) {
  const t = useT();
  const byName = new Map(outcomes.map((outcome) => [outcome.name, outcome]));
  return (
    <Table.ScrollContainer minWidth={320} className={classes['list']} type="native">
      <Table verticalSpacing={4} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">
              <span className={classes['wide']}>{t('scenarios.column.state')}</span>
            </Table.Th>
            <Table.Th scope="col">{t('scenarios.column.name')}</Table.Th>
            <Table.Th scope="col" className={classes['expects']}>
              {t('scenarios.column.expects')}
            </Table.Th>
            <Table.Th scope="col">
              <span className={classes['wide']}>{t('scenarios.column.actions')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {scenarios.map((listed) => (
            <Row
              key={listed.name}
              listed={listed}
              outcome={byName.get(listed.name) ?? null}
              isStale={isStale}
              wording={wording}
              onOpen={onOpen}
              onChanged={onChanged}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface RowProps extends Pick<ScenarioListProps, 'isStale' | 'wording' | 'onOpen' | 'onChanged'> {
  readonly listed: ListedScenario;
  readonly outcome: Outcome | null;
}

const signs = {
  passed: IconCircleCheck,
  silent: IconCircleDot,
  failed: IconCircleX,
  unreadable: IconCircleX,
  unknown: IconCircleDashed,
} as const;

function stateOf(outcome: Outcome | null, scenario: Scenario | null): keyof typeof signs {
  if (scenario === null) return 'unreadable';
  if (outcome === null) return 'unknown';
  if (!outcome.passed) return 'failed';
  return expectedCount(scenario) === 0 ? 'silent' : 'passed';
}

function Row({ listed, outcome, isStale, wording, onOpen, onChanged }: RowProps) {
  const t = useT();
  const { name, scenario } = listed;
  const readOnly = useEditorState((state) => state.readOnly);
  const [isTold, setIsTold] = useState(false);
  const row = useWanted(name, () => setIsTold(true));
  const state = stateOf(outcome, scenario);
  const Sign = signs[state];
  const hasFailed = outcome !== null && !outcome.passed;
  return (
    <Fragment>
      <Table.Tr ref={row} tabIndex={-1}>
        <Table.Td>
          <span className={classes['state']} data-state={state}>
            <Sign size={16} aria-hidden />
            <span className={classes['wide']}>
              {isStale && (state === 'passed' || state === 'failed')
                ? t(`scenarios.state.before.${state}`)
                : t(`scenarios.state.${state}`)}
            </span>
          </span>
        </Table.Td>
        <Table.Td className={classes['name']}>
          {name}
          {hasFailed && (
            <Failed
              outcome={outcome}
              scenario={scenario}
              wording={wording}
              isTold={isTold}
              onTell={setIsTold}
              onChanged={onChanged}
            />
          )}
        </Table.Td>
        <Table.Td className={classes['expects']}>
          {t('scenarios.expects', { n: scenario === null ? 0 : expectedCount(scenario) })}
        </Table.Td>
        <Table.Td>
          <div className={classes['actions']}>
            {scenario !== null && (
              <Button
                size="compact-xs"
                variant="subtle"
                leftSection={<IconPlayerTrackNext size={14} aria-hidden />}
                aria-label={t('scenarios.open.of', { name })}
                onClick={() => onOpen(scenario)}
              >
                <span className={classes['wide']}>{t('scenarios.open')}</span>
              </Button>
            )}
            {!readOnly && <More name={name} />}
          </div>
        </Table.Td>
      </Table.Tr>
      {isTold && hasFailed && (
        <Table.Tr>
          <Table.Td colSpan={4} className={classes['told']}>
            <Failures
              failures={outcome.failures}
              more={outcome.moreFailures}
              scenario={scenario}
              wording={wording}
            />
          </Table.Td>
        </Table.Tr>
      )}
    </Fragment>
  );
}

function More({ name }: { readonly name: string }) {
  const t = useT();
  const editor = useEditor();
  const [isRenaming, setIsRenaming] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="sm" aria-label={t('scenarios.more.of', { name })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setIsRenaming(true)}>{t('scenarios.rename')}</Menu.Item>
          <Menu.Item color="var(--rung-error)" onClick={() => dropScenario(editor, name, t)}>
            {t('scenarios.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRenaming && <RenameScenario name={name} onClose={() => setIsRenaming(false)} />}
    </>
  );
}
