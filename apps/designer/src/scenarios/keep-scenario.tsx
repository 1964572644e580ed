import { Alert, Button, Checkbox, Group, Modal, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { addScenario, changeScenario } from '@rung/editing';
import { type EffectName, effectNames, type Scenario, type ScenarioResult } from '@rung/kernel';
import { useMemo, useState } from 'react';
import { useEditor, useEditorState } from '../document/editor.ts';
import type { Translate } from '../i18n/i18n.ts';
import { useT } from '../i18n/use-t.ts';
import { useReturnFocus } from '../keyboard/use-return-focus.ts';
import { notify } from '../shell/notify.tsx';
import { DateTimeInput } from '../simulator/form/date-time-input.tsx';
import { scenarioDocument } from '../simulator/model/draft.ts';
import { fieldTextOf, msOf, msOfFieldText, textOf } from '../simulator/model/instants.ts';
import { type RehearsalSource, rehearsalStore, useRehearsal } from '../simulator/rehearsal-store.ts';
import { useWords, type Words } from '../simulator/use-words.ts';
import { toldDetails } from './model/compared-rows.ts';
import {
  alreadyExpected,
  type Candidate,
  candidatesOf,
  freeName,
  keptScenario,
  unmetRows,
} from './model/expectations.ts';
import { isOtherTicket } from './model/other-ticket.ts';
import { nameError } from './rename-scenario.tsx';
import classes from './scenarios.module.css';

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
  const [isTried, setIsTried] = useState(false);
  const isRenamed = replaced !== null && name.trim() !== replaced;
  const error = nameError(name, taken, replaced);
  const untilMs = msOfFieldText(until, words.zone);
  const nameToKeep = (asNew: boolean): string => {
    if (asNew) return isRenamed ? name.trim() : freeName(name.trim(), taken);
    // Whoever overwrites a scenario keeps its name, unless another one was typed.
    return replaced !== null && name === proposed ? replaced : name.trim();
  };
  const keep = (asNew: boolean): void => {
    setIsTried(true);
    const wanted = nameToKeep(asNew);
    if (error !== null || untilMs === null) return;
    const choice = {
      name: wanted,
      until: textOf(untilMs),
      expected,
      exactly: exactly.filter((kind) => isWhole(kind, candidates, expected)),
    };
    const kept = keptScenario(scenario, candidates, choice);
    const document = scenarioDocument(kept);
    const edit =
      replaced === null || asNew
        ? addScenario(flow, { scenario: document })
        : changeScenario(flow, { name: replaced, scenario: document });
    if (!editor.dispatch(edit)) return;
    rehearsalStore.setState({ source: { kind: 'scenario', name: wanted } });
    notify(t('scenarios.keep.kept', { name: wanted }), 'success');
    onClose();
  };
  const toggle = (id: string): void => setExpected(withToggled(expected, id));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('scenarios.keep.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      scrollAreaComponent={ScrollArea.Autosize}
    >
      <Stack gap="sm">
        <TextInput
          label={t('scenarios.name')}
          description={t('scenarios.name.help')}
          data-autofocus
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
        <Text size="sm">{t('scenarios.keep.text')}</Text>
        <Choices
          candidates={candidates}
          expected={expected}
          words={words}
          onToggle={toggle}
          onExpect={setExpected}
        />
        <Exactly
          candidates={candidates}
          expected={expected}
          exactly={exactly}
          words={words}
          onChange={setExactly}
        />
        <Unmet scenario={scenario} candidates={candidates} words={words} />
        {expected.size === 0 && (
          <Text size="xs" c="dimmed">
            {t('scenarios.keep.nothing')}
          </Text>
        )}
        <Group justify="space-between" className={classes['foot']}>
          <Text size="xs" c="dimmed" role="status">
            {t('scenarios.keep.chosen', { n: expected.size })}
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
      </Stack>
    </Modal>
  );
}

function withToggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

interface ChoicesProps {
  readonly candidates: readonly Candidate[];
  readonly expected: ReadonlySet<string>;
  readonly words: Words;
  readonly onToggle: (id: string) => void;
  readonly onExpect: (expected: ReadonlySet<string>) => void;
}

const groups = [
  { kind: 'effect', title: 'scenarios.keep.effects' },
  { kind: 'clock', title: 'scenarios.keep.clocks' },
  { kind: 'final', title: 'scenarios.keep.final' },
] as const;

function Choices({ candidates, expected, words, onToggle, onExpect }: ChoicesProps) {
  const t = useT();
  const moves = candidates.filter((one) => one.kind === 'effect' && one.effect.effect === 'assign');
  return groups.map(({ kind, title }) => {
    const own = candidates.filter((one) => one.kind === kind);
    return (
      own.length > 0 && (
        <fieldset key={kind} className={classes['choices']}>
          <legend>{t(title)}</legend>
          {kind === 'effect' && moves.length > 0 && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => onExpect(new Set([...expected, ...moves.map(({ id }) => id)]))}
            >
              {t('scenarios.keep.moves')}
            </Button>
          )}
          {own.map((one) => (
            <Checkbox
              key={one.id}
              size="xs"
              checked={expected.has(one.id)}
              onChange={() => onToggle(one.id)}
              label={sayCandidate(one, words, t)}
            />
          ))}
        </fieldset>
      )
    );
  });
}

function sayCandidate(one: Candidate, { wording, moment }: Words, t: Translate): string {
  switch (one.kind) {
    case 'effect':
      return `${moment(msOf(one.effect.at))}: ${wording.sayEffect(one.effect)}`;
    case 'clock':
      return wording.sayClockRow(one.clock);
    case 'final': {
      const { tier, status } = one.final;
      const said = wording.sayDetail(['status'], { value: status, row: {} });
      return tier === null
        ? t('scenarios.keep.final.noTier', { status: said })
        : t('scenarios.keep.final.row', {
            tier: wording.sayDetail(['tier'], { value: tier, row: {} }),
            status: said,
          });
    }
    default:
      return one satisfies never;
  }
}

/** Whether all that happened of a kind is expected: only then nothing else may have happened. */
function isWhole(kind: EffectName, candidates: readonly Candidate[], expected: ReadonlySet<string>): boolean {
  return candidates.every(
    (one) => one.kind !== 'effect' || one.effect.effect !== kind || expected.has(one.id),
  );
}

interface ExactlyProps extends Pick<ChoicesProps, 'candidates' | 'words'> {
  readonly expected: ReadonlySet<string>;
  readonly exactly: readonly EffectName[];
  readonly onChange: (exactly: readonly EffectName[]) => void;
}

/** Kinds of effects that happened at all: only of them it makes sense to say that no more may come. */
function Exactly({ candidates, expected, exactly, words, onChange }: ExactlyProps) {
  const t = useT();
  const kinds = effectNames.filter((name) =>
    candidates.some((one) => one.kind === 'effect' && one.effect.effect === name),
  );
  if (kinds.length === 0) return null;
  return (
    <fieldset className={classes['choices']} data-inline>
      <legend>{t('scenarios.keep.exactly')}</legend>
      {kinds.map((kind) => (
        <Checkbox
          key={kind}
          size="xs"
          label={words.wording.sayEffectRule(kind)}
          disabled={!isWhole(kind, candidates, expected)}
          checked={exactly.includes(kind) && isWhole(kind, candidates, expected)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...exactly, kind] : exactly.filter((one) => one !== kind))
          }
        />
      ))}
      {kinds.some((kind) => !isWhole(kind, candidates, expected)) && (
        <Text size="xs" c="dimmed">
          {t('scenarios.keep.exactly.help')}
        </Text>
      )}
    </fieldset>
  );
}

function Unmet({
  scenario,
  candidates,
  words,
}: { readonly scenario: Scenario } & Pick<ChoicesProps, 'candidates' | 'words'>) {
  const t = useT();
  const rows = unmetRows(scenario, candidates);
  if (rows.length === 0) return null;
  return (
    <Alert
      color="yellow"
      p="xs"
      classNames={{ root: classes['unmet'] ?? '', title: classes['unmetTitle'] ?? '' }}
      title={t('scenarios.keep.unmet')}
    >
      {rows.map((row) => {
        const told = toldDetails(row, words.wording).map(({ name, expected }) => `${name}: ${expected}`);
        return (
          <Text key={told.join()} size="xs">
            {told.join(' · ')}
          </Text>
        );
      })}
    </Alert>
  );
}
