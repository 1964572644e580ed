import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeKinds } from '@rung/flow';
import { expect, it } from 'vitest';
import { folderOf } from '../../../scripts/docs/node-kind-pages.ts';
import { repositoryRoot } from '../shared-data.ts';

/** What two pages that say the same in two languages have in common. */
interface Shape {
  readonly headings: readonly number[];
  /** The cells of each row of each table, its head among them. */
  readonly tables: readonly (readonly number[])[];
  /** How deep each item of a list stands. */
  readonly items: readonly number[];
  readonly ids: readonly string[];
}

function shapeOf(page: string): Shape {
  const lines = page.split('\n');
  const tables: number[][] = [];
  lines.forEach((line, at) => {
    if (!line.startsWith('|')) return;
    if (lines[at - 1]?.startsWith('|') !== true) tables.push([]);
    tables.at(-1)?.push(line.split('|').length - 2);
  });
  const lengths = (pattern: RegExp) => lines.flatMap((line) => pattern.exec(line)?.[1]?.length ?? []);
  const ids = [...page.matchAll(/`([^`]+)`/g)].map(([, id = '']) => id);
  return {
    headings: lengths(/^(#+) \S/),
    tables,
    items: lengths(/^(\s*)- /),
    ids: [...new Set(ids)].toSorted(),
  };
}

const helpPage = (name: string, ending: string): string =>
  readFileSync(join(repositoryRoot, 'packages/flow/src/node-kinds', name, `${name}.${ending}`), 'utf8');

it.each(nodeKinds)('explains %s in German under the same headings, in as many rows and items', (kind) => {
  const name = folderOf(kind);
  const [english, german] = [helpPage(name, 'md'), helpPage(name, 'de.md')];
  expect(shapeOf(german)).toEqual(shapeOf(english));
  // What is the same word for word was not translated.
  const prose = english.split('\n').filter((line) => /\S \S/.test(line) && !/^\|[ -|]+\|$/.test(line));
  expect(prose.filter((line) => german.split('\n').includes(line))).toEqual([]);
});
