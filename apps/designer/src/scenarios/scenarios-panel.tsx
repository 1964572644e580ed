import { Button, Group, Progress, Text, Title } from '@mantine/core';
import type { Flow } from '@rung/flow';
import IconPlayerPlay from '@tabler/icons-react/icons/IconPlayerPlay';
import { useEffect, useMemo } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import panel from '../editor/panel.module.css';
import { useT } from '../i18n/use-t.ts';
import { readScenario } from '../simulator/model/readable-scenarios.ts';
import { ProblemNotice } from '../simulator/problem-notice.tsx';
import { openScenario } from '../simulator/rehearsal.ts';
import { useWords } from '../simulator/use-words.ts';
import { CoverageView } from './coverage-view.tsx';
import { silentCount } from './model/expected-count.ts';
import type { RunSet } from './run-set.ts';
import { type ListedScenario, ScenarioList } from './scenario-list.tsx';
import {
  cancelRun,
  forgetRuns,
  type PresentOutcome,
  presentOutcome,
  runScenarios,
  useScenarioRuns,
} from './scenario-runs.ts';
import classes from './scenarios.module.css';

/** What the panel needs from whoever mounts it. It fills its parent; below an `EditorContext` only. */
export interface ScenariosPanelProps {
  /** `runSet` of `run-set.ts` asks the server. */
  readonly runSet: RunSet;
  /** Shows the simulator, where a scenario was just put on the time line. */
  readonly onShowSimulator: () => void;
}

/** The flow's sample tickets: which pass, why others fail, and what none of them goes through. */
export function ScenariosPanel({ runSet, onShowSimulator }: ScenariosPanelProps) {
  const t = useT();
  const editor = useEditor();
  const flow = useEditorState((state) => state.flow);
  const policyKey = useEditorState((state) => state.policyKey);
  const words = useWords(flow);
  const outcome = useScenarioRuns((state) => state.outcome);
  const problem = useScenarioRuns((state) => state.problem);
  const of = useScenarioRuns((state) => state.flow);
  const present = useMemo(() => presentOutcome({ flow: of, outcome }, flow), [of, outcome, flow]);
  const scenarios = useMemo(() => listed(flow.scenarios ?? []), [flow.scenarios]);
  const run = (): void => void runScenarios(editor.store.getState().flow, runSet);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each flow that is opened; later runs are asked for
  useEffect(() => {
    if (scenarios.length > 0 && (present?.outcomes ?? []).length === 0) run();
    return () => {
      if (editor.store.getState().policyKey !== policyKey) forgetRuns();
    };
  }, [policyKey]);
  const showStep = (node: string): void => editor.select([node]);
  if (scenarios.length === 0) return <Empty onShowSimulator={onShowSimulator} />;
  return (
    <section
      className={classes['panel']}
      data-region="scenarios"
      tabIndex={-1}
      aria-label={t('scenarios.title')}
    >
      <Bar present={present} silent={silentCount(flow.scenarios ?? [])} onRun={run} />
      {problem !== null && (
        <ProblemNotice problem={problem} flow={flow} words={words} onShowStep={showStep} onAgain={run} />
      )}
      <div className={classes['columns']}>
        <ScenarioList
          scenarios={scenarios}
          outcomes={present?.outcomes ?? []}
          isStale={present?.isStale === true}
          wording={words.wording}
          onChanged={run}
          onOpen={(scenario) => {
            openScenario(flow.id, scenario, { kind: 'scenario', name: scenario.name });
            onShowSimulator();
          }}
        />
        <CoverageView
          flow={flow}
          coverage={present?.isWhole === true ? (outcome?.coverage ?? null) : null}
          wording={words.wording}
          onShowStep={showStep}
        />
      </div>
    </section>
  );
}

function listed(documents: NonNullable<Flow['scenarios']>): readonly ListedScenario[] {
  return documents.map((document, index): ListedScenario => {
    const name = document['name'];
    return { name: typeof name === 'string' ? name : String(index + 1), scenario: readScenario(document) };
  });
}

interface BarProps {
  readonly present: PresentOutcome | null;
  /** How many of them expect nothing. */
  readonly silent: number;
  readonly onRun: () => void;
}

function Bar({ present, silent, onRun }: BarProps) {
  const t = useT();
  const progress = useScenarioRuns((state) => state.progress);
  const wasCancelled = useScenarioRuns((state) => state.wasCancelled);
  if (progress !== null) {
    return (
      <Group className={classes['head']} gap="sm" wrap="nowrap">
        <Button size="compact-sm" variant="default" onClick={cancelRun}>
          {t('scenarios.cancel')}
        </Button>
        <Progress
          flex={1}
          maw={320}
          aria-label={t('scenarios.progress.label')}
          value={progress.total === 0 ? 0 : (progress.done / progress.total) * 100}
        />
        <Text size="xs" c="dimmed">
          {t('scenarios.progress', { done: progress.done, total: progress.total })}
        </Text>
      </Group>
    );
  }
  return (
    <Group className={classes['head']} gap="sm">
      <Button size="compact-sm" leftSection={<IconPlayerPlay size={14} aria-hidden />} onClick={onRun}>
        {t('scenarios.run')}
      </Button>
      <Text size="sm" role="status">
        {present === null ? t('scenarios.summary.none') : summary(present)}
        {wasCancelled && ` ${t('scenarios.cancelled')}`}
      </Text>
    </Group>
  );

  function summary({ passed, failed, unrun, isStale }: PresentOutcome): string {
    // Counts of before the latest changes say nothing of what is on the screen.
    if (isStale && passed + failed > 0) return t('scenarios.summary.stale');
    return [
      failed > 0 ? t('scenarios.summary.fail', { failed, total: passed + failed }) : null,
      failed === 0 && passed > 0 ? t('scenarios.summary.pass', { n: passed }) : null,
      failed === 0 && silent > 0 ? t('scenarios.summary.silent', { n: silent }) : null,
      unrun > 0 ? t('scenarios.summary.unrun', { n: unrun }) : null,
    ]
      .filter((part) => part !== null)
      .join(' ');
  }
}

function Empty({ onShowSimulator }: Pick<ScenariosPanelProps, 'onShowSimulator'>) {
  const t = useT();
  return (
    <section
      className={panel['empty']}
      data-region="scenarios"
      tabIndex={-1}
      aria-label={t('scenarios.title')}
    >
      <Title order={2} size="h3">
        {t('scenarios.empty.title')}
      </Title>
      <Text size="sm" c="dimmed" maw={520} ta="center">
        {t('scenarios.empty.text')}
      </Text>
      <Button size="sm" onClick={onShowSimulator}>
        {t('scenarios.empty.start')}
      </Button>
    </section>
  );
}
