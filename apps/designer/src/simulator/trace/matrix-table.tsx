import { Table, Text } from '@mantine/core';
import type { Flow } from '@rung/flow';
import type { Truth } from '@rung/kernel';
import { useT } from '../../i18n/use-t.ts';
import { nameOfPart } from '../../inspector/parts.ts';
import { grantSentence } from '../../node-kinds/shared/grant-sentence.ts';
import type { MatrixAsked } from '../model/matrix-asked.ts';
import type { Verdict } from '../model/matrix-verdicts.ts';
import type { Words } from '../use-words.ts';
import { Sign } from './sign.tsx';
import classes from './trace.module.css';

const deciding: ReadonlySet<Verdict> = new Set<Verdict>(['alone', 'signed', 'signs', 'never']);
const unasked: ReadonlySet<Verdict> = new Set<Verdict>(['tier', 'later']);

/** Who asked the matrix for what at an authority step, every limit that speaks of it, and which of them decided. */
export function MatrixTable(props: {
  readonly flow: Flow;
  readonly asked: MatrixAsked;
  readonly words: Words;
}) {
  const { flow, asked, words } = props;
  const { wording, language } = words;
  const t = useT();
  const isTold = asked.rows.some(({ verdict }) => verdict !== null);
  const isNobodys = isTold && asked.rows.every(({ verdict }) => verdict !== 'unknown' && !isDecider(verdict));
  return (
    <div className={classes['asked']}>
      <Text size="xs" fw={600}>
        {useQuestion(props)}
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
              <Table.Th scope="col">
                {t(isTold ? 'simulator.trace.verdict' : 'simulator.trace.within')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {asked.rows.map(({ id, grant, isWithin, verdict }) => (
              <Table.Tr key={id} data-decided={isDecider(verdict) || undefined}>
                <Table.Td>
                  {grantSentence(flow, grant, { t, wording, language })}
                  {grant.when !== undefined && ` (${wording.sayConditionText(flow, grant.when)})`}
                </Table.Td>
                <Table.Td>
                  {verdict === null ? (
                    <Sign truth={isWithin} words={words} />
                  ) : (
                    <span className={classes['verdict']} data-unasked={unasked.has(verdict) || undefined}>
                      {!unasked.has(verdict) && <Sign truth={truthOf(verdict)} words={words} isBare />}
                      {t(`simulator.trace.verdict.${verdict}`)}
                    </span>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {isNobodys && (
        <Text size="xs" py={2}>
          {t('simulator.trace.verdict.nobody')}
        </Text>
      )}
    </div>
  );
}

/** Who asked, for what and for how much, as far as that is known. */
function useQuestion({
  flow,
  asked,
  words: { wording, language },
}: Parameters<typeof MatrixTable>[0]): string {
  const t = useT();
  const { action, amount, quantity, tier } = asked;
  const size =
    amount === null
      ? quantity === null
        ? []
        : [`${quantity.quantity.toLocaleString(language)} ${quantity.unit}`]
      : [wording.sayMoney(amount)];
  const what = [wording.sayAction(action), ...size].join(', ');
  if (tier === null) return t('simulator.trace.asked', { what });
  const part = flow.tiers[tier];
  return t('simulator.trace.askedBy', { what, tier: part === undefined ? tier : nameOfPart(part, tier) });
}

const isDecider = (verdict: Verdict | null): boolean => verdict !== null && deciding.has(verdict);

function truthOf(verdict: Verdict): Truth {
  if (verdict === 'unknown') return 'unknown';
  return deciding.has(verdict) ? 'true' : 'false';
}
