import { isJsonObject, type ScenarioFailure } from '@rung/kernel';
import { styled, type TextSink } from '../../shell/io.ts';
import type { Language } from '../../shell/language.ts';
import { oneLine } from '../../shell/printable.ts';
import { table } from '../../shell/table.ts';
import { readableColumns, wrap } from '../../shell/wrap.ts';
import { simulateWords } from './simulate-words.ts';

/** How failures are told. */
export interface FailureStyle {
  readonly sink: TextSink;
  readonly language: Language;
  readonly indent: string;
}

/** What was expected beside what was seen, row by row; rows that differ are marked. */
export function failureLines(failure: ScenarioFailure, style: FailureStyle): readonly string[] {
  const { sink, language, indent } = style;
  const words = simulateWords[language];
  const place = failure.place === undefined ? '' : `: ${oneLine(failure.place)}`;
  const head = `${indent}${styled(sink, 'red', `${words.failures[failure.code]}${place}`)}`;
  if (failure.code === 'error') {
    return [
      head,
      ...wrap(oneLine(failure.message), { columns: readableColumns(sink.columns), indent: `${indent}  ` }),
    ];
  }
  const rows = comparison(failure, words.rule).map((row) => cellsOf(row, style));
  const titles = ['', '', words.expected, words.seen].map((title) => styled(sink, 'dim', title));
  return [head, ...table([titles, ...rows], { indent: `${indent}  ` })];
}

interface ComparedRow {
  readonly key: string;
  readonly expected: string;
  readonly actual: string | null;
  readonly differs: boolean;
}

/** Keys of an effect that say nothing to somebody who looks for a difference. */
const quietKeys: ReadonlySet<string> = new Set([
  'key',
  'ticket',
  'order',
  'package',
  'vars',
  'origin',
  'node',
]);

function comparison({ expected, actual }: ScenarioFailure, rule: string): readonly ComparedRow[] {
  if (!isJsonObject(expected)) {
    const shown = isJsonObject(actual) ? actual : undefined;
    const first = { key: shown === undefined ? '' : rule, expected: text(expected), differs: true };
    if (shown === undefined) return [{ ...first, actual: actual === undefined ? null : text(actual) }];
    const seen = Object.entries(shown).filter(([key, value]) => !quietKeys.has(key) && !isEmpty(value));
    return [
      { ...first, actual: '' },
      ...seen.map(([key, value]) => ({ key, expected: '', actual: text(value), differs: false })),
    ];
  }
  const seen = isJsonObject(actual) ? actual : null;
  return Object.entries(expected).map(([key, value]) => {
    const found = seen === null || !Object.hasOwn(seen, key) ? null : text(seen[key]);
    return {
      key,
      expected: text(value),
      actual: seen === null ? null : (found ?? '–'),
      differs: found !== text(value),
    };
  });
}

function cellsOf(
  { key, expected, actual, differs }: ComparedRow,
  { sink, language }: FailureStyle,
): readonly string[] {
  const seen = actual ?? simulateWords[language].nothing;
  const mark = differs && actual !== null ? styled(sink, 'red', '≠') : ' ';
  return [mark, styled(sink, 'dim', key), expected, differs ? styled(sink, 'red', seen) : seen];
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

const widest = 60;

function text(value: unknown): string {
  const plain = oneLine(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
  return plain.length > widest ? `${plain.slice(0, widest - 1)}…` : plain;
}
