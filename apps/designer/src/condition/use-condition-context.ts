import { type ConditionContext, conditionContext } from '@rung/condition';
import type { Flow } from '@rung/flow';
import { useMemo } from 'react';

/** What conditions of a flow may speak of; the same object until one of those parts changes. */
export function useConditionContext({ fields, wordLists, calendars }: Flow): ConditionContext {
  return useMemo(
    () =>
      conditionContext({
        fields: fields ?? {},
        wordLists: Object.keys(wordLists ?? {}),
        calendars: Object.keys(calendars ?? {}),
      }),
    [fields, wordLists, calendars],
  );
}
