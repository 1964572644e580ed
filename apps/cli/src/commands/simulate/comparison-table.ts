import { styled, type TextSink } from '../../shell/io.ts';
import type { Language } from '../../shell/language.ts';
import { table } from '../../shell/table.ts';
import { textWidth } from '../../shell/text-width.ts';
import { readableColumns, wrap } from '../../shell/wrap.ts';
import type { ComparedRow } from './compared-rows.ts';
import { simulateWords } from './simulate-words.ts';

interface TableStyle {
  readonly sink: TextSink;
  readonly language: Language;
  readonly indent: string;
}

/** Two blanks between columns. */
const gap = 2;
/** A column narrower than this helps nobody; a terminal so narrow breaks lines by itself. */
const narrowest = 12;

/** Expected beside seen, as wide as the terminal; details that differ are marked. Without anything seen, one column. */
export function comparisonTable(rows: readonly ComparedRow[], style: TableStyle): readonly string[] {
  const { sink, indent, language } = style;
  const words = simulateWords[language];
  const compares = rows.some(({ seen }) => seen !== null);
  const widths = columnWidths(rows, compares, style);
  const titles = ['', '', words.expected, words.seen].map((title) => styled(sink, 'dim', title));
  const cells = rows.flatMap((row) => linesOf(row, widths, sink));
  return compares ? table([titles, ...cells], { indent }) : table(cells, { indent });
}

interface Widths {
  readonly expected: number;
  readonly seen: number;
}

/** What the names leave is shared; a column that needs less than half gives the rest to the other. */
function columnWidths(rows: readonly ComparedRow[], compares: boolean, { sink, indent }: TableStyle): Widths {
  const widest = (cells: readonly string[]): number => Math.max(0, ...cells.map(textWidth));
  const names = widest(rows.map(({ name }) => name));
  const room = readableColumns(sink.columns) - indent.length - 1 - gap - names - gap;
  if (!compares) return { expected: Math.max(narrowest, room), seen: 0 };
  const wanted = {
    expected: widest(rows.map(({ expected }) => expected)),
    seen: widest(rows.map(({ seen }) => seen ?? '')),
  };
  const half = Math.floor((room - gap) / 2);
  const expected = Math.min(wanted.expected, Math.max(half, room - gap - wanted.seen));
  return {
    expected: Math.max(narrowest, expected),
    seen: Math.max(narrowest, room - gap - Math.max(narrowest, expected)),
  };
}

function linesOf({ name, expected, seen, differs }: ComparedRow, widths: Widths, sink: TextSink) {
  const left = wrap(expected, { columns: widths.expected });
  const right = seen === null ? [] : wrap(seen, { columns: widths.seen });
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index): readonly string[] => {
    const mark = differs && index === 0 ? styled(sink, 'red', '≠') : ' ';
    const label = index === 0 ? styled(sink, 'dim', name) : '';
    const cell = right[index] ?? '';
    return [mark, label, left[index] ?? '', differs && cell !== '' ? styled(sink, 'red', cell) : cell];
  });
}
