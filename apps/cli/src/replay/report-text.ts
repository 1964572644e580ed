import type { MetricRow, ReplayReport } from '@rung/simulator';
import type { Wording } from '@rung/wording';
import { type Io, styled } from '../shell/io.ts';
import type { Language } from '../shell/language.ts';
import { oneLine } from '../shell/printable.ts';
import { readableColumns, wrap } from '../shell/wrap.ts';
import { sayProblem } from './fault-words.ts';
import { numberFormat } from './format-number.ts';
import { type MetricStyle, metricLines } from './metric-text.ts';
import { reasonText } from './metric-words.ts';
import { type Chapter, type ProblemCode, reportWords } from './report-words.ts';

/** The report's chapters, in the order in which a support lead asks. */
const chapters: readonly { readonly chapter: Chapter; readonly ids: readonly string[] }[] = [
  { chapter: 'climb', ids: ['01', '04', '02', '03', '05', '13', '14', '15', '20', '22', '44', '43', '42'] },
  { chapter: 'end', ids: ['08', '10', '11', '07', '16', '36', '45'] },
  { chapter: 'tiers', ids: ['06', '09', '33', '37', '23'] },
  { chapter: 'targets', ids: ['25', '28', '27', '26', '29', '30'] },
  { chapter: 'money', ids: ['31', '32', '21'] },
  { chapter: 'customers', ids: ['17', '18', '19', '24', '34', '35', '38'] },
  { chapter: 'weeks', ids: ['40', '41', '39', '46'] },
];

/** Problems of a kind told with their row; `--json` has a hundred in all. */
const toldProblems = 3;

/** What a replay was of, and how it is told. */
export interface ReportTitle {
  readonly policy: string;
  readonly file: string;
  readonly language: Language;
  readonly wording: Wording;
}

/** Writes the report for people. */
export function writeReport(io: Io, report: ReplayReport, title: ReportTitle): void {
  const { language, wording } = title;
  if (report.counts.usedRows === 0) {
    io.out.write(`${[...unusedLines(io, report, title), ...problemLines(io, report, wording)].join('\n')}\n`);
    return;
  }
  const lines = [
    ...headLines(io, report, title),
    ...learnedLines(io, report, language),
    ...problemLines(io, report, wording),
  ];
  const columns = readableColumns(io.out.columns);
  const rows = new Map(report.metrics.metrics.map((row) => [row.id, row]));
  for (const { chapter, ids } of chapters) {
    const told = ids.flatMap((id) => linesOf(rows.get(`MET-${id}`), { wording, columns }));
    if (told.length > 0)
      lines.push('', styled(io.out, 'bold', reportWords[language].chapters[chapter]), ...told);
  }
  io.out.write(`${[...lines, ...missingLines(io, report, wording)].join('\n')}\n`);
}

function linesOf(row: MetricRow | undefined, style: MetricStyle): readonly string[] {
  return row === undefined ? [] : metricLines(row, style);
}

function headLines(
  io: Io,
  { counts, until, suddenEnd, limits }: ReplayReport,
  title: ReportTitle,
): readonly string[] {
  const words = reportWords[title.language];
  const { number } = numberFormat(title.language);
  const head = words.title({
    tickets: number(counts.tickets),
    file: oneLine(title.file),
    policy: oneLine(title.policy),
    until,
  });
  const rows = words.rows({
    rows: number(counts.rows),
    used: number(counts.usedRows),
    events: number(counts.events),
    effects: number(counts.effects),
  });
  const told = (text: string) => wrap(text, { columns: readableColumns(io.out.columns) });
  return [
    ...told(head).map((line) => styled(io.out, 'bold', line)),
    ...told(rows),
    ...(suddenEnd === null
      ? []
      : told(words.suddenEnd(suddenEnd)).map((line) => styled(io.out, 'yellow', line))),
    ...(limits.includes('groups') ? told(words.groups) : []),
  ];
}

/** What stands in the place of a report when there is nothing to report. */
function unusedLines(io: Io, { counts }: ReplayReport, { file, language }: ReportTitle): readonly string[] {
  const words = reportWords[language];
  const { number } = numberFormat(language);
  const name = oneLine(file);
  return [
    styled(io.out, 'red', counts.rows === 0 ? words.empty(name) : words.unused(number(counts.rows), name)),
  ];
}

function learnedLines(io: Io, { learned }: ReplayReport, language: Language): readonly string[] {
  const words = reportWords[language];
  const { number } = numberFormat(language);
  const list = (label: string, names: readonly string[]): readonly string[] =>
    names.length === 0
      ? []
      : wrap(`${label} (${names.length}): ${names.map(oneLine).join(', ')}`, {
          columns: readableColumns(io.out.columns),
          indent: '  ',
        });
  return learned.flatMap(({ name, rows, days, conflicts, unseen, met, missed }) => [
    words.learned({ name, rows: number(rows), kinds: Object.keys(days).length }),
    ...(met + missed === 0 ? [] : [`  ${words.due({ met: number(met), missed: number(missed) })}`]),
    ...list(words.conflicts, conflicts),
    ...list(words.unseen, unseen),
  ]);
}

const problemCodes: readonly ProblemCode[] = [
  'noTicket',
  'badTime',
  'badValue',
  'noRule',
  'refused',
  'notOpened',
];

/** Why rows were not used, the commonest reason first. */
function problemLines(io: Io, { counts }: ReplayReport, wording: Wording): readonly string[] {
  const { language } = wording;
  const words = reportWords[language];
  const columns = readableColumns(io.out.columns);
  const { number } = numberFormat(language);
  const indented = (text: string) => wrap(text, { columns, indent: '      ', first: '    ' });
  // Rows that no rule of the map uses are normal; only the others call for a look at the history.
  const examplesOf = (code: ProblemCode) => {
    const told = counts.examples
      .filter((example) => example.code === code && code !== 'noRule')
      .slice(0, toldProblems);
    const untold = told.length === 0 ? 0 : counts.problems[code] - told.length;
    return [
      ...told.flatMap((problem) => {
        const { following = 0 } = problem;
        const more = following === 0 ? '' : `; ${words.following(following)}`;
        return indented(`${oneLine(sayProblem(problem, wording))}${more}`);
      }),
      ...(untold === 0 ? [] : indented(words.more(untold))),
    ];
  };
  const lines = problemCodes
    .filter((code) => counts.problems[code] > 0)
    .toSorted((a, b) => counts.problems[b] - counts.problems[a])
    .flatMap((code) => [`  ${number(counts.problems[code])} ${words.problems[code]}`, ...examplesOf(code)]);
  return lines.length === 0 ? [] : [words.notUsed, ...lines];
}

function missingLines(io: Io, { metrics }: ReplayReport, wording: Wording): readonly string[] {
  const { language } = wording;
  const lines = metrics.metrics.flatMap((row) => {
    if (row.value.kind !== 'unavailable') return [];
    const reason = reasonText(row.value.reason, language);
    const columns = readableColumns(io.out.columns);
    const text = `${row.id} ${wording.sayMetric(row.id)}: ${reason}`;
    return wrap(text, { columns, indent: '    ', first: '  ' }).map((line) => styled(io.out, 'dim', line));
  });
  return lines.length === 0 ? [] : ['', styled(io.out, 'bold', reportWords[language].missing), ...lines];
}
