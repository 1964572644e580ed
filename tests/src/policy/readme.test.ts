import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '@rung/kernel';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';
import { digest, isSame, text, told } from './readme-example.ts';

it('does what the example of the README says', () => {
  expect(canonicalJson(JSON.parse(text))).toEqual({ ok: true, value: text });
  expect(digest).toMatch(/^sha256-/);
  expect(isSame).toBe(true);
  expect(told).toBe('POL-20 /semantics');
});

it('prints the example that was run', () => {
  const readme = readFileSync(join(repositoryRoot, 'packages/policy/README.md'), 'utf8');
  const example = readFileSync(join(repositoryRoot, 'tests/src/policy/readme-example.ts'), 'utf8');
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
});
