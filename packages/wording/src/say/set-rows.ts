import type { ConfigByKind } from '@rung/flow';
import type { MessageValues } from '../format/formatter.ts';
import type { Speech } from '../speech.ts';
import { sayField, sayFieldValue, sayWord } from './fields.ts';
import { sayList, yesNo } from './list.ts';

type Row = ConfigByKind['set']['set'][number];

/** What a step changes: `Sets Priority to high; adds “vip” to Tags`. */
export function saySetRows(speech: Speech, { set }: ConfigByKind['set']): string {
  const sets = set.flatMap((row) => ('value' in row ? [sayAssignment(speech, row)] : []));
  const adds = set.flatMap((row) =>
    'add' in row ? [speech.say('node.set.add', entriesOf(speech, row.field, row.add))] : [],
  );
  const removes = set.flatMap((row) =>
    'remove' in row ? [speech.say('node.set.remove', entriesOf(speech, row.field, row.remove))] : [],
  );
  return speech.say('node.set', {
    hasSet: yesNo(sets.length > 0),
    set: sayList(speech, sets),
    hasAdd: yesNo(adds.length > 0),
    add: sayList(speech, adds),
    hasRemove: yesNo(removes.length > 0),
    remove: sayList(speech, removes),
    before: yesNo(sets.length + adds.length > 0),
  });
}

function sayAssignment(speech: Speech, { field, value }: Extract<Row, { value: unknown }>): string {
  const name = sayField(speech, field);
  if (value === null) return speech.say('node.set.clear', { field: name });
  return speech.say('node.set.value', { field: name, value: sayFieldValue(speech, field, value) });
}

function entriesOf(speech: Speech, field: string, values: readonly string[]): MessageValues {
  return {
    field: sayField(speech, field),
    values: sayList(
      speech,
      values.map((value) => sayWord(speech, field, value)),
    ),
  };
}
