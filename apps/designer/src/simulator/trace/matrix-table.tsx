import { Table, Text } from '@mantine/core';
import type { Flow } from '@rung/flow';
import { useT } from '../../i18n/use-t.ts';
import { grantSentence } from '../../node-kinds/shared/grant-sentence.ts';
import type { MatrixAsked } from '../model/matrix-asked.ts';
import type { Words } from '../use-words.ts';
import { Sign } from './sign.tsx';
import classes from './trace.module.css';

/** What an authority step asked, and every limit that speaks of it: which it is within. */
export function MatrixTable(props: {
  readonly flow: Flow;
  readonly asked: MatrixAsked;
  readonly words: Words;
}) {
  const { flow, asked, words } = props;
  const { wording, language } = words;
  const t = useT();
  const action = wording.sayAction(asked.action);
  return (
    <div className={classes['asked']}>
      <Text size="xs" fw={600}>
        {asked.amount === null
          ? t('simulator.trace.asked', { action })
          : t('simulator.trace.askedAmount', { action, amount: wording.sayMoney(asked.amount) })}
      </Text>
      {asked.rows.length === 0 ? (
        <Text size="xs" c="dimmed" py={2}>
          {t('simulator.trace.noLimit')}
        </Text>
      ) : (
        <Table className={classes['why']} verticalSpacing={3} horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('simulator.trace.limit')}</Table.Th>
              <Table.Th scope="col">{t('simulator.trace.within')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {asked.rows.map(({ id, grant, isWithin }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  {grantSentence(flow, grant, { t, wording, language })}
                  {grant.when !== undefined && ` (${wording.sayConditionText(flow, grant.when)})`}
                </Table.Td>
                <Table.Td>
                  <Sign truth={isWithin} words={words} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}
