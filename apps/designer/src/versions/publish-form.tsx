import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import type { Flow } from '@rung/flow';
import { type FormEvent, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import type { Words } from '../simulator/use-words.ts';
import { Block } from './block.tsx';
import { ChangesBlock, ProblemsBlock, ScenariosBlock } from './publish-blocks.tsx';
import type { GateReport, Pointed, Publishing, PublishProblem, VersionList } from './publishing.ts';
import { sayEnvironment, sayProblem } from './say-problem.ts';
import { usePointing } from './use-publishing.ts';
import classes from './versions.module.css';

interface PublishFormProps {
  readonly publishing: Publishing;
  readonly policyKey: string;
  readonly flow: Flow;
  readonly words: Words;
  /** About the revision that is on the screen. */
  readonly report: GateReport;
  readonly versions: VersionList;
  readonly onDone: (pointed: Pointed) => void;
  readonly onClose: () => void;
  readonly onShowStep: (node: string) => void;
  readonly onLookAgain: () => void;
}

/** Reasons that nobody can tick or write away. */
const hard = ['errors', 'scenarios', 'staleRevision'] as const;

/** The four blocks of the page and its one button. */
export function PublishForm(props: PublishFormProps) {
  const { publishing, policyKey, flow, words, report, versions, onDone, onClose, onShowStep, onLookAgain } =
    props;
  const t = useT();
  const point = usePointing(policyKey);
  const [acknowledgedRev, setAcknowledgedRev] = useState<number | null>(null);
  const [message, setMessage] = useState('');
  const [environment, setEnvironment] = useState(() => usualEnvironment(versions));
  const [isTried, setIsTried] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<PublishProblem | null>(null);
  const hasWarnings = report.diagnostics.some(({ severity }) => severity === 'warning');
  const mustTick = hasWarnings && acknowledgedRev !== report.rev;
  const isBlocked = hard.some((reason) => report.reasons.includes(reason));
  const now = versions.environments.find(({ id }) => id === environment)?.now ?? null;
  if (report.reasons.includes('unchanged')) {
    return (
      <Stack gap="sm" py="md">
        <Text fw={600}>{t('publish.nothing.title')}</Text>
        <Text size="sm" c="dimmed">
          {t('publish.nothing.text', { number: report.newestVersion ?? '' })}
        </Text>
        <Group>
          <Button variant="default" onClick={onClose}>
            {t('publish.cancel')}
          </Button>
        </Group>
      </Stack>
    );
  }
  const send = async (): Promise<void> => {
    setIsSending(true);
    setProblem(null);
    const request = { baseRev: report.rev, acknowledgedRev, message: message.trim() };
    const answer = await point(environment, now?.seq ?? 0, (pointing) =>
      publishing.publish({ ...request, ...pointing }),
    );
    setIsSending(false);
    if (answer === null) return;
    if (answer.ok) onDone(answer.value);
    else {
      setProblem(answer.error);
      onLookAgain();
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (!isBlocked && !mustTick && message.trim() !== '') void send();
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
        onShowStep={onShowStep}
      />
      <ScenariosBlock flow={flow} report={report} words={words} />
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
          onChange={(event) => setMessage(event.currentTarget.value)}
          error={isTried && message.trim() === '' ? t('publish.message.missing') : null}
        />
        <Radio.Group label={t('publish.environment')} value={environment} onChange={setEnvironment}>
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
      <div className={classes['foot']}>
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
          <Button type="submit" loading={isSending}>
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
