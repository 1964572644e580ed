import { createWording, languages } from '@rung/wording';
import { expect, it } from 'vitest';
import { messages } from './index.ts';

/** What a form calls the values of a setting, and under which name sentences know them. */
const choices = [
  ['trigger.latch.', 'latch.kind.'],
  ['clockForm.from.', 'from.'],
  ['clockForm.reopen.', 'reopen.'],
  ['grantForm.scope.', 'scope.'],
  ['packageForm.whenMissing.', 'whenMissing.'],
  ['tierForm.order.', 'direction.'],
  ['trigger.mode.', 'mode.'],
] as const;

it.each(choices)('calls the values under %s as sentences about edits do', (prefix, list) => {
  const labels = Object.entries(messages).filter(
    ([id]) => id.startsWith(prefix) && !id.slice(prefix.length).includes('.'),
  );
  expect(labels.length).toBeGreaterThan(1);
  for (const language of languages) {
    const wording = createWording({ language });
    for (const [id, label] of labels) {
      expect(wording.sayTerm('choice', list + id.slice(prefix.length))).toBe(label[language]);
    }
  }
});
