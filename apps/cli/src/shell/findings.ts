import type { Diagnostic, Fix, Severity } from '@rung/kernel';
import { type FindingWords, findingWords } from './finding-words.ts';
import { type Style, styled, type TextSink } from './io.ts';
import type { Language } from './language.ts';
import type { PlacedFinding } from './place-findings.ts';
import { oneLine, printable } from './printable.ts';
import { textWidth } from './text-width.ts';
import { readableColumns, wrap } from './wrap.ts';

const severityStyles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };
const indent = '    ';
/** How much of a long condition is shown before the place. */
const contextLength = 30;

/** How findings are told. */
export interface FindingStyle {
  readonly language?: Language;
  /** Says a finding; default its own English text. */
  readonly say?: (finding: Diagnostic) => string;
  /** Says what an offered repair does; without it, repairs are not told. */
  readonly sayFix?: (fix: Fix) => string;
}

/** A person reads no more of them; a program asks for JSON. */
const mostTold = 100;

/** Writes findings, one block each: place, severity and code; what is wrong; the condition; the repair; node and path. */
export function writeFindings(
  sink: TextSink,
  findings: readonly PlacedFinding[],
  style: FindingStyle = {},
): void {
  const words = findingWords[style.language ?? 'en'];
  for (const finding of findings.slice(0, mostTold)) {
    const lines = [
      headLine(sink, finding, words),
      ...bodyLines(sink, finding, style),
      ...aboutLine(sink, finding, words),
    ];
    sink.write(`${lines.join('\n')}\n\n`);
  }
  if (findings.length > mostTold) sink.write(`${words.more(findings.length - mostTold)}\n\n`);
}

function headLine(sink: TextSink, finding: PlacedFinding, words: FindingWords): string {
  const { file, line, column, severity, code } = finding;
  const place = [printable(file), line, column].filter((part) => part !== null).join(':');
  const label = styled(sink, severityStyles[severity], words.severities[severity]);
  return `${styled(sink, 'bold', place)}  ${label} ${styled(sink, 'dim', code)}`;
}

function bodyLines(
  sink: TextSink,
  finding: PlacedFinding,
  { say = ({ message }) => message, sayFix }: FindingStyle,
): readonly string[] {
  const columns = readableColumns(sink.columns);
  const repair =
    finding.fix === undefined || !isWorthTelling(finding.fix) ? undefined : sayFix?.(finding.fix);
  return [
    ...wrap(withoutPlace(oneLine(say(finding))), { columns, indent }),
    ...conditionLines(sink, finding),
    ...(repair === undefined
      ? []
      : wrap(oneLine(repair), { columns, indent: `${indent}  `, first: `${indent}→ ` })),
  ];
}

/** Whether a repair says more than the finding, which may have asked already whether that was meant. */
export function isWorthTelling({ label }: Fix): boolean {
  return label !== 'fix.useSuggestion' && label !== 'fix.rename';
}

/** Text that is not JSON is told with its place, which stands above already. */
function withoutPlace(message: string): string {
  return message.replace(/^(?:Line|Zeile) \d+, (?:column|Spalte) \d+: /, '');
}

/** The condition with the place underlined: the line of the place only, and of a long line what stands around it. */
function conditionLines(sink: TextSink, { condition, range, severity }: PlacedFinding): readonly string[] {
  if (condition === undefined || range === undefined) return [];
  const line = condition.split('\n')[range.line - 1]?.replaceAll('\t', ' ') ?? '';
  const start = range.column - 1;
  const room = readableColumns(sink.columns) - 3 * indent.length;
  const from = line.length <= room ? 0 : Math.max(0, Math.min(start - contextLength, line.length - room));
  // The underlined part may be as long as the condition itself, so it is cut at the end of the line and of the
  // room.
  const end = Math.min(line.length, from + room, start + Math.max(1, range.end - range.start));
  const before = `${from > 0 ? '…' : ''}${printable(line.slice(from, start))}`;
  const marked = printable(line.slice(start, end));
  const after = `${printable(line.slice(end, from + room))}${from + room < line.length ? '…' : ''}`;
  const underline = '^'.repeat(Math.max(1, textWidth(marked)));
  return [
    `${indent}${indent}${before}${marked}${after}`,
    `${indent}${indent}${' '.repeat(textWidth(before))}${styled(sink, severityStyles[severity], underline)}`,
  ];
}

function aboutLine(
  sink: TextSink,
  { nodeId, path, range }: PlacedFinding,
  words: FindingWords,
): readonly string[] {
  const parts = [
    nodeId === undefined ? '' : words.node(nodeId),
    shortened(path ?? ''),
    range === undefined ? '' : words.inCondition(range.line, range.column),
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [styled(sink, 'dim', `${indent}${printable(parts.join(' · '))}`)];
}

const longestPath = 80;

function shortened(path: string): string {
  return path.length > longestPath ? `${path.slice(0, longestPath - 1)}…` : path;
}
