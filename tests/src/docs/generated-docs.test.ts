import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { staleFiles } from '../../../scripts/docs/file-set.ts';
import { nodeKindPages } from '../../../scripts/docs/node-kind-pages.ts';
import { schemaFiles } from '../../../scripts/docs/schema-files.ts';
import { repositoryRoot } from '../shared-data.ts';

it('keeps the pages of the node kinds as scripts/generate-docs.ts writes them', () => {
  expect(staleFiles(nodeKindPages())).toEqual([]);
});

it('keeps the JSON Schemas as scripts/generate-schemas.ts writes them', () => {
  expect(staleFiles(schemaFiles())).toEqual([]);
});

it('defines every term of the glossary once, in alphabetical order', () => {
  const text = readFileSync(join(repositoryRoot, 'docs/glossary.md'), 'utf8');
  const terms = [...text.matchAll(/^\| ([^|]+?) \|/gm)].map(([, term = '']) => term).slice(1);
  const sorted = terms.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  expect(terms.length).toBeGreaterThan(100);
  expect(terms).toEqual(sorted);
  expect(new Set(terms.map(sortKey)).size).toBe(terms.length);
});

function sortKey(term: string): string {
  return term.toLowerCase().replaceAll('-', '');
}
