import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';

const pages = globSync('{*.md,{docs,packages,apps,examples,bench,scripts,tests}/**/*.md}', {
  cwd: repositoryRoot,
  exclude: ['**/node_modules/**', '**/dist/**'],
}).map((page) => page.replaceAll('\\', '/'));

/** What a page links to: inline links and images, links by reference. Code is left out, for it only looks like links. */
function linksOf(text: string): readonly string[] {
  const prose = text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const targets = prose.matchAll(/\]\(<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]:\s*(\S+)/gm);
  return [...targets].map(([, inline, byReference]) => inline ?? byReference ?? '');
}

/** The anchors of a page's headings, as code hosts make them. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/^#+ +(.+?) *$/gm);
  return new Set([...headings].map(([, heading = '']) => anchor(heading)));
}

function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
}

function isBroken(page: string, link: string): boolean {
  const [path = '', fragment = ''] = decodeURIComponent(link).split('#');
  const target = path === '' ? page : join(dirname(page), path);
  const file = join(repositoryRoot, target);
  if (!existsSync(file)) return true;
  if (fragment === '' || !target.endsWith('.md') || !statSync(file).isFile()) return false;
  return !anchorsOf(readFileSync(file, 'utf8')).has(fragment);
}

it('leads every link between pages to something that is there', () => {
  const links = pages.flatMap((page) =>
    linksOf(readFileSync(join(repositoryRoot, page), 'utf8'))
      .filter((link) => !/^[a-z][a-z0-9+.-]*:/i.test(link))
      .map((link) => ({ page, link })),
  );
  expect(links.filter(({ page, link }) => isBroken(page, link))).toEqual([]);
  expect(links.length).toBeGreaterThan(20); // an empty list would prove nothing
});

it('keeps in docs/ every page that a comment cites by section', () => {
  const sources = globSync('{packages,apps}/*/src/**/*.ts', { cwd: repositoryRoot });
  const cited = sources.flatMap((source) =>
    [...readFileSync(join(repositoryRoot, source), 'utf8').matchAll(/\b([a-z-]+\.md) (\d)/g)].map(
      ([, page = '', section = '']) => ({ source, page, section }),
    ),
  );
  const missing = cited.filter(({ page, section }) => {
    const file = join(repositoryRoot, 'docs', page);
    return !existsSync(file) || !readFileSync(file, 'utf8').includes(`\n## ${section}. `);
  });
  expect(missing).toEqual([]);
  expect(cited.length).toBeGreaterThan(20);
});

it('sees a link that leads nowhere', () => {
  expect(linksOf('[a](b.md) ![c](<d.svg> "e") `[f](g)`\n[h]: i.md#j')).toEqual(['b.md', 'd.svg', 'i.md#j']);
  expect(['README.md', 'nowhere.md', '#no-such-heading'].map((link) => isBroken('README.md', link))).toEqual([
    false,
    true,
    true,
  ]);
});
