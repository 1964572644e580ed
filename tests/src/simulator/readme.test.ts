import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';
import { moves, told, visited } from './readme-example.ts';

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

it('does what the example of the README says', () => {
  expect(moves).toEqual(['initial', 'escalation', 'escalation']);
  expect(told).toContain('expected assign move "transfer", but the nearest is assign');
  expect(visited).toMatchObject({ covered: 1, total: 3, missing: ['alarm', 'vip'] });
});

it('prints the example that was run', () => {
  expect(read('packages/simulator/README.md')).toContain(
    `\`\`\`ts\n${read('tests/src/simulator/readme-example.ts')}\`\`\``,
  );
});
