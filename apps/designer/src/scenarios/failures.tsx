import { Table, Text } from '@mantine/core';
import type { Scenario, ScenarioFailure } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import { useT } from '../i18n/use-t.ts';
import type { ComparedRow } from './model/compared-rows.ts';
import { toldFailures } from './model/told-failures.ts';
import classes from './scenarios.module.css';

/** What failed of a scenario. */
export interface FailuresProps {
  readonly failures: readonly ScenarioFailure[];
  /** Failures that are not listed. */
  readonly more: number;
  /** Null if it could not be read. */
  readonly scenario: Scenario | null;
  readonly wording: Wording;
}

/** Why a scenario failed: what was expected beside what was seen. */
export function Failures({ failures, more, scenario, wording }: FailuresProps) {
  const t = useT();
  return (
    <div className={classes['failures']}>
      {toldFailures(failures, scenario, wording).map(({ head, rule, rows, lines }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: failures of one run never change places
        <div key={index}>
          <Text size="xs" fw={600}>
            {rule === null
              ? t(`scenarios.failure.${head}`)
              : t('scenarios.failure.rule', { head: t(`scenarios.failure.${head}`), rule })}
          </Text>
          {rows.length > 0 && <Compared rows={rows} />}
          {lines.map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
            <Text key={place} size="xs">
              {line}
            </Text>
          ))}
        </div>
      ))}
      {more > 0 && (
        <Text size="xs" c="dimmed">
          {t('scenarios.failure.more', { n: more })}
        </Text>
      )}
    </div>
  );
}

function Compared({ rows }: { readonly rows: readonly ComparedRow[] }) {
  const t = useT();
  const hasSeen = rows.some(({ seen }) => seen !== null);
  return (
    <Table className={classes['compared']} verticalSpacing={2} horizontalSpacing={8} w="auto">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('scenarios.detail')}</Table.Th>
          <Table.Th scope="col">{t('scenarios.expected')}</Table.Th>
          {hasSeen && <Table.Th scope="col">{t('scenarios.seen')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, expected, seen, differs }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two details may be called the same
          <Table.Tr key={index} data-differs={differs || undefined}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td>{expected}</Table.Td>
            {hasSeen && (
              <Table.Td>
                {differs && (
                  <span role="img" aria-label={t('scenarios.differs')}>
                    ≠{' '}
                  </span>
                )}
                {seen}
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
