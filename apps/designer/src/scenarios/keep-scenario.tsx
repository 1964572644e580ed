import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { addScenario, changeScenario } from '@rung/editing';
import { type EffectName, effectNames, type Scenario, type ScenarioResult } from '@rung/kernel';
import { useMemo, useState } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { FootedModal } from '../shell/footed-modal.tsx';
import { notify } from '../shell/notify.tsx';
import { DateTimeInput } from '../simulator/form/date-time-input.tsx';
import { scenarioDocument } from '../simulator/model/draft.ts';
import { fieldTextOf, msOf, msOfFieldText, textOf } from '../simulator/model/instants.ts';
import { type RehearsalSource, rehearsalStore, useRehearsal } from '../simulator/rehearsal-store.ts';
import { useWords } from '../simulator/use-words.ts';
import { Choices, Exactly, Hint, isWhole, Unmet } from './expectation-choices.tsx';
import { alreadyExpected, candidatesOf, freeName, keptScenario } from './model/expectations.ts';
import { expectedCount } from './model/expected-count.ts';
import { isOtherTicket } from './model/other-ticket.ts';
import { nameError } from './rename-scenario.tsx';

/** Asks what a rehearsed ticket is expected to do again, and keeps it with the flow. */
export function KeepScenario({ onClose }: { readonly onClose: () => void }) {
  const scenario = useRehearsal((state) => state.scenario);
  const result = useRehearsal((state) => state.served?.result ?? null);
  const source = useRehearsal((state) => state.source);
  if (scenario === null || result === null) return null;
  return <KeepForm scenario={scenario} result={result} source={source} onClose={onClose} />;
}

interface KeepFormProps {
  readonly scenario: Scenario;
  readonly result: ScenarioResult;
  readonly source: RehearsalSource;
  readonly onClose: () => void;
}

function KeepForm({ scenario, result, source, onClose }: KeepFormProps) {
  const t = useT();
  useReturnFocus();
  const editor = useEditor();
  const flow = useEditorState((state) => state.flow);
  const words = useWords(flow);
  const candidates = useMemo(() => candidatesOf(scenario, result), [scenario, result]);
  const taken = (flow.scenarios ?? []).map((entry) => String(entry['name']));
  const replaced = source.kind === 'scenario' && taken.includes(source.name) ? source.name : null;
  // Another ticket is kept beside the scenario that it began as, unless somebody means to lose that one.
  const [isOther] = useState(
    () =>
      replaced !== null &&
      (flow.scenarios ?? []).some((one) => one['name'] === replaced && isOtherTicket(scenario, one)),
  );
  const [proposed] = useState(() =>
    replaced === null || isOther ? freeName(replaced ?? t('scenarios.keep.newName'), taken) : replaced,
  );
  const [name, setName] = useState(proposed);
  const [until, setUntil] = useState(() => fieldTextOf(msOf(scenario.until ?? ''), words.zone));
  // Only what the scenario expected before is ticked: nothing that merely happened becomes an expectation by itself.
  const [expected, setExpected] = useState(() => alreadyExpected(scenario, candidates));
  const [exactly, setExactly] = useState<readonly EffectName[]>(() =>
    effectNames.filter((effect) => scenario.exactly.includes(effect)),
  );
  const [withReasons, setWithReasons] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const isRenamed = replaced !== null && name.trim() !== replaced;
  const error = nameError(name, taken, replaced);
  const untilMs = msOfFieldText(until, words.zone);
  const nameToKeep = (asNew: boolean): string => {
    if (asNew) return isRenamed ? name.trim() : freeName(name.trim(), taken);
    // Whoever overwrites a scenario keeps its name, unless another one was typed.
    return replaced !== null && name === proposed ? replaced : name.trim();
  };
  const keptAs = (as: string, end: string): Scenario =>
    keptScenario(scenario, candidates, {
      name: as,
      until: end,
      expected,
      withReasons,
      exactly: exactly.filter((kind) => isWhole(kind, candidates, expected)),
    });
  // Not the ticks alone: what the list of scenarios counts has more parts, some of which the dialog leaves as they were.
  const count = expectedCount(keptAs(name, scenario.until ?? ''));
  const keep = (asNew: boolean): void => {
    setIsTried(true);
    const wanted = nameToKeep(asNew);
    if (error !== null || untilMs === null) return;
    const document = scenarioDocument(keptAs(wanted, textOf(untilMs)));
    const isNew = replaced === null || asNew;
    const edit = isNew
      ? addScenario(flow, { scenario: document })
      : changeScenario(flow, { name: replaced, scenario: document });
    if (!editor.dispatch(edit)) return;
    rehearsalStore.setState({ source: { kind: 'scenario', name: wanted } });
    notify(t(isNew ? 'scenarios.keep.kept' : 'scenarios.keep.changed', { name: wanted }), 'success');
    onClose();
  };
  const toggle = (id: string): void => setExpected(withToggled(expected, id));
  return (
    <FootedModal
      opened
      onClose={onClose}
      size="lg"
      title={t('scenarios.keep.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      foot={
        <Group justify="space-between">
          <Text size="xs" c="dimmed" role="status">
            {t('scenarios.keep.chosen', { n: count })}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
            {replaced !== null && (
              <Button variant="default" onClick={() => keep(!isOther)}>
                {t(isOther ? 'scenarios.keep.overwrite' : 'scenarios.keep.asNew')}
              </Button>
            )}
            <Button onClick={() => keep(isOther)}>
              {t(
                replaced === null
                  ? 'scenarios.keep.save'
                  : isOther
                    ? 'scenarios.keep.asNew'
                    : 'scenarios.keep.replace',
              )}
            </Button>
          </Group>
        </Group>
      }
    >
      <Stack gap="sm">
        <TextInput
          label={t('scenarios.name')}
          description={t('scenarios.name.help')}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={isTried && error !== null ? t(error) : null}
        />
        <DateTimeInput
          label={t('scenarios.keep.until')}
          description={t('simulator.timeline.zone', { zone: words.zone })}
          value={until}
          onChange={(local) => setUntil(local ?? '')}
          error={isTried && untilMs === null ? t('simulator.event.noDate') : null}
        />
        {replaced !== null && !isOther && (
          <Text size="sm">{t('scenarios.keep.replaces', { name: replaced })}</Text>
        )}
        <Text size="sm">{t('scenarios.keep.text')}</Text>
        <Choices
          candidates={candidates}
          expected={expected}
          words={words}
          onToggle={toggle}
          onExpect={setExpected}
          withReasons={withReasons}
          onReasons={setWithReasons}
        />
        <Exactly
          candidates={candidates}
          expected={expected}
          exactly={exactly}
          words={words}
          onChange={setExactly}
        />
        <Unmet scenario={scenario} candidates={candidates} words={words} />
        <Hint isShown={count === 0}>{t('scenarios.keep.nothing')}</Hint>
      </Stack>
    </FootedModal>
  );
}

function withToggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
