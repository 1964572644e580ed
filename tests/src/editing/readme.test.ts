import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templates } from '@rung/flow';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';
import { conflicts, told, undone } from './readme-example.ts';

it('does what the example of the README says', () => {
  expect(conflicts).toEqual([]);
  expect(undone).toEqual({ ok: true, value: { ...templates[0]?.flow, name: 'Support, day' } });
  expect(told).toBe('name: A first policy for a small team -> Support, day');
});

it('prints the example that was run', () => {
  const readme = readFileSync(join(repositoryRoot, 'packages/editing/README.md'), 'utf8');
  const example = readFileSync(join(repositoryRoot, 'tests/src/editing/readme-example.ts'), 'utf8');
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
});
