import type { Diagnostic, Scenario } from '@rung/kernel';
import { coverage } from '@rung/simulator';
import { styled } from '../../shell/io.ts';
import { offsetAt } from '../../shell/local-time.ts';
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
  for (const rehearsal of rehearsals) yield* scenarioLines(rehearsal, style);
  if (!style.timeLine && rehearsals.at(-1)?.result.passed !== false) yield '';
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
  const { sink } = style;
  const { result } = rehearsal;
  const mark = result.passed ? styled(sink, 'green', '✓') : styled(sink, 'red', '✗');
  yield `  ${mark} ${styled(sink, style.timeLine ? 'bold' : 'reset', oneLine(result.scenario))}`;
  if (rehearsal.scenario === null) yield* unreadableLines(rehearsal.findings, style);
  else yield* toldLines(rehearsal, rehearsal.scenario, style);
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

/** A scenario that cannot be read: every finding with its place in the file of scenarios. */
function* unreadableLines(
  findings: readonly Diagnostic[],
  { sink, language, wording }: ReportStyle,
): Generator<string> {
  yield `${indent}${styled(sink, 'red', simulateWords[language].unreadable)}`;
  for (const finding of findings) {
    const { code, path = '' } = finding;
    const text = oneLine(`${code} ${path}: ${wording.sayDiagnostic(finding)}`);
    yield* wrap(text, {
      columns: readableColumns(sink.columns),
      indent: `${indent}    `,
      first: `${indent}  `,
    });
  }
}
