import { ActionIcon, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { expressionRow, type Query, type QueryGroup, type QueryRow } from '@rung/condition';
import IconCode from '@tabler/icons-react/icons/IconCode';
import IconFolderPlus from '@tabler/icons-react/icons/IconFolderPlus';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import IconTrash from '@tabler/icons-react/icons/IconTrash';
import {
  type ControlElementsProp,
  type FullField,
  RuleGroupBodyComponents,
  type RuleGroupProps,
  type RuleProps,
  type UseRuleGroup,
} from 'react-querybuilder';
import { useSpeech } from '../inspector/speech.tsx';
import { blankRule } from './blank.ts';
import classes from './builder.module.css';
import { useBuilder } from './builder-context.ts';
import { ConditionRow } from './condition-row.tsx';
import { rowAt, withoutRow, withRow, withRowIn } from './edit-rows.ts';
import { groupSenses, meaningOf, senseOf } from './group-sense.ts';
import { TruthBadge } from './truth-badge.tsx';
import { useRowTruth } from './use-row-truth.ts';

type Header = RuleGroupProps & UseRuleGroup;

/** The group at a place of the query that is shown. */
function useGroup(path: readonly number[]): { readonly query: Query; readonly group: QueryGroup } {
  const { query } = useBuilder();
  const row = rowAt(query, path);
  return { query, group: row !== null && 'rules' in row ? row : query };
}

/** How the rows of a group go together, and away with it. */
function GroupHeader({ path }: Header) {
  const { query, group } = useGroup(path);
  const { readOnly, change } = useBuilder();
  const { t } = useSpeech();
  const truth = useRowTruth(group);
  const isRoot = path.length === 0;
  if (isRoot && group.rules.length < 2 && group.not !== true) return null;
  return (
    <Group gap={6} wrap="nowrap" className={classes.header}>
      <NativeSelect
        size="xs"
        aria-label={t('builder.sense')}
        disabled={readOnly}
        value={senseOf(group)}
        data={groupSenses.map((sense) => ({ value: sense, label: t(`builder.sense.${sense}`) }))}
        onChange={(event) => {
          const sense = groupSenses.find((one) => one === event.currentTarget.value) ?? 'all';
          change(withRow(query, path, { ...group, ...meaningOf(sense) }));
        }}
      />
      {truth !== null && <TruthBadge truth={truth} />}
      {!isRoot && !readOnly && (
        <ActionIcon
          ms="auto"
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('builder.removeGroup')}
          title={t('builder.removeGroup')}
          onClick={() => change(withoutRow(query, path))}
        >
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

/** The rows of a group, and what may be added to them. */
function GroupBody(props: Header) {
  const { path } = props;
  const { query, group } = useGroup(path);
  const { readOnly, change, problemAt, isBegun } = useBuilder();
  const { t, wording } = useSpeech();
  const problem = problemAt(path);
  const add = (row: QueryRow): void => {
    isBegun.current = true;
    change(withRowIn(query, path, row));
  };
  return (
    <Stack gap={8} className={path.length > 0 ? classes.nested : ''}>
      <RuleGroupBodyComponents {...props} />
      {problem !== null && (
        <Text size="xs" c="var(--mantine-color-error)">
          {wording.sayDiagnostic(problem)}
        </Text>
      )}
      {!readOnly && (
        // The words of the first begin where the rows do.
        <Group gap={4} ms={-7}>
          <Button
            variant="subtle"
            size="compact-xs"
            mih={24}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => add(blankRule)}
          >
            {t('builder.addRow')}
          </Button>
          <Button
            variant="subtle"
            size="compact-xs"
            mih={24}
            leftSection={<IconFolderPlus size={14} aria-hidden />}
            // A group of the same kind as the one around it would be no group: its rows would be rows of that one.
            onClick={() =>
              add({
                combinator: group.combinator === 'and' ? 'or' : 'and',
                rules: [blankRule, blankRule],
              })
            }
          >
            {t('builder.addGroup')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            mih={24}
            leftSection={<IconCode size={14} aria-hidden />}
            onClick={() => add(expressionRow(''))}
          >
            {t('builder.addExpression')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** The row at a place. */
function Row({ path }: RuleProps) {
  const { query } = useBuilder();
  const row = rowAt(query, path);
  return row === null || 'rules' in row ? null : <ConditionRow path={path} row={row} />;
}

/** Our own controls; the library lays out the tree. */
export const conditionControls = {
  rule: Row,
  ruleGroupHeaderElements: GroupHeader,
  ruleGroupBodyElements: GroupBody,
} satisfies ControlElementsProp<FullField, string>;
