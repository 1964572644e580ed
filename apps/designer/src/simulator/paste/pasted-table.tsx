import { Table, UnstyledButton } from '@mantine/core';
import type { Flow } from '@rung/flow';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import { memo, useState } from 'react';
import { useT } from '../../i18n/use-t.ts';
import type { Words } from '../use-words.ts';
import classes from './paste-ticket.module.css';
import { PastedRow, useMeanings } from './pasted-row.tsx';
import type { Meaning, ReadTicket, Told } from './read-pasted-ticket.ts';

interface PastedTableProps {
  readonly flow: Flow;
  readonly ticket: ReadTicket;
  readonly words: Words;
  /** What had been told before: such names are known by now. */
  readonly before: Told;
  readonly onTell: (name: string, meaning: Meaning) => void;
  /** Has its dates read the other way. */
  readonly onTurn: () => void;
}

/**
 * What was pasted, line by line, and what each becomes, which whoever pasted may know better. Names that nothing here matches are folded: of a
 * long export nobody reads through them. What is told of a name moves nothing. It may have hundreds of lines, and is drawn anew only where they are others.
 */
export const PastedTable = memo(function PastedTable(props: PastedTableProps) {
  const { flow, ticket, words, before, onTell, onTurn } = props;
  const t = useT();
  const choices = useMeanings(flow, words);
  const isKnown = ({ name, isKnown }: ReadTicket['entries'][number]): boolean =>
    isKnown || before.meanings.has(name);
  const known = ticket.entries.filter(isKnown);
  const others = ticket.entries.filter((entry) => !isKnown(entry));
  const [isUnfolded, setUnfolded] = useState(false);
  // Where nothing is known, what the names mean is all there is to say.
  const isOpen = isUnfolded || known.length === 0;
  const rowsOf = (entries: ReadTicket['entries']) =>
    entries.map((entry, place) => (
      <PastedRow
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name that no other has, and stays where it was pasted
        key={place}
        entry={entry}
        order={ticket.order}
        words={words}
        choices={choices}
        onTell={onTell}
        onTurn={onTurn}
      />
    ));
  return (
    <section className={classes['found']} aria-label={t('simulator.paste.found')}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('simulator.paste.name')}</Table.Th>
            <Table.Th scope="col">{t('simulator.paste.use')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{rowsOf(known)}</Table.Tbody>
        {known.length > 0 && others.length > 0 && (
          <Table.Tbody>
            <Table.Tr>
              <Table.Th colSpan={2} scope="rowgroup" p={0}>
                <UnstyledButton
                  className={classes['fold']}
                  aria-expanded={isOpen}
                  onClick={() => setUnfolded(!isUnfolded)}
                >
                  <IconChevronRight size={14} aria-hidden data-open={isOpen || undefined} />
                  {t('simulator.paste.folded', { n: others.length })}
                </UnstyledButton>
              </Table.Th>
            </Table.Tr>
          </Table.Tbody>
        )}
        {isOpen && others.length > 0 && <Table.Tbody>{rowsOf(others)}</Table.Tbody>}
      </Table>
    </section>
  );
});
