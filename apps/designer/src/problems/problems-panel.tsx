import { Button, Text } from '@mantine/core';
import { fixEdit } from '@rung/editing';
import type { Wording } from '@rung/wording';
import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import IconCircleX from '@tabler/icons-react/icons/IconCircleX';
import IconInfoCircle from '@tabler/icons-react/icons/IconInfoCircle';
import { useMemo } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import type { Found } from '../document/found.ts';
import { sayFinding } from '../document/say-finding.ts';
import { useEditorUiStore } from '../editor/editor-ui.ts';
import { useT } from '../i18n/use-t.ts';
import { wrappedLabel } from '../inspector/wrapped-label.ts';
import { presentOutcome, useScenarioRuns } from '../scenarios/scenario-runs.ts';
import { useWords } from '../simulator/use-words.ts';
import { Brings } from './brings.tsx';
import { FindingCode } from './finding-code.tsx';
import { groupProblems, type ProblemGroup } from './problem-order.ts';
import css from './problems-panel.module.css';
import { sayPlace } from './say-place.ts';
import { placeOfFinding, useShowFinding } from './use-show-finding.ts';

const icons = { error: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle } as const;

/** Everything that is wrong, the worst first: a press leads to the step, a button repairs what has one sensible repair. */
export function ProblemsPanel() {
  const t = useT();
  const all = useEditorState(({ problems }) => problems.all);
  const isCurrent = useEditorState(({ problems }) => problems.isCurrent);
  const groups = useMemo(() => groupProblems(all), [all]);
  const flow = useEditorState((state) => state.flow);
  const { wording } = useWords(flow);
  if (groups.length === 0)
    return isCurrent ? <Ready hasWarnings={false} /> : <Text p="md">{t('problems.checking')}</Text>;
  const hasErrors = groups.some(({ severity }) => severity === 'error');
  return (
    <div className={css['panel']}>
      {hasErrors ? null : <Ready hasWarnings={groups[0]?.severity === 'warning'} />}
      {groups.map((group) => (
        <Group key={group.severity} group={group} wording={wording} />
      ))}
    </div>
  );
}

/** What is known of a policy without errors: nothing is promised that only its scenarios could tell. */
function Ready({ hasWarnings }: { readonly hasWarnings: boolean }) {
  const t = useT();
  const ui = useEditorUiStore();
  const flow = useEditorState((state) => state.flow);
  const runs = useScenarioRuns((state) => state);
  const present = useMemo(() => presentOutcome(runs, flow), [runs, flow]);
  const isKnown = present !== null && !present.isStale;
  const failed = isKnown ? present.failed : 0;
  const scenarios = (): string => {
    if ((flow.scenarios ?? []).length === 0) return t('problems.scenarios.none');
    if (failed > 0 && isKnown) return t('scenarios.summary.fail', { failed, total: failed + present.passed });
    const haveAllPassed = isKnown && present.unrun === 0;
    return haveAllPassed ? t('scenarios.summary.pass', { n: present.passed }) : t('problems.scenarios.later');
  };
  const Icon = failed > 0 ? IconAlertTriangle : IconCircleCheck;
  return (
    <div className={css['ready']} data-failing={failed > 0}>
      <Icon size={22} aria-hidden />
      <div>
        <strong>{t(hasWarnings ? 'problems.noErrors' : 'problems.none')}</strong>
        <Text size="sm" c="dimmed">
          {hasWarnings && `${t('problems.none.warnings')} `}
          {scenarios()}
        </Text>
      </div>
      {failed > 0 && (
        <Button variant="default" size="compact-sm" onClick={() => ui.setState({ dock: 'scenarios' })}>
          {t('problems.scenarios.show')}
        </Button>
      )}
    </div>
  );
}

interface GroupProps {
  readonly group: ProblemGroup;
  readonly wording: Wording;
}

function Group({ group: { severity, problems }, wording }: GroupProps) {
  const t = useT();
  return (
    <section>
      <h2 className={css['head']}>
        {t(`problems.${severity}`, { count: problems.length })}
        <span> · {t(`problems.${severity}.text`)}</span>
      </h2>
      <ul className={css['list']}>
        {problems.map(({ key, diagnostic }) => (
          <Problem key={key} diagnostic={diagnostic} wording={wording} />
        ))}
      </ul>
    </section>
  );
}

interface ProblemProps {
  readonly diagnostic: Found;
  readonly wording: Wording;
}

function Problem({ diagnostic, wording }: ProblemProps) {
  const t = useT();
  const editor = useEditor();
  const show = useShowFinding();
  const flow = useEditorState((state) => state.flow);
  const readOnly = useEditorState((state) => state.readOnly);
  const { code, nodeId, severity, fix } = diagnostic;
  const Icon = icons[severity];
  const isStep = nodeId !== undefined && Object.hasOwn(flow.nodes, nodeId);
  const place = placeOfFinding(flow, diagnostic);
  return (
    <li className={css['problem']} data-severity={severity}>
      <Icon size={18} aria-hidden className={css['icon'] ?? ''} />
      <button
        type="button"
        className={css['message']}
        disabled={place === null}
        onClick={() => show(diagnostic)}
      >
        <span>
          {sayFinding(wording, flow, diagnostic)} <Brings problem={diagnostic} wording={wording} />
        </span>
        <span className={css['step']}>
          {isStep ? wording.sayTitle(flow, nodeId) : sayPlace(flow, place, { t, wording })}{' '}
          <FindingCode code={code} />
        </span>
      </button>
      {fix === undefined || readOnly ? null : (
        <Button
          variant="default"
          size="compact-sm"
          h="auto"
          mih={26}
          styles={wrappedLabel}
          onClick={() => editor.dispatch(fixEdit(flow, diagnostic))}
        >
          {wording.sayFix(fix)}
        </Button>
      )}
    </li>
  );
}
