import { Button, Checkbox, Text } from '@mantine/core';
import type { Flow } from '@rung/flow';
import type { Diagnostic, Scenario } from '@rung/kernel';
import { useMemo } from 'react';
import { sayFinding } from '../document/say-finding.ts';
import { useT } from '../i18n/use-t.ts';
import { FindingCode } from '../problems/finding-code.tsx';
import { placeOfFinding } from '../problems/use-show-finding.ts';
import { FailureText } from '../scenarios/failure-text.tsx';
import { Failures } from '../scenarios/failures.tsx';
import { silentCount } from '../scenarios/model/expected-count.ts';
import { readScenario } from '../simulator/model/readable-scenarios.ts';
import type { Words } from '../simulator/use-words.ts';
import { Block } from './block.tsx';
import { ChangesList } from './changes-list.tsx';
import { changesBetween } from './model/changes.ts';
import type { FailingScenario, GateReport, Publishing, VersionList } from './publishing.ts';
import { sayEnvironment } from './say-problem.ts';
import { useVersionFlow } from './use-publishing.ts';
import classes from './versions.module.css';

interface ProblemsBlockProps {
  readonly flow: Flow;
  readonly report: GateReport;
  readonly words: Words;
  /** Whether nothing more is to be ticked. */
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  /** Leads to what a finding is about, behind the page. */
  readonly onShowFinding: (finding: Diagnostic) => void;
}

/** Errors block; warnings are listed and take one tick, which counts for this revision only. */
export function ProblemsBlock({ flow, report, words, isTicked, onTick, onShowFinding }: ProblemsBlockProps) {
  const t = useT();
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = report.diagnostics.filter(({ severity }) => severity === 'warning');
  const state = errors.length > 0 ? 'blocked' : isTicked ? 'good' : 'open';
  return (
    <Block title={t('publish.block.problems')} state={state}>
      {errors.length + warnings.length === 0 && <Text size="sm">{t('publish.problems.none')}</Text>}
      {errors.length > 0 && (
        <Findings
          title={t('publish.problems.errors', { n: errors.length })}
          findings={errors}
          flow={flow}
          words={words}
          onShowFinding={onShowFinding}
        />
      )}
      {warnings.length > 0 && (
        <>
          <Findings
            title={t('publish.problems.warnings', { n: warnings.length })}
            findings={warnings}
            flow={flow}
            words={words}
            onShowFinding={onShowFinding}
          />
          <Checkbox
            size="sm"
            checked={isTicked}
            onChange={(event) => onTick(event.currentTarget.checked)}
            label={t('publish.problems.tick', { n: warnings.length })}
            description={t('publish.problems.tick.help', { rev: report.rev })}
          />
        </>
      )}
    </Block>
  );
}

interface FindingsProps extends Pick<ProblemsBlockProps, 'flow' | 'words' | 'onShowFinding'> {
  readonly title: string;
  readonly findings: readonly Diagnostic[];
}

function Findings({ title, findings, flow, words, onShowFinding }: FindingsProps) {
  const t = useT();
  return (
    <div>
      <Text size="sm">{title}</Text>
      <ul className={classes['findings']}>
        {findings.map((finding, index) => {
          const { code } = finding;
          const text = sayFinding(words.wording, flow, finding);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and none holds anything of its own
            <li key={index}>
              {text} <FindingCode code={code} />
              {placeOfFinding(flow, finding) !== null && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t('publish.problems.show.of', { text })}
                  onClick={() => onShowFinding(finding)}
                >
                  {t('publish.problems.show')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface ScenariosBlockProps {
  readonly flow: Flow;
  readonly report: GateReport;
  readonly words: Words;
  /** Puts a scenario on the time line. */
  readonly onRehearse: (scenario: Scenario) => void;
  /** Leads to a scenario among the others, where it can be put right. */
  readonly onShowScenario: (name: string) => void;
}

/** How the flow's scenarios come out; each that fails says why. */
export function ScenariosBlock({ report, ...props }: ScenariosBlockProps) {
  const t = useT();
  const { flow } = props;
  const { passedScenarios: passed, failingScenarios: failing, digest } = report;
  const silent = useMemo(() => silentCount(flow.scenarios ?? []), [flow.scenarios]);
  const hasAny = (flow.scenarios?.length ?? 0) > 0;
  if (!hasAny || digest === null) {
    return (
      <Block title={t('publish.block.scenarios')} state={null}>
        <Text size="sm">{t(hasAny ? 'publish.scenarios.notRun' : 'publish.scenarios.none')}</Text>
      </Block>
    );
  }
  return (
    <Block title={t('publish.block.scenarios')} state={failing.length > 0 ? 'blocked' : 'good'}>
      <Text size="sm">
        {failing.length === 0
          ? t('publish.scenarios.pass', { n: passed })
          : t('publish.scenarios.fail', { failed: failing.length, passed })}
        {silent > 0 && ` ${t('publish.scenarios.silent', { n: silent })}`}
      </Text>
      {failing.map((scenario) => (
        <Failing key={scenario.name} failing={scenario} {...props} />
      ))}
    </Block>
  );
}

interface FailingProps extends Omit<ScenariosBlockProps, 'report'> {
  readonly failing: FailingScenario;
}

function Failing({ failing, flow, words, onRehearse, onShowScenario }: FailingProps) {
  const t = useT();
  const { name, failures, diagnostics } = failing;
  const scenario = useMemo(() => {
    const document = flow.scenarios?.find((entry) => entry['name'] === name);
    return document === undefined ? null : readScenario(document);
  }, [flow, name]);
  return (
    <div className={classes['failingRow']}>
      <details className={classes['failing']}>
        <summary>
          {name}
          <FailureText failures={failures} more={0} scenario={scenario} wording={words.wording} />
        </summary>
        {diagnostics.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike, and none holds anything of its own
          <Text key={index} size="xs">
            {sayFinding(words.wording, flow, finding)}
          </Text>
        ))}
        <Failures failures={failures} more={0} scenario={scenario} wording={words.wording} />
      </details>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('publish.scenarios.show.of', { name })}
        onClick={() => onShowScenario(name)}
      >
        {t('publish.problems.show')}
      </Button>
      {scenario !== null && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('scenarios.open.of', { name })}
          onClick={() => onRehearse(scenario)}
        >
          {t('scenarios.open')}
        </Button>
      )}
    </div>
  );
}

interface ChangesBlockProps extends Omit<ScenariosBlockProps, 'report' | 'onRehearse' | 'onShowScenario'> {
  readonly publishing: Publishing;
  readonly policyKey: string;
  readonly versions: VersionList;
  readonly environment: string;
  readonly onShowStep: (node: string) => void;
}

/** What is another than in the version that the environment gives, else than in the newest. */
export function ChangesBlock(props: ChangesBlockProps) {
  const { publishing, policyKey, flow, words, versions, environment, onShowStep } = props;
  const t = useT();
  const live = versions.environments.find(({ id }) => id === environment)?.now?.version ?? null;
  const base = live ?? versions.versions[0]?.number ?? null;
  const { value: before } = useVersionFlow(publishing, policyKey, base);
  const changes = useMemo(
    () => (before === null ? [] : changesBetween(before, flow, words.language)),
    [before, flow, words.language],
  );
  return (
    <Block title={t('publish.block.changes')} state={null}>
      {base === null && (
        <Text size="sm">{t('publish.changes.first', { size: words.wording.saySize(flow) })}</Text>
      )}
      {before !== null && (
        <>
          <Text size="sm">
            {changes.length === 0
              ? t('publish.changes.none')
              : live === null
                ? t('publish.changes.sinceNewest', { n: changes.length, number: base ?? '' })
                : t('publish.changes.since', {
                    n: changes.length,
                    number: live,
                    environment: sayEnvironment(environment, t),
                  })}
          </Text>
          <ChangesList changes={changes} onShowStep={onShowStep} />
        </>
      )}
    </Block>
  );
}
