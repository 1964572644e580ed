import type { ColumnReader } from '../rows/text-source.ts';
import { computeColumn } from '../rows/text-source.ts';
import type { ReplayMap, ReplayRule, RowCondition, TimeSource, ValueSource } from './replay-map.ts';

/** Every column of the file that a map names, each once, in the order named. Computed columns are not among them. */
export function columnsOf(map: ReplayMap): readonly string[] {
  const named = [
    map.ticket.column,
    ...timeColumns(map.time),
    ...(map.tieBreak ?? []),
    ...[...(map.computed?.values() ?? [])].map(({ from }) => from),
    ...learnedColumns(map),
    ...[...(map.fields?.values() ?? [])].flatMap(valueColumns),
    ...map.rules.flatMap(ruleColumns),
  ];
  return [...new Set(named)].filter((column) => !(map.computed?.has(column) ?? false));
}

/** The columns that the first pass looks at: times, and what targets are learned from. */
export function scanColumnsOf(map: ReplayMap): readonly string[] {
  const named = [
    ...timeColumns(map.time),
    ...map.rules.flatMap(({ at }) => timeColumns(at)),
    ...learnedColumns(map),
  ];
  return [...new Set(named.map((column) => map.computed?.get(column)?.from ?? column))];
}

function learnedColumns({ learned }: ReplayMap): readonly string[] {
  return [...(learned?.values() ?? [])].flatMap(({ by, from, to }) => [
    by,
    ...timeColumns(from),
    ...timeColumns(to),
  ]);
}

function timeColumns(time: TimeSource | undefined): readonly string[] {
  if (time === undefined) return [];
  return time.plus === undefined ? [time.column] : [time.column, time.plus.column];
}

function valueColumns(source: ValueSource): readonly string[] {
  return 'column' in source ? [source.column] : [];
}

function ruleColumns(rule: ReplayRule): readonly string[] {
  const values = [...(rule.with?.values() ?? [])].flatMap(valueColumns);
  return [
    ...(rule.when === undefined ? [] : conditionColumns(rule.when)),
    ...timeColumns(rule.at),
    ...values,
  ];
}

function conditionColumns(condition: RowCondition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(conditionColumns);
  if ('any' in condition) return condition.any.flatMap(conditionColumns);
  if ('not' in condition) return conditionColumns(condition.not);
  return 'column' in condition ? [condition.column] : [];
}

/** A reader for each column a map may name: the file's, with the map's words for "nothing" made null, and computed ones. */
export function columnReaders(map: ReplayMap): (column: string) => ColumnReader {
  const indexOf = new Map(columnsOf(map).map((column, index) => [column, index]));
  const nothing = map.source.nulls ?? [''];
  const plain = (column: string): ColumnReader => cellReader(indexOf.get(column) ?? -1, nothing);
  return (column) => {
    const computed = map.computed?.get(column);
    if (computed === undefined) return plain(column);
    const from = plain(computed.from);
    const compute = computeColumn(computed);
    return (values) => {
      const text = from(values);
      return text === null ? null : compute(text);
    };
  };
}

/** Most maps have one text for nothing, and comparing with it is faster than looking it up. */
function cellReader(index: number, nulls: readonly string[]): ColumnReader {
  const [nothing, ...others] = nulls;
  if (others.length === 0) {
    return (values) => {
      const text = values[index] ?? null;
      return text === nothing ? null : text;
    };
  }
  const all = new Set(nulls);
  return (values) => {
    const text = values[index] ?? null;
    return text === null || all.has(text) ? null : text;
  };
}
