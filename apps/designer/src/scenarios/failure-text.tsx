import { Text } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import type { FailuresProps } from './failures.tsx';
import { type FailureLine, failureLine } from './model/failure-line.ts';
import { toldFailures } from './model/told-failures.ts';
import classes from './scenarios.module.css';

/** Why a scenario failed, in one line: the first thing that was expected and did not come, and how many more there are. */
export function FailureText({ failures, more, scenario, wording }: FailuresProps) {
  const t = useT();
  const told = toldFailures(failures, scenario, wording);
  const line = failureLine(told);
  if (line === null) return null;
  const others = told.length - 1 + more;
  return (
    <Text size="xs" component="span" className={classes['line'] ?? ''}>
      {others > 0 ? t('scenarios.line.more', { line: sayLine(line), n: others }) : sayLine(line)}
    </Text>
  );

  function sayLine(one: FailureLine): string {
    if (one.kind === 'alone')
      return t('scenarios.line.alone', { head: t(`scenarios.failure.${one.head}`), text: one.text });
    const { kind, name: what, expected, seen } = one;
    return t(`scenarios.line.${kind}`, { name: what, expected, seen });
  }
}
