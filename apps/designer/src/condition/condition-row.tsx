import { ActionIcon, Box, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { expressionRow, isExpressionRow, type QueryExpression, type QueryRule } from '@rung/condition';
import { fieldDeclarations } from '@rung/flow';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import { useEffect, useRef } from 'react';
import { useSpeech } from '../inspector/speech.tsx';
import { hasNoValue, isBlank } from './blank.ts';
import classes from './builder.module.css';
import { useBuilder } from './builder-context.ts';
import { ConditionText } from './condition-text.tsx';
import { type RowPath, withoutRow, withRow } from './edit-rows.ts';
import { FieldSelect } from './field-select.tsx';
import { operatorText } from './operator-text.ts';
import { operatorsFor, standsAlone, subjectOf, withField, withOperator } from './operators.ts';
import { TruthBadge } from './truth-badge.tsx';
import { useRowTruth, useSampleValue } from './use-row-truth.ts';
import { ValueEditor } from './value-editor.tsx';

/** One line of a condition: what it is about, what is said of it, and with which value. */
export function ConditionRow({
  path,
  row,
}: {
  readonly path: RowPath;
  readonly row: QueryRule | QueryExpression;
}) {
  const { query, readOnly, change, problemAt, isUntaken } = useBuilder();
  const { t, wording } = useSpeech();
  const truth = useRowTruth(row);
  // An expression says itself, at its place, what cannot be read.
  const problem = isExpressionRow(row) ? null : problemAt(path);
  return (
    <Box
      className={classes.row}
      data-problem={problem !== null || undefined}
      data-untaken={(isUntaken && (problemAt(path) !== null || isBlank(row))) || undefined}
    >
      <Group gap={6} wrap="nowrap" align="flex-start">
        <Stack gap={6} flex={1} miw={0}>
          {isExpressionRow(row) ? (
            <Expression path={path} row={row} />
          ) : (
            <RuleControls path={path} rule={row} />
          )}
        </Stack>
        {!readOnly && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={t('builder.removeRow')}
            title={t('builder.removeRow')}
            onClick={() => change(withoutRow(query, path))}
          >
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      {truth !== null && (
        <Group gap={6} mt={6}>
          <TruthBadge truth={truth} />
          {!isExpressionRow(row) && <Seen path={row.field} />}
        </Group>
      )}
      {problem !== null && (
        <Text size="xs" mt={4} c="var(--mantine-color-error)">
          {wording.sayDiagnostic(problem)}
        </Text>
      )}
    </Box>
  );
}

/** What the ticket holds in the row's field. */
function Seen({ path }: { readonly path: string }) {
  const { t, wording } = useSpeech();
  const value = useSampleValue(path);
  if (value === undefined) return null;
  const shown = value === null ? t('try.missing') : t('try.is', { value: wording.sayValue(path, value) });
  return (
    <Text size="xs" c="dimmed">
      {shown}
    </Text>
  );
}

function Expression({ path, row }: { readonly path: RowPath; readonly row: QueryExpression }) {
  const { query, change, readOnly, context, isBegun } = useBuilder();
  const { t } = useSpeech();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isBegun.current) frame.current?.querySelector('textarea')?.focus();
    isBegun.current = false;
  }, [isBegun]);
  return (
    <div ref={frame}>
      <ConditionText
        label={t('builder.expression')}
        labelHidden
        value={row.value}
        context={context}
        readOnly={readOnly}
        onCommit={(text) => change(withRow(query, path, expressionRow(text)))}
      />
    </div>
  );
}

function RuleControls({ path, rule }: { readonly path: RowPath; readonly rule: QueryRule }) {
  const { query, change, readOnly, flow, isBegun, isUntaken } = useBuilder();
  const { t, wording } = useSpeech();
  const field = useRef<HTMLInputElement>(null);
  const comparison = useRef<HTMLSelectElement>(null);
  const value = useRef<HTMLDivElement>(null);
  const isChosen = useRef(false);
  // One row is written from left to right: what it is about, how it compares, with what.
  useEffect(() => {
    if (rule.field === '' && isBegun.current) field.current?.focus();
    else if (isChosen.current) comparison.current?.focus();
    else return;
    isBegun.current = false;
    isChosen.current = false;
  }, [rule.field, isBegun]);
  const about = { fields: fieldDeclarations(flow), wordLists: Object.keys(flow.wordLists ?? {}) };
  const offered = operatorsFor(rule.field, about);
  const operators = offered.includes(rule.operator) ? offered : [rule.operator, ...offered];
  const subject = subjectOf(rule.field, about.fields);
  return (
    <>
      <FieldSelect
        label={t('builder.field')}
        value={rule.field}
        readOnly={readOnly}
        input={field}
        onChange={(chosen) => {
          isChosen.current = true;
          change(withRow(query, path, withField(rule, chosen, about)));
        }}
      />
      {rule.field !== '' && (
        <Group gap={6} align="flex-start">
          <NativeSelect
            ref={comparison}
            size="xs"
            className={classes.operator ?? ''}
            aria-label={t('builder.operator', { field: wording.sayField(rule.field) })}
            disabled={readOnly}
            value={rule.operator}
            data={operators.map((operator) => ({
              value: operator,
              label: t(operatorText(subject, operator)),
            }))}
            onChange={(event) => {
              const operator = operators.find((one) => one === event.currentTarget.value);
              if (operator !== undefined) change(withRow(query, path, withOperator(rule, operator, about)));
            }}
            onKeyDown={(event) => {
              const next = value.current?.querySelector<HTMLElement>('input, select');
              if (event.key !== 'Enter' || next == null) return;
              event.preventDefault();
              next.focus();
            }}
          />
          {!standsAlone(rule.operator) && (
            <div
              ref={value}
              className={classes.value}
              data-untaken={(isUntaken && hasNoValue(rule)) || undefined}
            >
              <ValueEditor
                rule={rule}
                about={about}
                onChange={(next) => change(withRow(query, path, next))}
              />
            </div>
          )}
        </Group>
      )}
    </>
  );
}
