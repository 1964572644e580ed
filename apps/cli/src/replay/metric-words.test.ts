import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shell/example-files.fake.ts';
import { headingText, reasonText, valueWord } from './metric-words.ts';

const catalogue = join(repositoryRoot, 'packages/simulator/src/metrics/catalogue');
const sources = readdirSync(catalogue)
  .filter((file) => !file.includes('.test.'))
  .map((file) => readFileSync(join(catalogue, file), 'utf8'))
  .join('\n');

/** Every reason that some metric gives for not being there, a signal by any name. */
const reasons = [...sources.matchAll(/unavailable\(\s*(['`])(.+?)\1/g)].map(([, , text = '']) =>
  text.replace(/\$\{[^}]+\}/, 'asked_again'),
);

it('finds the reasons in the catalogue', () => {
  expect(reasons.length).toBeGreaterThan(14);
});

it.each([...reasons, 'no csat.received event was seen'])('gives a reason in German: %s', (reason) => {
  expect(reasonText(reason, 'en').replace(' (--trace)', '')).toBe(reason);
  expect(reasonText(reason, 'de')).not.toBe(reason);
});

it('says how to keep the traces that a metric needs', () => {
  const reason = 'firings are told by the trace, and this run kept none';
  expect(reasonText(reason, 'en')).toBe(`${reason} (--trace)`);
  expect(reasonText(reason, 'de')).toContain('(--trace)');
});

it('heads columns and cuts in the language asked for, and leaves data as it is', () => {
  expect(headingText('hoursAPerson', 'en')).toBe('hours a person');
  expect(headingText('hoursAPerson', 'de')).toBe('Stunden je Person');
  expect(headingText('acknowledgedP90Ms', 'de')).toBe('übernommen (9 von 10)');
  expect(headingText('weekStartMs', 'en')).toBe('week start');
  expect(valueWord({ by: 'outcome', key: 'not escalated' }, 'de')).toBe('nicht eskaliert');
  expect(valueWord({ by: 'outcome', key: 'not escalated' }, 'en')).toBe('not escalated');
  expect(valueWord({ by: 'topic', key: 'escalated' }, 'de')).toBe('escalated');
});
