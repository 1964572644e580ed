import { ActionIcon, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { CountValue, QueryRule } from '@rung/condition';
import { durationMs, formatDuration, parseDuration } from '@rung/kernel';
import IconArrowsExchange from '@tabler/icons-react/icons/IconArrowsExchange';
import { useContext, useEffect, useRef, useState } from 'react';
import { DurationInput } from '../inspector/fields/duration-input.tsx';
import { unitMs } from '../inspector/fields/duration-text.ts';
import { OpenPartContext } from '../inspector/fields/open-part.tsx';
import { nameOfPart } from '../inspector/parts.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { hasNoValue } from './blank.ts';
import { useBuilder } from './builder-context.ts';
import { FieldSelect } from './field-select.tsx';
import { ListEditor } from './list-editor.tsx';
import { LiteralEditor } from './literal-editor.tsx';
import { NewWordList } from './new-word-list.tsx';
import { NumberInput } from './number-input.tsx';
import { comparesFields, firstValue, isLiteral, type Vocabulary, valueShape } from './operators.ts';
import { withUnchosen } from './value-words.ts';

/** What the editor of a row's value is given. */
export interface ValueEditorProps {
  readonly rule: QueryRule;
  readonly about: Vocabulary;
  readonly onChange: (rule: QueryRule) => void;
}

/** The value of a row, by what the row is about; or the other field that it is compared with. */
export function ValueEditor(props: ValueEditorProps) {
  const { rule, about, onChange } = props;
  const { readOnly } = useBuilder();
  const { t } = useSpeech();
  const byField = rule.valueSource === 'field';
  const turn = (): void =>
    onChange(
      byField
        ? { ...rule, valueSource: 'value', value: firstValue(rule, about) }
        : { ...rule, valueSource: 'field', value: likeField(rule.field, about) },
    );
  const label = t(byField ? 'builder.compareValue' : 'builder.compareField');
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <div style={{ flex: 1, minWidth: 0 }}>
        {byField ? <OtherField {...props} /> : <OwnValue {...props} />}
        {!byField && rule.field === 'request.action' && <FewActions />}
      </div>
      {!readOnly && comparesFields(rule, about) && (
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} title={label} onClick={turn}>
          <IconArrowsExchange size={14} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

/** The first other field of the same type; the field itself where there is none, for the writer to choose. */
function likeField(field: string, { fields }: Vocabulary): string {
  const like = Object.entries(fields).find(
    ([path, { type }]) => path !== field && type === fields[field]?.type,
  );
  return like?.[0] ?? field;
}

function OtherField({ rule, onChange }: ValueEditorProps) {
  const { readOnly } = useBuilder();
  const { t } = useSpeech();
  return (
    <FieldSelect
      label={t('builder.otherField')}
      readOnly={readOnly}
      value={typeof rule.value === 'string' ? rule.value : ''}
      onChange={(value) => onChange({ ...rule, value })}
    />
  );
}

function OwnValue({ rule, about, onChange }: ValueEditorProps) {
  const set = (value: QueryRule['value']): void => onChange({ ...rule, value });
  const { field, value } = rule;
  if (rule.operator === 'mentions' || rule.operator === 'doesNotMention')
    return <WordListEditor rule={rule} about={about} onChange={onChange} />;
  if (hasNoValue(rule)) {
    const shape = valueShape(rule);
    if (shape === 'list') return <ListEditor field={field} about={about} values={[]} onChange={set} />;
    if (shape === 'count') return <CountEditor value={undefined} onChange={set} />;
    return <LiteralEditor field={field} about={about} value={undefined} onChange={set} />;
  }
  if (Array.isArray(value)) return <ListEditor field={field} about={about} values={value} onChange={set} />;
  if (isLiteral(value)) return <LiteralEditor field={field} about={about} value={value} onChange={set} />;
  return <CountEditor value={value as CountValue} onChange={set} />; // what is neither list nor literal (QueryRule)
}

function WordListEditor({ rule, about, onChange }: ValueEditorProps) {
  const { flow, readOnly } = useBuilder();
  const { t } = useSpeech();
  const select = useRef<HTMLSelectElement>(null);
  const [made, setMade] = useState<string | null>(null);
  // A list that was just made is chosen once the condition may name it.
  useEffect(() => {
    if (made === null || !about.wordLists.includes(made)) return;
    setMade(null);
    onChange({ ...rule, value: made });
    select.current?.focus();
  }, [made, about, rule, onChange]);
  const chosen = typeof rule.value === 'string' ? rule.value : '';
  const ids =
    chosen === '' || about.wordLists.includes(chosen) ? about.wordLists : [chosen, ...about.wordLists];
  if (ids.length === 0) return <NewWordList onMade={setMade} />;
  return (
    <NativeSelect
      ref={select}
      size="xs"
      aria-label={t('builder.wordList')}
      disabled={readOnly}
      value={chosen}
      data={withUnchosen(
        ids.map((value) => {
          const list = flow.wordLists?.[value];
          return { value, label: list === undefined ? value : nameOfPart(list, value) };
        }),
        chosen === '' ? t('builder.choose') : null,
      )}
      onChange={(event) => onChange({ ...rule, value: event.currentTarget.value })}
    />
  );
}

/** Where the matrix speaks of no action yet: that its rows add some, and the way to where they are made. */
function FewActions() {
  const { flow, readOnly } = useBuilder();
  const { t } = useSpeech();
  const open = useContext(OpenPartContext);
  if (Object.keys(flow.grants ?? {}).length > 0) return null;
  return (
    <Stack gap={2} align="flex-start">
      <Text size="xs" c="dimmed">
        {t('builder.fewActions')}
      </Text>
      {open !== null && !readOnly && (
        <Button variant="subtle" size="compact-xs" ms={-7} mih={24} onClick={() => open('grants', null)}>
          {t('part.open.grants')}
        </Button>
      )}
    </Stack>
  );
}

/** So many times within so long. */
function CountEditor({
  value,
  onChange,
}: {
  readonly value: CountValue | undefined;
  readonly onChange: (value: CountValue) => void;
}) {
  const { readOnly } = useBuilder();
  const { t } = useSpeech();
  // How often is asked; within how long has an answer to begin with, which is kept with it.
  const [within, setWithin] = useState<number>(unitMs.day);
  const withinMs = value?.withinMs ?? within;
  return (
    <Group gap={6} align="center">
      <NumberInput
        label={t('builder.count')}
        value={value?.count}
        whole
        min={0}
        readOnly={readOnly}
        onCommit={(count) => onChange({ count, withinMs })}
      />
      <Text size="xs">{t('builder.timesWithin')}</Text>
      <DurationInput
        label={t('builder.within')}
        size="xs"
        readOnly={readOnly}
        value={formatDuration(durationMs(withinMs))}
        onCommit={(text) => {
          const read = parseDuration(text ?? '');
          if (!read.ok) return;
          setWithin(read.value);
          if (value !== undefined) onChange({ ...value, withinMs: read.value });
        }}
      />
    </Group>
  );
}
