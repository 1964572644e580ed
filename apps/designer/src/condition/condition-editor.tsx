import { Divider, SegmentedControl, Stack, Text } from '@mantine/core';
import type { ConditionContext, Query } from '@rung/condition';
import type { Diagnostic } from '@rung/kernel';
import { useContext, useMemo, useRef, useState } from 'react';
import { useFormScope } from '../inspector/fields/form-scope.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { blankRule } from './blank.ts';
import { ConditionBuilder } from './builder.tsx';
import { ConditionText } from './condition-text.tsx';
import { openRows, sameRows, textOfRows } from './rows.ts';
import { SampleTicketContext } from './sample-context.ts';
import type { SampleTicket } from './try-condition.ts';
import { TryPanel } from './try-panel.tsx';
import { WrittenLine } from './written-line.tsx';

const views = ['rows', 'text'] as const;

/** What a condition begins with: nothing is asked until somebody says what. */
const beginning: Query = { combinator: 'and', rules: [blankRule] };

/** A condition as rows or as text, whichever one likes; only the text is kept. */
export function ConditionEditor(props: {
  readonly label: string;
  /** Blank while there is none yet. */
  readonly value: string;
  readonly context: ConditionContext;
  readonly onCommit: (text: string) => void;
  /** What to do when the last row is taken away; absent where a condition must stay. */
  readonly onEmpty?: (() => void) | undefined;
}) {
  const { label, value, context, onCommit, onEmpty } = props;
  const { readOnly } = useFormScope();
  const { t } = useSpeech();
  const isNew = value.trim() === '';
  const isBegun = useRef(isNew);
  const opened = useMemo(() => openRows(value, context), [value, context]);
  const [view, setView] = useState<(typeof views)[number]>('rows');
  // Rows that do not make a condition yet stay here; the step keeps the one before until they do.
  const [draft, setDraft] = useState<{
    readonly query: Query;
    readonly problems: readonly Diagnostic[];
  } | null>(null);
  const given = useContext(SampleTicketContext);
  const [tried, setTried] = useState<SampleTicket | null>(null);
  const sample = tried ?? given;

  const change = (query: Query): void => {
    if (query.rules.length === 0 && onEmpty !== undefined) {
      onEmpty();
      return;
    }
    const text = textOfRows(opened.ok ? opened.value : null, query, context);
    if (!text.ok) {
      setDraft({ query, problems: text.error });
      return;
    }
    setDraft(null);
    if (text.value !== value) onCommit(text.value);
  };
  const query = draft?.query ?? (isNew ? beginning : opened.ok ? opened.value.query : null);
  const asRows = view === 'rows' && query !== null;
  return (
    <Stack gap="xs" mt="xs">
      <Divider />
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('builder.view')}
        value={asRows ? 'rows' : 'text'}
        data={views.map((one) => ({
          value: one,
          label: t(`builder.view.${one}`),
          disabled: one === 'rows' && query === null,
        }))}
        onChange={(next) => setView(next === 'text' ? 'text' : 'rows')}
      />
      {asRows ? (
        <>
          <ConditionBuilder
            query={query}
            context={context}
            problems={draft?.problems ?? []}
            sample={sample}
            isBegun={isBegun}
            onChange={change}
          />
          {/* Of rows that make no condition yet there is no text. */}
          {!isNew && draft === null && <WrittenLine text={value} />}
        </>
      ) : (
        <>
          {!opened.ok && !isNew && (
            <Text size="xs" c="dimmed">
              {t('builder.onlyText')}
            </Text>
          )}
          <ConditionText
            label={t('builder.text', { label })}
            value={value}
            context={context}
            readOnly={readOnly}
            onCommit={(text) => {
              setDraft(null);
              if (text.trim() !== '') onCommit(text);
            }}
          />
        </>
      )}
      <Text size="xs" role="status">
        {isNew
          ? asRows && t('builder.begun')
          : draft !== null &&
            opened.ok &&
            !sameRows(draft.query, opened.value.query) &&
            t('builder.incomplete')}
      </Text>
      {opened.ok && (
        <TryPanel expr={opened.value.condition.expr} given={given} tried={tried} onTry={setTried} />
      )}
    </Stack>
  );
}
