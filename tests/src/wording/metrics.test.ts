import { createMetrics } from '@rung/simulator';
import { createWording } from '@rung/wording';
import { expect, it } from 'vitest';
import { exampleIds, loadExample } from '../examples/example.ts';

it('calls every metric what a report calls it, and something else in German', () => {
  const [id = ''] = exampleIds;
  const { policy } = loadExample(id);
  const rows = createMetrics(policy).report().metrics;
  const [en, de] = [createWording({ language: 'en' }), createWording({ language: 'de' })];
  expect(rows.map((row) => en.sayMetric(row.id))).toEqual(rows.map(({ name }) => name));
  for (const row of rows) expect(de.sayMetric(row.id)).not.toBe(en.sayMetric(row.id));
});
