import type { Machine } from './machine.ts';
import type { BenchRow, Verdict } from './types.ts';

const marks: Readonly<Record<Verdict, string>> = {
  aim: 'aim',
  reached: 'reached',
  missed: 'MISSED',
  informative: '',
  notMeasured: 'not measured',
};

function figure(value: number | null, unit: string): string {
  if (value === null) return '–';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  const text = value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return unit === 'x' ? `${text}x` : `${text} ${unit}`;
}

function range({ min, max, unit }: BenchRow): string {
  return min === null || max === null ? '' : `${figure(min, unit)} … ${figure(max, unit)}`;
}

const headings = ['what', 'against', 'median', 'range', 'reach', 'aim', '', 'note'] as const;

function cells(row: BenchRow): readonly string[] {
  const { what, against, reach, aim, verdict, note } = row;
  return [what, against, figure(row.median, row.unit), range(row), reach, aim, marks[verdict], note];
}

/** The rows as a table in plain text. */
export function table(rows: readonly BenchRow[]): string {
  const lines = [headings, ...rows.map(cells)];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const isNumber = (column: number): boolean => column === 2 || column === 3;
  const pad = (text: string, column: number): string =>
    isNumber(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  const written = lines.map((line) => line.map(pad).join('  ').trimEnd());
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [written[0], rule, ...written.slice(1)].join('\n');
}

/** One line on the machine and the versions. */
export function machineLine({ cpu, cores, memoryGb, system, node, load, peers }: Machine): string {
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  return `${cpu}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}, load ${load.join(' ')}\n${versions.join(', ')}`;
}
