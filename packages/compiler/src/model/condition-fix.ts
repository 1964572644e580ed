import { type ConditionContext, parseCondition } from '@rung/condition';
import type { Diagnostic, Fix } from '@rung/kernel';
import type { ConditionSite } from './condition-sites.ts';

/**
 * The repair of a misspelt name inside a condition, where the finding says what was probably meant: the text with the
 * name put in its place. Only offered if reading the repaired text no longer brings the same finding.
 */
export function conditionFix(
  problem: Diagnostic,
  site: ConditionSite,
  context: ConditionContext,
): Fix | null {
  const { suggestion } = problem.data;
  const { range } = problem;
  if (typeof suggestion !== 'string' || range === undefined) return null;
  const spellings = [
    suggestion,
    JSON.stringify(suggestion),
    `words.${suggestion}`,
    `calendars.${suggestion}`,
  ];
  const texts = spellings.map(
    (spelling) => `${site.text.slice(0, range.start)}${spelling}${site.text.slice(range.end)}`,
  );
  const repaired = texts.find((text) => !isStillWrong(text, { problem, context }));
  if (repaired === undefined) return null;
  return { label: 'fix.useSuggestion', edits: [{ op: 'set', path: site.path, value: repaired }] };
}

interface Check {
  readonly problem: Diagnostic;
  readonly context: ConditionContext;
}

/** Whether a repaired text still has a finding where the first one was, or no meaning for another reason there. */
function isStillWrong(text: string, { problem, context }: Check): boolean {
  const parsed = parseCondition(text, context);
  const findings = parsed.ok ? parsed.value.warnings : parsed.error;
  return findings.some(({ code, range }) => code === 'CND-01' || range?.start === problem.range?.start);
}
