import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticTable } from '@rung/compiler';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';
import { bounds, isWell, told, triggers } from './readme-example.ts';

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

it('does what the example of the README says', () => {
  expect(triggers).toContain('intake');
  expect(bounds?.moves).toBeGreaterThan(1);
  expect(told).toBe('RNG-201 /tiers/team/calendar There is no calendar “huors”. Did you mean “hours”?');
  expect(isWell).toBe(true);
});

it('prints the example that was run', () => {
  expect(read('packages/compiler/README.md')).toContain(
    `\`\`\`ts\n${read('tests/src/compiler/readme-example.ts')}\`\`\``,
  );
});

it('lists every code with its severity, and no other', () => {
  const rows = [...read('docs/diagnostics.md').matchAll(/^\| ((?:LNT|RNG)-\d+) \| (\w+) \|/gm)];
  const listed = Object.fromEntries(rows.map(([, code = '', severity]) => [code, severity]));
  const known = Object.entries(diagnosticTable).map(([code, { severity }]) => [code, severity]);
  expect(listed).toEqual({ ...Object.fromEntries(known), 'LNT-10': 'error' });
  expect(rows.length).toBe(known.length + 1);
});
