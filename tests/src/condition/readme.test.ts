import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conditionCodes } from '@rung/condition';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';
import { atoms, rows, text, told, tree } from './readme-example.ts';

const readme = readFileSync(join(repositoryRoot, 'packages/condition/README.md'), 'utf8');

it('does what the example of the README says', () => {
  expect(text).toBe('ticket.priority >= "high" && mentions(message.text, words.retention)');
  expect(rows).toBe(2);
  expect(tree).toEqual({ all: [{ atom: 0 }, { atom: 1 }] });
  expect(atoms).toEqual([
    { op: 'ge', field: 'ticket.priority', value: 'high' },
    { op: 'mentions', field: 'message.text', words: 'retention' },
  ]);
  expect(told).toEqual([
    'CND-09 ticket.priority is never "urgnt". It is one of low, normal, high, urgent. Did you mean "urgent"?',
  ]);
});

it('prints the example that was run', () => {
  const example = readFileSync(join(repositoryRoot, 'tests/src/condition/readme-example.ts'), 'utf8');
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\``);
});

it('lists every code once, and nothing else', () => {
  const listed = [...readme.matchAll(/^\| (CND-\d\d) +\| `(\w+)`/gm)].map(([, code, name]) => [name, code]);
  expect(listed).toEqual(Object.entries(conditionCodes));
});
