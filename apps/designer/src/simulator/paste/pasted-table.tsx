import { NativeSelect, Table } from '@mantine/core';
import type { Flow } from '@rung/flow';
import { useT } from '../../i18n/use-t.ts';
import { ticketForm } from '../model/ticket-fields.ts';
import type { Words } from '../use-words.ts';
import classes from './paste-ticket.module.css';
import { isTaken, type Meaning, meaningOf, type ReadEntry } from './read-pasted-ticket.ts';

interface PastedTableProps {
  readonly flow: Flow;
  readonly entries: readonly ReadEntry[];
  readonly words: Words;
  readonly onTell: (name: string, meaning: Meaning) => void;
}

/** What was pasted, line by line, and what each becomes, which whoever pasted may know better. */
export function PastedTable({ flow, entries, words, onTell }: PastedTableProps) {
  const t = useT();
  const { read, others } = ticketForm(flow);
  const items = (fields: typeof read) =>
    fields.map(({ path }) => ({ value: path, label: words.wording.sayField(path) }));
  const choices = [
    { value: 'nothing', label: t('simulator.paste.unknown') },
    { value: 'message', label: t('simulator.form.message') },
    { value: 'opened', label: t('simulator.form.opened') },
    { value: 'number', label: t('simulator.paste.number') },
    { group: t('simulator.form.read'), items: items(read) },
    { group: t('simulator.paste.otherFields'), items: items(others) },
  ];
  // What the policy knows comes first: of a long export nobody reads through the rest. What is told of a name moves nothing.
  const sorted = entries.toSorted((a, b) => Number(b.isKnown) - Number(a.isKnown));
  return (
    <section className={classes['found']} aria-label={t('simulator.paste.found')}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('simulator.paste.name')}</Table.Th>
            <Table.Th>{t('simulator.paste.use')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((entry, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name that no other has, and stays where it was pasted
            <Table.Tr key={place} data-taken={isTaken(entry)}>
              <Table.Td>
                <span className={classes['name']}>{entry.name}</span>
                <span className={classes['text']}>{entry.text}</span>
              </Table.Td>
              <Table.Td>
                <NativeSelect
                  size="xs"
                  aria-label={t('simulator.paste.meaning', { name: entry.name })}
                  data={choices}
                  value={meaningOf(entry)}
                  onChange={(event) => onTell(entry.name, event.currentTarget.value)}
                />
                <span className={classes['text']}>{sayUse(entry, words, t)}</span>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

/** As it is understood, or why it is not. */
function sayUse({ use }: ReadEntry, { wording, moment }: Words, t: ReturnType<typeof useT>): string {
  switch (use.kind) {
    case 'field':
      return wording.sayValue(use.path, use.value);
    case 'opened':
      return moment(use.atMs);
    case 'badTime':
      return t('simulator.paste.badTime');
    case 'misfit':
      return t('simulator.paste.misfit', { field: wording.sayField(use.path) });
    case 'again':
      return t('simulator.paste.again', { field: wording.sayField(use.path) });
    case 'message':
    case 'number':
    case 'unknown':
      return '';
    default:
      return use satisfies never;
  }
}
