import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';
import { chart, picture } from './readme-example.ts';

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

it('does what the example of the README says', () => {
  expect(picture).toMatch(/^<svg xmlns=.*Service desk.*<\/svg>$/s);
  expect(chart.split('\n').slice(0, 3)).toEqual([
    'flowchart LR',
    '  s1["Tier · Rank 1<br/>Service desk<br/>The queue desk"]:::peopleStep',
    '  s2(["Trigger<br/>When a ticket is created: takes the ticket in"]):::startStep',
  ]);
});

it('prints the example that was run', () => {
  expect(read('packages/drawing/README.md')).toContain(
    `\`\`\`ts\n${read('tests/src/drawing/readme-example.ts')}\`\`\``,
  );
});
