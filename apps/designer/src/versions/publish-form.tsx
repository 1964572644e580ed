import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import type { Flow } from '@rung/flow';
import type { Diagnostic, Scenario } from '@rung/kernel';
import { type FormEvent, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import type { Words } from '../simulator/use-words.ts';
import { Block } from './block.tsx';
import { ConfirmFirst } from './confirm-first.tsx';
import { NothingToPublish } from './nothing-to-publish.tsx';
import { ChangesBlock, ProblemsBlock, ScenariosBlock } from './publish-blocks.tsx';
import type { GateReport, Pointed, Publishing, PublishProblem, VersionList } from './publishing.ts';
import { sayEnvironment, sayProblem } from './say-problem.ts';
import { usePointing } from './use-publishing.ts';
import classes from './versions.module.css';
import { type Wait, Waiting } from './waiting.tsx';

/** What a person has said of a release so far. */
export interface Release {
  readonly message: string;
  /** Null until one is chosen. */
  readonly environment: string | null;
  /** Why it was not published when it was last asked for, or that no answer came. */
  readonly problem: PublishProblem | null;
}

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
  readonly onLookAgain: () => void;
}

/** Reasons that nobody can tick or write away. */
const hard = ['errors', 'scenarios', 'staleRevision'] as const;

/** The four blocks of the page and its one button. */
export function PublishForm(props: PublishFormProps) {
  const { publishing, policyKey, flow, words, report, versions, release, wait } = props;
  const { onRelease, onDone, onClose, onShowStep, onShowFinding, onRehearse, onLookAgain } = props;
  const { message, problem } = release;
  const t = useT();
  const point = usePointing(policyKey);
  const [acknowledgedRev, setAcknowledgedRev] = useState<number | null>(null);
  // As it was when the page opened: what others publish meanwhile chooses nothing for this person.
  const [usual] = useState(() => usualEnvironment(versions));
  const environment = release.environment ?? usual;
  const [isTried, setIsTried] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const hasWarnings = report.diagnostics.some(({ severity }) => severity === 'warning');
  const mustTick = hasWarnings && acknowledgedRev !== report.rev;
  const isBlocked = hard.some((reason) => report.reasons.includes(reason));
  const now = versions.environments.find(({ id }) => id === environment)?.now ?? null;
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
  const send = async (): Promise<void> => {
    setIsSending(true);
    onRelease({ problem: null });
    const request = { baseRev: report.rev, acknowledgedRev, message: message.trim() };
    const answer = await point(environment, now?.seq ?? 0, (pointing) =>
      publishing.publish({ ...request, ...pointing }),
    );
    setIsSending(false);
    if (answer === null) return;
    if (answer.ok) onDone(answer.value);
    else {
      onRelease({ problem: answer.error });
      onLookAgain();
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (wait !== null || isBlocked || mustTick || message.trim() === '') return;
    // The first environment is there to try things in.
    if (now === null && environment !== versions.environments[0]?.id) setIsAsked(true);
    else void send();
  };
  return (
    <form onSubmit={submit} className={classes['form']} noValidate>
      <Text size="xs" c="dimmed">
        {t('publish.draft', { rev: report.rev })}
      </Text>
      <ProblemsBlock
        flow={flow}
        report={report}
        words={words}
        isTicked={!mustTick}
        onTick={(isTicked) => setAcknowledgedRev(isTicked ? report.rev : null)}
        onShowFinding={onShowFinding}
      />
      <ScenariosBlock flow={flow} report={report} words={words} onRehearse={onRehearse} />
      <ChangesBlock
        publishing={publishing}
        policyKey={policyKey}
        flow={flow}
        words={words}
        versions={versions}
        environment={environment}
        onShowStep={onShowStep}
      />
      <Block title={t('publish.block.release')} state={message.trim() === '' ? 'open' : 'good'}>
        <Textarea
          label={t('publish.message')}
          placeholder={t('publish.message.placeholder')}
          required
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          value={message}
          onChange={(event) => onRelease({ message: event.currentTarget.value })}
          error={isTried && message.trim() === '' ? t('publish.message.missing') : null}
        />
        <Radio.Group
          label={t('publish.environment')}
          value={environment}
          onChange={(chosen) => onRelease({ environment: chosen })}
        >
          <Stack gap={10} mt={6}>
            {versions.environments.map(({ id, now: given }) => (
              <Radio
                key={id}
                value={id}
                size="xs"
                label={`${sayEnvironment(id, t)} (${given === null ? t('publish.environment.nothing') : t('publish.environment.now', { number: given.version })})`}
              />
            ))}
          </Stack>
        </Radio.Group>
      </Block>
      {isAsked && (
        <ConfirmFirst
          environment={environment}
          policyKey={policyKey}
          onConfirm={() => {
            setIsAsked(false);
            void send();
          }}
          onClose={() => setIsAsked(false)}
        />
      )}
      <div className={classes['foot']}>
        {wait !== null && <Waiting wait={wait} />}
        <div role="alert">
          {problem !== null && (
            <Text size="sm" c="var(--rung-error)">
              {sayProblem(problem, t)}
            </Text>
          )}
          {isTried && isBlocked && <Text size="sm">{t('publish.blocked')}</Text>}
          {isTried && !isBlocked && mustTick && <Text size="sm">{t('publish.blocked.tick')}</Text>}
        </div>
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('publish.cancel')}
          </Button>
          {/* Not disabled while it waits: that would take the focus from whoever is there. */}
          <Button
            type="submit"
            loading={isSending}
            aria-disabled={wait !== null}
            data-disabled={wait !== null}
          >
            {t('publish.submit', { environment: sayEnvironment(environment, t) })}
          </Button>
        </Group>
      </div>
    </form>
  );
}

/** Where people most often publish to: production once it gives something, else the first environment. */
function usualEnvironment({ environments }: VersionList): string {
  const live = environments.findLast(({ now }) => now !== null);
  return live?.id ?? environments[0]?.id ?? 'production';
}
