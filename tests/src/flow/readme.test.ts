import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';
import { isSamePolicy, open, told } from './readme-example.ts';

it('does what the example of the README says', () => {
  expect(open).toEqual([]);
  expect(isSamePolicy).toBe(true);
  expect(told).toMatch(/^FLW-04 .*newer than this program/);
});

it('prints the example that was run', () => {
  const readme = readFileSync(join(repositoryRoot, 'packages/flow/README.md'), 'utf8');
  const example = readFileSync(join(repositoryRoot, 'tests/src/flow/readme-example.ts'), 'utf8');
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
});
