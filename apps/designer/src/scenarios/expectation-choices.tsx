import { Alert, Button, Checkbox, Text } from '@mantine/core';
import { type EffectName, effectNames, parseInstant, type Scenario } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import type { Translate } from '../i18n/i18n.ts';
import { useT } from '../i18n/use-t.ts';
import type { Words } from '../simulator/use-words.ts';
import { toldDetails } from './model/compared-rows.ts';
import { type Candidate, unmetRows } from './model/expectations.ts';
import classes from './scenarios.module.css';

interface ChoicesProps {
  readonly candidates: readonly Candidate[];
  readonly expected: ReadonlySet<string>;
  readonly words: Words;
  readonly onToggle: (id: string) => void;
  readonly onExpect: (expected: ReadonlySet<string>) => void;
  readonly withReasons: boolean;
  readonly onReasons: (withReasons: boolean) => void;
}

const groups = [
  { kind: 'effect', title: 'scenarios.keep.effects' },
  { kind: 'clock', title: 'scenarios.keep.clocks' },
  { kind: 'final', title: 'scenarios.keep.final' },
] as const;

/** What happened, to be ticked as far as it is expected again. */
export function Choices(props: ChoicesProps) {
  const { candidates, expected, words, onToggle, onExpect, withReasons, onReasons } = props;
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
          {own.some(hasReason) && (
            <Checkbox
              size="xs"
              mt="xs"
              checked={withReasons}
              onChange={(event) => onReasons(event.currentTarget.checked)}
              label={t('scenarios.keep.reasons')}
              description={t('scenarios.keep.reasons.help')}
            />
          )}
        </fieldset>
      )
    );
  });
}

function hasReason(one: Candidate): boolean {
  return one.kind === 'effect' && Object.keys(one.why).length > 0;
}

function sayCandidate(one: Candidate, { wording }: Words, t: Translate): string {
  switch (one.kind) {
    case 'effect':
      return `${sayAt(one.effect.at, wording)}: ${wording.sayEffect(one.effect)}`;
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

/** An instant as what was expected before is told by. */
function sayAt(at: string, wording: Wording): string {
  const read = parseInstant(at);
  return read.ok ? wording.sayInstant(read.value) : at;
}

/** Whether all that happened of a kind is expected: only then nothing else may have happened. */
export function isWhole(
  kind: EffectName,
  candidates: readonly Candidate[],
  expected: ReadonlySet<string>,
): boolean {
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
export function Exactly({ candidates, expected, exactly, words, onChange }: ExactlyProps) {
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
      <Hint isShown={kinds.some((kind) => !isWhole(kind, candidates, expected))}>
        {t('scenarios.keep.exactly.help')}
      </Hint>
    </fieldset>
  );
}

/** What is said until it is settled. It keeps its room: the ticks of a dialog must not move under the pointer. */
export function Hint({ isShown, children }: { readonly isShown: boolean; readonly children: string }) {
  return (
    <Text size="xs" c="dimmed" style={{ visibility: isShown ? 'visible' : 'hidden' }}>
      {children}
    </Text>
  );
}

/** What the scenario expected and what did not happen this time. */
export function Unmet({
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
      {rows.map((row, index) => {
        const told = toldDetails(row, words.wording).map(({ name, expected }) => `${name}: ${expected}`);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be told alike
          <Text key={index} size="xs">
            {told.join(' · ')}
          </Text>
        );
      })}
    </Alert>
  );
}
