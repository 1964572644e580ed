import { type ConfigByKind, fieldDeclarations } from '@rung/flow';
import { isMoney, own, standardFields } from '@rung/kernel';
import { ChoiceField, WordsField } from '../../inspector/fields/choice-field.tsx';
import { PathField } from '../../inspector/fields/path-field.tsx';
import { useSpeech } from '../../inspector/speech.tsx';
import type { FormProps } from '../form-props.ts';
import { AddButton } from '../shared/add-button.tsx';
import { EntryCard } from '../shared/entry-card.tsx';
import { firstValue, SetValueField } from './set-value-field.tsx';

type Row = ConfigByKind['set']['set'][number];

/** Fields that a policy may write: the helpdesk's own, not those that Rung counts or that only an event carries. */
const isWritable = (path: string): boolean => (own(standardFields, path)?.kept ?? 'host') === 'host';

/** What a new row changes, likeliest first. */
const likely = ['ticket.priority', 'ticket.tags', 'ticket.category', 'ticket.status'];

const nextField = (rows: readonly Row[]): string =>
  likely.find((path) => !rows.some(({ field }) => field === path)) ?? 'ticket.priority';

/** What changes on the ticket, one row a change. */
export function SetForm({ flow, config, onChange }: FormProps<'set'>) {
  const { t, currency } = useSpeech();
  const rows = config.set;
  const setRows = (set: Row[]): void => onChange({ set });
  const fields = fieldDeclarations(flow);
  const rowFor = (field: string): Row =>
    own(fields, field)?.type === 'set'
      ? { field, add: [t('set.exampleTag')] }
      : { field, value: firstValue(own(fields, field), currency) };
  /** An amount stays where the other field holds money, too. */
  const rowAbout = (field: string, row: Row): Row =>
    own(fields, field)?.type === 'money' && 'value' in row && isMoney(row.value)
      ? { field, value: { ...row.value } }
      : rowFor(field);
  return (
    <>
      {rows.map((row, index) => (
        <EntryCard
          // Rows have no id of their own, and two may set one field.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          title={t('set.row', { number: String(index + 1) })}
          onRemove={rows.length > 1 ? () => setRows(rows.toSpliced(index, 1)) : undefined}
        >
          <PathField
            at={`set/${index}/field`}
            label={t('set.field')}
            value={row.field}
            only={isWritable}
            onChange={(field) => field !== undefined && setRows(rows.with(index, rowAbout(field, row)))}
          />
          {own(fields, row.field)?.type === 'set' ? (
            <TagsRow row={row} at={`set/${index}`} onChange={(next) => setRows(rows.with(index, next))} />
          ) : (
            'value' in row && (
              <SetValueField
                at={`set/${index}/value`}
                path={row.field}
                declaration={own(fields, row.field)}
                value={row.value}
                onChange={(value) => setRows(rows.with(index, { field: row.field, value }))}
              />
            )
          )}
        </EntryCard>
      ))}
      <AddButton label={t('set.add')} onClick={() => setRows([...rows, rowFor(nextField(rows))])} />
    </>
  );
}

const acts = ['add', 'remove', 'value'] as const;

function wordsOf(row: Row): string[] {
  if ('add' in row) return row.add;
  if ('remove' in row) return row.remove;
  return Array.isArray(row.value) ? row.value : [];
}

/** A row about a field that holds several words, such as tags. */
function TagsRow({
  row,
  at,
  onChange,
}: {
  readonly row: Row;
  readonly at: string;
  readonly onChange: (row: Row) => void;
}) {
  const { t } = useSpeech();
  const act = acts.find((one) => one in row) ?? 'value';
  const words = wordsOf(row);
  const make = (next: (typeof acts)[number], list: string[]): Row => {
    if (next === 'value') return { field: row.field, value: list };
    return next === 'add' ? { field: row.field, add: list } : { field: row.field, remove: list };
  };
  return (
    <>
      <ChoiceField
        at={at}
        label={t('set.how')}
        value={act}
        choices={acts.map((value) => ({ value, label: t(`set.how.${value}`) }))}
        onChange={(next) => next !== undefined && onChange(make(next, words))}
      />
      <WordsField
        at={`${at}/${act}`}
        label={t('set.words')}
        values={words}
        onChange={(list) => (act === 'value' || list.length > 0) && onChange(make(act, list))}
      />
    </>
  );
}
