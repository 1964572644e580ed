import { Text } from '@mantine/core';
import type { Flow } from '@rung/flow';
import type { Diagnostic, Scenario } from '@rung/kernel';
import { useT } from '../i18n/use-t.ts';
import type { Words } from '../simulator/use-words.ts';
import { ConfirmPublish } from './confirm-publish.tsx';
import { EnvironmentBlock } from './environment-block.tsx';
import { NothingToPublish } from './nothing-to-publish.tsx';
import { ChangesBlock, ProblemsBlock, ScenariosBlock } from './publish-blocks.tsx';
import { PublishFoot } from './publish-foot.tsx';
import type { GateReport, Pointed, Publishing, VersionList } from './publishing.ts';
import { ReleaseBlock } from './release-block.tsx';
import { type Release, useRelease } from './use-release.ts';
import classes from './versions.module.css';
import type { Wait } from './waiting.tsx';

interface PublishFormProps {
  readonly publishing: Publishing;
  readonly policyKey: string;
  readonly flow: Flow;
  readonly words: Words;
  /** About the revision that is on the screen, or (`wait`) the one before. */
  readonly report: GateReport;
  readonly versions: VersionList;
  readonly release: Release;
  readonly wait: Wait | null;
  readonly onRelease: (part: Partial<Release>) => void;
  readonly onDone: (pointed: Pointed) => void;
  readonly onClose: () => void;
  readonly onShowStep: (node: string) => void;
  readonly onShowFinding: (finding: Diagnostic) => void;
  readonly onRehearse: (scenario: Scenario) => void;
  readonly onShowScenario: (name: string) => void;
  readonly onLookAgain: () => void;
}

/** The blocks of the page and its one button. */
export function PublishForm(props: PublishFormProps) {
  const { publishing, policyKey, flow, words, report, versions, release, wait } = props;
  const { onRelease, onClose, onShowStep, onShowFinding, onRehearse, onShowScenario } = props;
  const { message, problem } = release;
  const t = useT();
  const sending = useRelease({ ...props, isWaiting: wait !== null });
  const { environment, lacks, tries } = sending;
  // What it is the same as may be what no answer came of.
  const isUnanswered = problem?.code === 'offline' || problem?.code === 'failed';
  if (report.reasons.includes('unchanged') && !isUnanswered) {
    return (
      <NothingToPublish
        publishing={publishing}
        versions={versions}
        newest={report.newestVersion}
        onClose={onClose}
      />
    );
  }
  return (
    <form onSubmit={sending.submit} className={classes['form']} noValidate>
      <Text size="xs" c="dimmed">
        {t('publish.draft', { rev: report.rev })}
      </Text>
      <EnvironmentBlock environment={environment} versions={versions} onRelease={onRelease} />
      <ProblemsBlock
        flow={flow}
        report={report}
        words={words}
        isTicked={!sending.mustTick}
        onTick={sending.tick}
        onShowFinding={onShowFinding}
      />
      <ScenariosBlock
        flow={flow}
        report={report}
        words={words}
        onRehearse={onRehearse}
        onShowScenario={onShowScenario}
      />
      <ChangesBlock
        publishing={publishing}
        policyKey={policyKey}
        flow={flow}
        words={words}
        versions={versions}
        environment={environment}
        onShowStep={onShowStep}
      />
      <ReleaseBlock
        message={message}
        lacksMessage={tries > 0 && lacks.includes('message')}
        onRelease={onRelease}
      />
      {sending.isAsked && (
        <ConfirmPublish
          environment={environment}
          policyKey={policyKey}
          version={(report.newestVersion ?? 0) + 1}
          now={sending.now}
          onConfirm={sending.confirm}
          onClose={sending.leaveQuestion}
        />
      )}
      <PublishFoot
        environment={environment}
        problem={problem}
        wait={wait}
        isSending={sending.isSending}
        lacks={lacks}
        tries={tries}
        failing={report.failingScenarios[0]?.name ?? null}
        onShowScenario={onShowScenario}
        onClose={onClose}
      />
    </form>
  );
}
