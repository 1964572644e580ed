import type { Diagnostic, Severity } from '@rung/kernel';
import { type FindingWords, findingWords } from './finding-words.ts';
import { type Style, styled, type TextSink } from './io.ts';
import type { Language } from './language.ts';
import type { PlacedFinding } from './place-findings.ts';
import { oneLine, printable } from './printable.ts';
import { readableColumns, wrap } from './wrap.ts';

export { countFindings } from './finding-words.ts';
export { type PlacedFinding, placeFindings } from './place-findings.ts';

const severityStyles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };
const indent = '    ';

/** How findings are told. */
export interface FindingStyle {
  readonly language?: Language;
  /** Says a finding; default its own English text. */
  readonly say?: (finding: Diagnostic) => string;
}

/** Writes findings, one block each: place, severity and code; what is wrong; the condition; node and path. */
export function writeFindings(
  sink: TextSink,
  findings: readonly PlacedFinding[],
  { language = 'en', say = ({ message }) => message }: FindingStyle = {},
): void {
  const words = findingWords[language];
  for (const finding of findings) {
    const lines = [
      ...headLines(sink, finding, words),
      ...bodyLines(sink, finding, say),
      ...aboutLine(sink, finding, words),
    ];
    sink.write(`${lines.join('\n')}\n\n`);
  }
}

function headLines(sink: TextSink, finding: PlacedFinding, words: FindingWords): readonly string[] {
  const { file, line, column, severity, code } = finding;
  const place = [printable(file), line, column].filter((part) => part !== null).join(':');
  const label = styled(sink, severityStyles[severity], words.severities[severity]);
  return [`${styled(sink, 'bold', place)}  ${label} ${styled(sink, 'dim', code)}`];
}

function bodyLines(
  sink: TextSink,
  finding: PlacedFinding,
  say: (finding: Diagnostic) => string,
): readonly string[] {
  return [
    ...wrap(oneLine(say(finding)), { columns: readableColumns(sink.columns), indent }),
    ...conditionLines(sink, finding),
  ];
}

/** The condition with the place underlined. Only the line of the place is shown of a condition of several. */
function conditionLines(sink: TextSink, { condition, range, severity }: PlacedFinding): readonly string[] {
  if (condition === undefined || range === undefined) return [];
  const text = condition.split('\n')[range.line - 1] ?? '';
  const before = printable(text.slice(0, range.column - 1)).replaceAll('\t', ' ');
  const marked = printable(text.slice(range.column - 1, range.column - 1 + range.end - range.start));
  const underline = '^'.repeat(Math.max(1, marked.length));
  return [
    `${indent}${indent}${printable(text).replaceAll('\t', ' ')}`,
    `${indent}${indent}${' '.repeat(before.length)}${styled(sink, severityStyles[severity], underline)}`,
  ];
}

function aboutLine(
  sink: TextSink,
  { nodeId, path, range }: PlacedFinding,
  words: FindingWords,
): readonly string[] {
  const parts = [
    nodeId === undefined ? '' : words.node(nodeId),
    path ?? '',
    range === undefined ? '' : words.inCondition(range.line, range.column),
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [styled(sink, 'dim', `${indent}${printable(parts.join(' · '))}`)];
}
