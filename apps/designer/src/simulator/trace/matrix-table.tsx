import { Table, Text } from '@mantine/core';
import type { Flow } from '@rung/flow';
import { useT } from '../../i18n/use-t.ts';
import { grantSentence } from '../../node-kinds/shared/grant-sentence.ts';
import { type MatrixEntry, type MatrixRow, matrixRows } from '../model/matrix-rows.ts';
import type { Words } from '../use-words.ts';
import { Sign } from './sign.tsx';
import classes from './trace.module.css';

/** Every limit that speaks of what was asked of the matrix, what became of each, and which of them decided. */
export function MatrixTable(props: {
  readonly flow: Flow;
  readonly entry: MatrixEntry;
  readonly words: Words;
}) {
  const { flow, entry, words } = props;
  const { wording, language } = words;
  const t = useT();
  const rows = matrixRows(flow, entry);
  const isNobodys = !entry.grants.some(({ verdict }) => verdict === 'decided');
  return (
    <div className={classes['asked']}>
      {rows.length === 0 ? (
        <Text size="xs" c="dimmed" py={2}>
          {t('simulator.trace.noLimit')}
        </Text>
      ) : (
        <Table className={classes['why']} verticalSpacing={3} horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('simulator.trace.limit')}</Table.Th>
              <Table.Th scope="col">{t('simulator.trace.verdict')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ id, grant, ...asked }) => (
              <Table.Tr key={id} data-decided={asked.decided !== null || undefined}>
                <Table.Td>{grantSentence(flow, grant, { t, wording, language })}</Table.Td>
                <Table.Td>
                  <Verdict {...asked} words={words} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {isNobodys && (
        <Text size="xs" py={2}>
          {t(`simulator.trace.verdict.${entry.outcome === 'granted' ? 'free' : 'nobody'}`)}
        </Text>
      )}
    </div>
  );
}

function Verdict({
  verdict,
  decided,
  words,
}: Pick<MatrixRow, 'verdict' | 'decided'> & { readonly words: Words }) {
  const t = useT();
  if (verdict === null) {
    return (
      <span className={classes['verdict']} data-unasked>
        {t('simulator.trace.verdict.unasked')}
      </span>
    );
  }
  const passedOver = verdict === 'unknown' ? 'unknown' : 'false';
  return (
    <span className={classes['verdict']}>
      <Sign truth={decided === null ? passedOver : 'true'} words={words} isBare />
      {decided === null ? words.wording.sayGrantVerdict(verdict) : t(`simulator.trace.verdict.${decided}`)}
    </span>
  );
}
