import { conditionContext, parseCondition } from '@rung/condition';
import type { Flow } from '@rung/flow';
import type { Speech } from '../../inspector/speech.tsx';

/** A condition in words; one that cannot be read, as it is written. */
export function sayConditionText(flow: Flow, text: string, { wording }: Speech): string {
  const context = conditionContext({
    fields: flow.fields ?? {},
    wordLists: Object.keys(flow.wordLists ?? {}),
    calendars: Object.keys(flow.calendars ?? {}),
  });
  const read = parseCondition(text, context);
  return read.ok ? wording.sayCondition(read.value.expr) : text;
}
