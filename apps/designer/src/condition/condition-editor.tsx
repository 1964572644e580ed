import { Button, Divider, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import type { ConditionContext } from '@rung/condition';
import { useContext, useRef, useState } from 'react';
import { useFormScope } from '../inspector/fields/form-scope.ts';
import { leadToUntaken } from '../inspector/fields/untaken.ts';
import { useSpeech } from '../inspector/speech.tsx';
import { controlOf } from '../inspector/wanted-field.ts';
import { ConditionBuilder } from './builder.tsx';
import { ConditionText } from './condition-text.tsx';
import { SampleTicketContext } from './sample-context.ts';
import type { SampleTicket } from './try-condition.ts';
import { TryPanel } from './try-panel.tsx';
import { useRows } from './use-rows.ts';
import { WrittenLine } from './written-line.tsx';

const views = ['rows', 'text'] as const;

/** A condition as rows or as text, whichever one likes; only the text is kept. */
export function ConditionEditor(props: {
  readonly label: string;
  /** Where it stands, as a JSON pointer into the flow. */
  readonly place: string;
  /** Blank while there is none yet. */
  readonly value: string;
  readonly context: ConditionContext;
  readonly onCommit: (text: string) => void;
  /** What to do when the last row is taken away; absent where a condition must stay. */
  readonly onEmpty?: (() => void) | undefined;
}) {
  const { label, value, context, onCommit } = props;
  const { readOnly } = useFormScope();
  const { t } = useSpeech();
  const [view, setView] = useState<(typeof views)[number]>('rows');
  const rows = useRows(props);
  const { opened, query, isNew, isUntaken } = rows;
  const isBegun = useRef(isNew && !isUntaken);
  const given = useContext(SampleTicketContext);
  const [tried, setTried] = useState<SampleTicket | null>(null);
  const sample = tried ?? given;
  const frame = useRef<HTMLDivElement>(null);
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
        onChange={(next) => {
          // Rows that make no condition have no text, and would be out of sight.
          if (!leadToUntaken(frame.current)) setView(next === 'text' ? 'text' : 'rows');
        }}
      />
      {asRows ? (
        <>
          <div ref={frame} data-untaken={isUntaken || undefined}>
            <ConditionBuilder
              query={query}
              context={context}
              problems={rows.problems}
              isUntaken={isUntaken}
              sample={sample}
              isBegun={isBegun}
              onChange={rows.change}
            />
          </div>
          {/* Of rows that make no condition yet there is no text. */}
          {!isNew && !rows.isDraft && <WrittenLine text={value} />}
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
              rows.drop();
              if (text.trim() !== '') onCommit(text);
            }}
          />
        </>
      )}
      <RowsState
        told={isNew ? asRows && t('builder.begun') : isUntaken && t('builder.incomplete')}
        onDrop={
          isUntaken && asRows
            ? () => {
                rows.drop();
                if (isNew) props.onEmpty?.();
                // The button is gone.
                else if (frame.current !== null) controlOf(frame.current)?.focus();
              }
            : null
        }
      />
      {opened.ok && (
        <TryPanel expr={opened.value.condition.expr} given={given} tried={tried} onTry={setTried} />
      )}
    </Stack>
  );
}

/** How far the rows are, and the way back from those that make no condition. */
function RowsState({
  told,
  onDrop,
}: {
  readonly told: string | false;
  readonly onDrop: (() => void) | null;
}) {
  const { t } = useSpeech();
  return (
    <Group gap={6} justify="space-between" wrap="nowrap" align="flex-start">
      <Text size="xs" role="status">
        {told}
      </Text>
      {onDrop !== null && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          mih={24}
          style={{ flexShrink: 0 }}
          data-take-back
          onClick={onDrop}
        >
          {t('builder.dropRows')}
        </Button>
      )}
    </Group>
  );
}
