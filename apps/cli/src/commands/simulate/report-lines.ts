import type { Scenario } from '@rung/kernel';
import { coverage } from '@rung/simulator';
import { findingWords } from '../../shell/finding-words.ts';
import { styled } from '../../shell/io.ts';
import { offsetAt } from '../../shell/local-time.ts';
import { type PlacedFinding, placeFindings } from '../../shell/place-findings.ts';
import { oneLine } from '../../shell/printable.ts';
import { readableColumns, wrap } from '../../shell/wrap.ts';
import { coverageLines } from './coverage-lines.ts';
import { failureLines } from './failure-lines.ts';
import type { Rehearsal } from './rehearse.ts';
import type { ReportStyle } from './report-style.ts';
import { finals, scenarioStory } from './scenario-story.ts';
import { simulateWords } from './simulate-words.ts';
import { timeFrameOf } from './time-frame.ts';

const indent = '    ';

/** The report for people, line by line. */
export function* reportLines(rehearsals: readonly Rehearsal[], style: ReportStyle): Generator<string> {
  const { sink, language, linked } = style;
  const words = simulateWords[language];
  yield styled(sink, 'bold', words.title(oneLine(linked.policy.name), rehearsals.length));
  yield '';
  const files = Map.groupBy(rehearsals, ({ source }) => source.file);
  for (const [file, ofFile] of files) {
    if (files.size > 1) yield `  ${styled(sink, 'bold', oneLine(file))}`;
    for (const rehearsal of ofFile) yield* scenarioLines(rehearsal, style);
    if (files.size > 1 && !style.timeLine && ofFile.at(-1)?.result.passed !== false) yield '';
  }
  if (files.size === 1 && !style.timeLine && rehearsals.at(-1)?.result.passed !== false) yield '';
  if (style.isWhole) {
    const results = rehearsals.map(({ result }) => result);
    yield* coverageLines(coverage(linked.policy, results), style);
  }
  const failed = rehearsals.filter(({ result }) => !result.passed).length;
  yield failed === 0
    ? styled(sink, 'green', `✓ ${words.passed(rehearsals.length)}`)
    : styled(sink, 'red', `✗ ${words.failed(failed, rehearsals.length)}`);
}

function* scenarioLines(rehearsal: Rehearsal, style: ReportStyle): Generator<string> {
  const { sink, language } = style;
  const { result, scenario, findings, source } = rehearsal;
  const mark = result.passed ? styled(sink, 'green', '✓') : styled(sink, 'red', '✗');
  yield `  ${mark} ${styled(sink, style.timeLine ? 'bold' : 'reset', oneLine(result.scenario))}`;
  if (scenario === null) {
    yield `${indent}${styled(sink, 'red', simulateWords[language][rehearsal.isRead ? 'unfit' : 'unreadable'])}`;
  } else yield* toldLines(rehearsal, scenario, style);
  for (const finding of placeFindings(findings, source)) yield* findingLines(finding, style);
  if (style.timeLine || !result.passed) yield '';
}

function* toldLines({ result }: Rehearsal, scenario: Scenario, style: ReportStyle): Generator<string> {
  const { linked, timeLine } = style;
  const frame = timeFrameOf(linked, result.effects);
  const told = {
    ...style,
    indent,
    frame,
    withTickets: scenario.tickets.length > 1 || Object.keys(finals(result.final)).length > 1,
    wording: style.wording.onClock((instant) => offsetAt(frame.zone, instant)),
  };
  if (timeLine) yield* scenarioStory(scenario, result, told);
  yield* failureLines(result.failures, { ...told, scenario });
}

/** A finding with its place in the file of scenarios; a remark asks for attention, an error is why nothing was rehearsed. */
function findingLines(finding: PlacedFinding, { sink, language, wording }: ReportStyle): readonly string[] {
  const { code, severity, path = '', file, line, column } = finding;
  const place = [file, line, column].filter((part) => part !== null).join(':');
  const label = findingWords[language].severities[severity];
  const text = oneLine(`${place} ${label} ${code} ${path}: ${wording.sayDiagnostic(finding)}`);
  const lines = wrap(text, {
    columns: readableColumns(sink.columns),
    indent: `${indent}    `,
    first: `${indent}  `,
  });
  return severity === 'error' ? lines : lines.map((told) => styled(sink, 'yellow', told));
}
