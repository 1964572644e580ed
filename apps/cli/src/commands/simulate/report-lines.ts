import type { LinkedPolicy } from '@rung/engine';
import type { Flow } from '@rung/flow';
import { coverage } from '@rung/simulator';
import type { Wording } from '@rung/wording';
import { styled, type TextSink } from '../../shell/io.ts';
import type { Language } from '../../shell/language.ts';
import { oneLine } from '../../shell/printable.ts';
import { coverageLines } from './coverage-lines.ts';
import { failureLines } from './failure-lines.ts';
import type { Rehearsal } from './rehearse.ts';
import { scenarioStory } from './scenario-story.ts';
import { simulateWords } from './simulate-words.ts';

/** What a report is about and how it is told. */
export interface ReportStyle {
  readonly sink: TextSink;
  readonly language: Language;
  readonly wording: Wording;
  readonly linked: LinkedPolicy;
  /** What the policy was compiled from, for its names. */
  readonly flow: Flow | null;
  /** Tell every scenario's time line; those that fail are told by their failures in any case. */
  readonly timeLine: boolean;
  /** Whether every scenario was rehearsed: only then does coverage say anything. */
  readonly isWhole: boolean;
}

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
