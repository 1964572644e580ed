import type { DistributionReport, MetricRow, MetricSlice, MetricValue } from '@rung/simulator';
import type { Wording } from '@rung/wording';
import { hanging } from '../shell/hanging.ts';
import type { Language } from '../shell/language.ts';
import { oneLine } from '../shell/printable.ts';
import { table } from '../shell/table.ts';
import { textWidth } from '../shell/text-width.ts';
import { type NumberFormat, numberFormat } from './format-number.ts';
import { headingText, valueWord } from './metric-words.ts';
import { reportWords } from './report-words.ts';

/** How many slices of a metric are shown; `--json` has them all. */
const shownSlices = 12;
const indent = '      ';

type ReportValue = Exclude<MetricValue, { readonly kind: 'table' | 'unavailable' }>;

/** Metrics that are told as a percentage although nothing keeps them below 100 %: a ticket may bounce twice. */
const rates = new Set(['MET-14', 'MET-15', 'MET-20']);
/** Columns of tables that hold parts of a whole. */
const shareColumns = new Set(['share', 'shareComplete', 'mean', 'spared', 'rate', 'usual', 'floor']);

/** How metrics are told. */
export interface MetricStyle {
  readonly wording: Wording;
  /** The widest that a line may be. */
  readonly columns: number;
}

/** A metric as lines: its name and value, then what it is made of. Empty when there is nothing to tell. */
export function metricLines(row: MetricRow, { wording, columns }: MetricStyle): readonly string[] {
  const value = row.value.kind === 'ratio' && rates.has(row.id) ? shareOf(row.value) : row.value;
  const { language } = wording;
  if (value.kind === 'unavailable') return [];
  const name = wording.sayMetric(row.id);
  if (value.kind === 'table')
    return value.rows.length === 0 ? [] : [`  ${name}`, ...tableLines(value.rows, language)];
  const text = valueText(value, language);
  if (text === null) return [];
  const head = `  ${name.padEnd(42)} `;
  return [...hanging(text, { head, columns, indent }), ...sliceLines(row.slices, { language, columns })];
}

type Share = Extract<MetricValue, { kind: 'share' }>;

function shareOf(ratio: Extract<MetricValue, { kind: 'ratio' }>): Share {
  return { ...ratio, kind: 'share' };
}

/** A value in one line; null when there was nothing to measure. */
function valueText(value: ReportValue, language: Language): string | null {
  const format = numberFormat(language);
  switch (value.kind) {
    case 'share':
      return shareText(value, language);
    case 'ratio':
      return value.value === null ? null : format.number(value.value);
    case 'duration':
      return durationText(value, language);
    case 'score':
      return spread(value.value, format.number, language);
    default:
      return value satisfies never;
  }
}

function shareText(share: Share, language: Language): string | null {
  if (share.value === null) return null;
  const format = numberFormat(language);
  const write = share.unit === 'ms' ? format.ms : format.number;
  const words = reportWords[language];
  const band =
    share.band === undefined
      ? ''
      : `, ${words.band(format.share(share.band.from), format.share(share.band.to))}`;
  return `${format.share(share.value)} ${words.of(write(share.numerator), write(share.denominator))}${band}`;
}

function durationText(value: Extract<MetricValue, { kind: 'duration' }>, language: Language): string | null {
  const { ms } = numberFormat(language);
  const elapsed = spread(value.elapsedMs, ms, language);
  const counted = value.countedMs === null ? null : spread(value.countedMs, ms, language);
  return elapsed === null || counted === null
    ? elapsed
    : `${elapsed}; ${reportWords[language].counted}: ${counted}`;
}

function spread(values: DistributionReport, write: NumberFormat['ms'], language: Language): string | null {
  const { n, mean, median, p90 } = values;
  if (mean === null || median === null || p90 === null) return null;
  const count = numberFormat(language).number(n);
  return reportWords[language].spread({
    median: write(median),
    mean: write(mean),
    p90: write(p90),
    n: count,
  });
}

/** The largest slices that are large enough, and how many are not. */
function sliceLines(
  slices: readonly MetricSlice[],
  { language, columns }: { readonly language: Language; readonly columns: number },
): readonly string[] {
  const words = reportWords[language];
  const told = slices.flatMap((slice) => toldSlice(slice, language)).toSorted((a, b) => b.n - a.n);
  const shown = told.slice(0, shownSlices);
  const width = Math.max(0, ...shown.map(({ label }) => textWidth(label)));
  const hidden = slices.filter(({ value }) => value === null).length;
  const notes = [
    ...(told.length > shown.length ? [words.more(told.length - shown.length)] : []),
    ...(hidden > 0 ? [words.tooFew(hidden)] : []),
  ];
  const note = notes.length === 0 ? [] : [`${indent}(${notes.join('; ')})`];
  const lines = shown.flatMap(({ label, text }) => {
    const head = `${indent}${label}${' '.repeat(width - textWidth(label))}  `;
    return hanging(text, { head, columns, indent: `${indent}  ` });
  });
  return [...lines, ...note];
}

function toldSlice(
  { by, key, n, value }: MetricSlice,
  language: Language,
): readonly { readonly label: string; readonly n: number; readonly text: string }[] {
  if (value === null || value.kind === 'table' || value.kind === 'unavailable') return [];
  const text = valueText(value, language);
  // A key comes from the history, so it may hold line breaks and control characters.
  return text === null
    ? []
    : [{ label: `${headingText(by, language)} ${oneLine(valueWord({ by, key }, language))}`, n, text }];
}

type TableRows = Extract<MetricValue, { kind: 'table' }>['rows'];

function tableLines(rows: TableRows, language: Language): readonly string[] {
  const keys = Object.keys(rows[0] ?? {});
  const cells = rows
    .slice(0, shownSlices)
    .map((row) => keys.map((key) => cellText(key, row[key] ?? null, language)));
  const more = rows.length - cells.length;
  const note = more > 0 ? [`${indent}(${reportWords[language].more(more)})`] : [];
  const heads = keys.map((key) => headingText(key, language));
  return [...table([heads, ...cells], { indent }), ...note];
}

function cellText(key: string, value: string | number | boolean | null, language: Language): string {
  const format = numberFormat(language);
  if (value === null) return '–';
  if (typeof value === 'string') return oneLine(valueWord({ by: key, key: value }, language));
  if (typeof value === 'boolean') return value ? reportWords[language].yes : reportWords[language].no;
  if (key === 'weekStartMs') return new Date(value).toISOString().slice(0, 10);
  if (shareColumns.has(key)) return format.share(value);
  return key.endsWith('Ms') ? format.ms(value) : format.number(value);
}
