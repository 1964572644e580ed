import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';

const folder = join(repositoryRoot, 'docs/adr');
const pages = readdirSync(folder).filter((file) => file !== 'README.md');

function titleAndStatus(page: string): readonly [title: string | undefined, status: string | undefined] {
  const text = readFileSync(join(folder, page), 'utf8');
  return [/^# (.+)$/m.exec(text)?.[1], /^Status: (.+)$/m.exec(text)?.[1]];
}

it('lists every decision with its title and status', () => {
  const index = readFileSync(join(folder, 'README.md'), 'utf8');
  const listed = index.split('\n').filter((line) => line.startsWith('| ['));
  const expected = pages.sort().map((page) => {
    const [title, status] = titleAndStatus(page);
    return `| [${title}](${page}) | ${status} |`;
  });
  expect(listed).toEqual(expected);
});

it.each(pages)('gives %s its number, a context, a decision and consequences', (page) => {
  const text = readFileSync(join(folder, page), 'utf8');
  expect(page).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
  expect(titleAndStatus(page)[0]).toMatch(new RegExp(`^${Number(page.slice(0, 4))}\\. `));
  expect(text.match(/^## (Context|Decision|Consequences)$/gm)).toHaveLength(3);
});
