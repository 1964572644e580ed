import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgementSignals, metricDefinitions } from '@rung/simulator';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';

const page = readFileSync(join(repositoryRoot, 'docs/metrics.md'), 'utf8');

it('lists every metric with its formula, as reports show it', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| MET-'));
  expect(rows).toEqual(metricDefinitions.map(({ id, name, formula }) => `| ${id} | ${name} | ${formula} |`));
});

it('names the signals by which judgements enter', () => {
  expect(Object.values(judgementSignals).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
