import { Table, Text } from '@mantine/core';
import type { ConditionTrace, TraceEntry, TraceRow } from '@rung/kernel';
import { useT } from '../../i18n/use-t.ts';
import type { Words } from '../use-words.ts';
import { Sign } from './sign.tsx';
import classes from './trace.module.css';

/** Whether an entry asked anything, so that it can be told why. */
export function hasReasons(entry: TraceEntry): boolean {
  return (
    entry.step === 'case' ||
    entry.step === 'matrix' ||
    (entry.step === 'trigger' && entry.condition !== undefined)
  );
}

interface Asked {
  readonly key: string;
  /** Null for the one condition of a trigger. */
  readonly name: string | null;
  readonly isTaken: boolean;
  readonly condition: ConditionTrace;
}

function askedBy(entry: TraceEntry, { wording }: Words): readonly Asked[] {
  if (entry.step === 'trigger') {
    const { condition } = entry;
    return condition === undefined ? [] : [{ key: 'when', name: null, isTaken: false, condition }];
  }
  if (entry.step !== 'case') return [];
  // The first row names the case, as the catalogue has it; the others are its conditions.
  return entry.cases.map(({ id, condition }) => ({
    key: id,
    name: wording.sayTraceRows({ ...entry, cases: [{ id, condition: { ...condition, rows: [] } }] })[0] ?? id,
    isTaken: entry.port === `case:${id}`,
    condition,
  }));
}

/** Every condition that a step asked, row by row: what was needed, what was so, and whether it holds. */
export function WhyTable({ entry, words }: { readonly entry: TraceEntry; readonly words: Words }) {
  const t = useT();
  return askedBy(entry, words).map(({ key, name, isTaken, condition }) => (
    <div key={key} className={classes['asked']} data-taken={isTaken || undefined}>
      {name !== null && (
        <Text size="xs" fw={600} className={classes['case']}>
          <Sign truth={condition.result} words={words} isBare />
          {name}
          {isTaken && (
            <Text span size="xs" c="dimmed" fw={400}>
              {t('simulator.trace.taken')}
            </Text>
          )}
        </Text>
      )}
      {condition.rows.length === 0 ? (
        <Text size="xs" c="dimmed" py={2}>
          {t('simulator.trace.always')}
        </Text>
      ) : (
        <Table className={classes['why']} verticalSpacing={3} horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('simulator.trace.needed')}</Table.Th>
              <Table.Th scope="col">{t('simulator.trace.actual')}</Table.Th>
              <Table.Th scope="col">{t('simulator.trace.holds')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {words.wording.askedRows(condition).map(({ row, needed, holds }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a trace never change places
              <Table.Tr key={index}>
                <Table.Td>{needed}</Table.Td>
                <Table.Td>{actualOf(row, words, t('simulator.trace.missing'))}</Table.Td>
                <Table.Td>
                  <Sign truth={holds} words={words} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  ));
}

function actualOf({ atom, values }: TraceRow, { wording }: Words, missing: string): string {
  const fields = 'field' in atom ? ('other' in atom ? [atom.field, atom.other] : [atom.field]) : [''];
  return values
    .map((value, index) => (value === null ? missing : wording.sayValue(fields[index] ?? '', value)))
    .join(', ');
}
