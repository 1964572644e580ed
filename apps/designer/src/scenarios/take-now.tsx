import { Button, Group, Loader, Stack, Table, Text } from '@mantine/core';
import { changeScenario } from '@rung/editing';
import type { Result, Scenario } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import { useEffect, useState } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { FootedModal } from '../shell/footed-modal.tsx';
import { notify } from '../shell/notify.tsx';
import { scenarioDocument } from '../simulator/model/draft.ts';
import type { NotServed, Served } from '../simulator/model/served.ts';
import { ProblemNotice } from '../simulator/problem-notice.tsx';
import { serve } from '../simulator/serve.ts';
import { useWords } from '../simulator/use-words.ts';
import { type TakenChange, takenNow } from './model/taken-now.ts';
import { takenRows } from './model/taken-rows.ts';
import classes from './scenarios.module.css';

interface TakeNowProps {
  readonly scenario: Scenario;
  /** Runs once the scenario expects it. */
  readonly onTaken: () => void;
  readonly onClose: () => void;
}

/** Shows what a failing scenario expects beside what happens now, and only then makes that its expectation. */
export function TakeNow({ scenario, onTaken, onClose }: TakeNowProps) {
  const t = useT();
  useReturnFocus();
  const editor = useEditor();
  const flow = useEditorState((state) => state.flow);
  const words = useWords(flow);
  const [answer, setAnswer] = useState<Result<Served, NotServed> | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again by hand, and whenever the policy is another
  useEffect(() => {
    const asking = new AbortController();
    setAnswer(null);
    void serve({ flow, scenario: scenarioDocument(scenario), signal: asking.signal }).then((given) => {
      if (!asking.signal.aborted) setAnswer(given);
    });
    return () => asking.abort();
  }, [flow, scenario, attempt]);
  const taken = answer?.ok === true ? takenNow(scenario, answer.value.result) : null;
  const changes = taken?.changes ?? [];
  const { name } = scenario;
  const save = (): void => {
    if (taken === null) return;
    const edit = changeScenario(flow, { name, scenario: scenarioDocument(taken.scenario) });
    if (!editor.dispatch(edit)) return;
    notify(t('scenarios.take.saved', { name }), 'success');
    onClose();
    onTaken();
  };
  return (
    <FootedModal
      opened
      onClose={onClose}
      size="lg"
      title={t('scenarios.take.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      foot={
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          {changes.length > 0 && <Button onClick={save}>{t('scenarios.take.save')}</Button>}
        </Group>
      }
    >
      <Stack gap="sm" role="status">
        {answer === null && (
          <Group gap="sm">
            <Loader size="sm" />
            <Text size="sm">{t('scenarios.take.running')}</Text>
          </Group>
        )}
        {answer?.ok === false && (
          <ProblemNotice
            problem={answer.error}
            flow={flow}
            words={words}
            onShowStep={(node) => {
              onClose();
              editor.select([node]);
            }}
            onAgain={() => setAttempt(attempt + 1)}
          />
        )}
        {answer?.ok === true && (
          <Text size="sm">
            {taken === null
              ? t('scenarios.take.error')
              : changes.length === 0
                ? t('scenarios.take.passes')
                : t('scenarios.take.text', { name })}
          </Text>
        )}
        {changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the changes of one answer never change places
          <Changed key={index} change={change} wording={words.wording} />
        ))}
      </Stack>
    </FootedModal>
  );
}

function Changed({ change, wording }: { readonly change: TakenChange; readonly wording: Wording }) {
  const t = useT();
  const { before, after, rule } = change;
  if (rule !== null) {
    return (
      <Text size="sm" fw={600}>
        {t('scenarios.take.allowed', { rule: wording.sayEffectRule(rule) })}
      </Text>
    );
  }
  const title = after === null ? 'dropped' : before === null ? 'added' : 'other';
  return (
    <section>
      <Text size="sm" fw={600} component="h3" m={0}>
        {t(`scenarios.take.${title}`)}
      </Text>
      <Table className={classes['compared'] ?? ''} verticalSpacing={2} horizontalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('scenarios.detail')}</Table.Th>
            {before !== null && <Table.Th scope="col">{t('scenarios.take.before')}</Table.Th>}
            {after !== null && <Table.Th scope="col">{t('scenarios.take.after')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {takenRows(change, wording).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two details may be called the same
            <Table.Tr key={index} data-taken={row.differs || undefined}>
              <Table.Th scope="row">{row.name}</Table.Th>
              {before !== null && <Table.Td>{row.differs ? <del>{row.before}</del> : row.before}</Table.Td>}
              {after !== null && <Table.Td>{row.differs ? <ins>{row.after}</ins> : row.after}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
