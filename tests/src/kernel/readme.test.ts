import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';
import { told, utc } from './readme-example.ts';

it('does what the example of the README says', () => {
  expect(told).toBe(
    '2:54 EVT-24 There is no event of the type "ticket.opened". Did you mean "ticket.reopened"?',
  );
  expect(utc).toBe('2026-03-27T16:00:00Z');
});

it('prints the example that was run', () => {
  const readme = readFileSync(join(repositoryRoot, 'packages/kernel/README.md'), 'utf8');
  const example = readFileSync(join(repositoryRoot, 'tests/src/kernel/readme-example.ts'), 'utf8');
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
});
