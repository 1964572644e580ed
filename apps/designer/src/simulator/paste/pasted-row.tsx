import { Button, NativeSelect, type NativeSelectProps, Table } from '@mantine/core';
import type { Flow } from '@rung/flow';
import { useMemo } from 'react';
import { useT } from '../../i18n/use-t.ts';
import { ticketForm } from '../model/ticket-fields.ts';
import type { Words } from '../use-words.ts';
import { otherOrder } from './date-order.ts';
import classes from './paste-ticket.module.css';
import type { DateOrder } from './pasted-date.ts';
import { isTaken, type Meaning, meaningOf, type ReadEntry } from './read-pasted-ticket.ts';

type Choices = NonNullable<NativeSelectProps['data']>;

/** What a pasted name may mean in a flow. */
export function useMeanings(flow: Flow, { wording }: Words): Choices {
  const t = useT();
  return useMemo(() => {
    const { read, others } = ticketForm(flow);
    const items = (fields: typeof read) =>
      fields.map(({ path }) => ({ value: path, label: wording.sayField(path) }));
    return [
      { value: 'nothing', label: t('simulator.paste.unknown') },
      { value: 'message', label: t('simulator.form.message') },
      { value: 'opened', label: t('simulator.form.opened') },
      { value: 'number', label: t('simulator.paste.number') },
      { group: t('simulator.form.read'), items: items(read) },
      { group: t('simulator.paste.otherFields'), items: items(others) },
    ];
  }, [flow, wording, t]);
}

interface PastedRowProps {
  readonly entry: ReadEntry;
  readonly order: DateOrder;
  readonly words: Words;
  readonly choices: Choices;
  readonly onTell: (name: string, meaning: Meaning) => void;
  readonly onTurn: () => void;
}

/** One line of what was pasted, and what it becomes. */
export function PastedRow({ entry, order, words, choices, onTell, onTurn }: PastedRowProps) {
  const t = useT();
  return (
    <Table.Tr data-taken={isTaken(entry)}>
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
        {entry.otherMs === null ? null : (
          <Doubt otherMs={entry.otherMs} order={order} words={words} onTurn={onTurn} />
        )}
      </Table.Td>
    </Table.Tr>
  );
}

interface DoubtProps {
  readonly otherMs: number;
  readonly order: DateOrder;
  readonly words: Words;
  readonly onTurn: () => void;
}

/** That a date could be another, and the press that makes it so. */
function Doubt({ otherMs, order, words, onTurn }: DoubtProps) {
  const t = useT();
  return (
    <div className={classes['doubt']}>
      <span role="status">
        {t(`simulator.paste.read.${order}`, { other: words.wording.sayInstant(otherMs) })}
      </span>
      <Button size="compact-xs" variant="default" onClick={onTurn}>
        {t(`simulator.paste.turn.${otherOrder[order]}`)}
      </Button>
    </div>
  );
}

/** As it is understood, or why it is not. */
function sayUse({ use }: ReadEntry, { wording }: Words, t: ReturnType<typeof useT>): string {
  switch (use.kind) {
    case 'field':
      return wording.sayValue(use.path, use.value);
    case 'opened':
      return wording.sayInstant(use.atMs);
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
