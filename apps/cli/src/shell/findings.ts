import { type Diagnostic, locate, type Severity } from '@rung/kernel';
import { type Style, styled, type TextSink } from './io.ts';

const severityStyles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };

/** A finding with its place in the file, as `--json` gives it. */
export interface PlacedFinding extends Diagnostic {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** Places findings: the line and column at which the value of their path begins. */
export function placeFindings(
  diagnostics: readonly Diagnostic[],
  source: { readonly file: string; readonly text: string },
): readonly PlacedFinding[] {
  return diagnostics.map((diagnostic) => {
    const place = diagnostic.path === undefined ? null : locate(source.text, diagnostic.path);
    return { ...diagnostic, file: source.file, line: place?.line ?? null, column: place?.column ?? null };
  });
}

/** Writes findings, one block each: place, severity, words; then the path and node it is about. */
export function writeFindings(sink: TextSink, findings: readonly PlacedFinding[]): void {
  for (const finding of findings) sink.write(`${findingText(sink, finding)}\n`);
}

function findingText(sink: TextSink, finding: PlacedFinding): string {
  const place = [finding.file, finding.line, finding.column].filter((part) => part !== null).join(':');
  const severity = styled(sink, severityStyles[finding.severity], finding.severity);
  const inCondition =
    finding.range === undefined
      ? ''
      : `, line ${finding.range.line} column ${finding.range.column} of the condition`;
  const about = [finding.nodeId === undefined ? '' : `node ${finding.nodeId}`, finding.path ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  const detail = about === '' ? '' : `\n    ${styled(sink, 'dim', `${about}${inCondition}`)}`;
  return `${place}  ${severity} ${styled(sink, 'dim', finding.code)}  ${finding.message}${detail}`;
}

/** `2 errors, 1 warning`, or `no findings`. */
export function countFindings(diagnostics: readonly Diagnostic[]): string {
  const parts = (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, count: diagnostics.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ severity, count }) =>
        `${count} ${severity === 'info' ? 'remark' : severity}${count === 1 ? '' : 's'}`,
    );
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}
