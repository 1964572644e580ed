import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';

const packageNames = readdirSync(join(repositoryRoot, 'packages'));

interface ExportedName {
  readonly file: string;
  readonly name: string;
}

/** Every name that an index re-exports, with the file that the index takes it from. */
function exportedNames(packageName: string): readonly ExportedName[] {
  const folder = join('packages', packageName, 'src');
  const index = readFileSync(join(repositoryRoot, folder, 'index.ts'), 'utf8');
  return [...index.matchAll(/export (?:type )?\{([^}]*)\} from '([^']+)';/g)].flatMap(
    ([, names = '', file = '']) =>
      names
        .split(',')
        .map((name) => name.trim().replace(/^type /, ''))
        .filter((name) => name !== '')
        .map((name) => ({ file: join(folder, file), name })),
  );
}

/** The comment that ends where a name's declaration begins; null when there is none. */
function commentOn(source: string, name: string): string | null {
  const kinds = 'const|function\\*?|async function|class|interface|type';
  const declaration = new RegExp(`^export (?:declare )?(?:${kinds}) ${name}\\b`, 'm').exec(source);
  if (declaration === null) return null;
  // A suppression of the linter may stand between the two.
  const before = source.slice(0, declaration.index).replace(/(^\/\/ biome-ignore .*\n)+$/m, '');
  return before.endsWith('*/\n') ? before.slice(before.lastIndexOf('/**')) : null;
}

/** The letters of a comment, without those of the name that it explains. */
function saysOf(comment: string, name: string): string {
  const words = comment.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.toLowerCase() !== name.toLowerCase()).join(' ');
}

it.each(packageNames)('explains everything that %s exports', (packageName) => {
  const names = exportedNames(packageName);
  expect(names.length).toBeGreaterThan(0);
  const silent = names.filter(({ file, name }) => {
    const comment = commentOn(readFileSync(join(repositoryRoot, file), 'utf8'), name);
    return comment === null || saysOf(comment, name).length < 12;
  });
  expect(silent).toEqual([]);
});

it('sees a declaration without a comment', () => {
  const source =
    '/** A. */\nexport const a = 1;\nexport function b() {}\n/** C,\n * c. */\nexport type C = 1;\n';
  expect(['a', 'b', 'C', 'd'].map((name) => commentOn(source, name))).toEqual([
    '/** A. */\n',
    null,
    '/** C,\n * c. */\n',
    null,
  ]);
});
