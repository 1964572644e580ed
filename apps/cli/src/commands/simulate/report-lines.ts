import { coverage } from '@rung/simulator';
import { styled } from '../../shell/io.ts';
import { oneLine } from '../../shell/printable.ts';
import { coverageLines } from './coverage-lines.ts';
import { failureLines } from './failure-lines.ts';
import type { Rehearsal } from './rehearse.ts';
import type { ReportStyle } from './report-style.ts';
import { scenarioStory } from './scenario-story.ts';
import { simulateWords } from './simulate-words.ts';

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
  const { sink, language } = style;
  const { result } = rehearsal;
  const mark = result.passed ? styled(sink, 'green', '✓') : styled(sink, 'red', '✗');
  yield `  ${mark} ${styled(sink, style.timeLine ? 'bold' : 'reset', oneLine(result.scenario))}`;
  if (style.timeLine) yield* scenarioStory(rehearsal, { ...style, indent });
  for (const failure of result.failures) yield* failureLines(failure, { sink, language, indent });
  if (style.timeLine || !result.passed) yield '';
}
