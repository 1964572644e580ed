import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../shared-data.ts';

/** Every source file of packages and apps that is not there for tests. */
const sources: readonly string[] = ['packages', 'apps'].flatMap((folder) =>
  readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^/\\]+[/\\]src[/\\].*\.tsx?$/.test(file))
    .filter((file) => !/\.(?:test|test-d|fake|arbitrary|bench)\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);

function textOf(file: string): string {
  return readFileSync(join(repositoryRoot, file), 'utf8');
}

/**
 * The calls that make a pattern of a text that they are given, with the beginning of that argument. `replace`,
 * `replaceAll` and `split` search for a text as it is.
 */
const call = /\.(match|matchAll|search)\(\s*([^\s,)(]+)/g;

/** Calls whose argument is no literal, and why it is no pattern all the same. */
const plainTexts: Readonly<Record<string, string>> = {
  'packages/engine/src/condition/first-word.ts match(text': 'the word matcher’s own function',
};

function isLiteral(argument: string): boolean {
  return /^['"/]/.test(argument) || (argument.startsWith('`') && !argument.includes('${'));
}

/** Whether a name stands for a regular expression that is written out in the same file. */
function isConstantPattern(text: string, name: string): boolean {
  const [, value = ''] = text.split(`const ${name} =`);
  return value.trimStart().startsWith('/');
}

it('finds the sources', () => {
  expect(sources.length).toBeGreaterThan(400);
  expect(sources).toContain(join('packages', 'kernel', 'src', 'words.ts'));
});

it('makes no regular expression and no function from text', () => {
  const made = sources.filter((file) =>
    /\bRegExp\s*\(|\bnew\s+RegExp\b|\bFunction\s*\(|\beval\s*\(/.test(textOf(file)),
  );
  expect(made).toEqual([]);
});

it('searches with patterns that are written out, so that no text of a policy becomes one', () => {
  const found = sources.flatMap((file) => {
    const text = textOf(file);
    return [...text.matchAll(call)]
      .filter(([, , argument = '']) => !isLiteral(argument) && !isConstantPattern(text, argument))
      .map(([, method, argument]) => `${file.replaceAll('\\', '/')} ${method}(${argument}`);
  });
  // A row that is no longer found has to go from the list.
  expect(found.sort()).toEqual(Object.keys(plainTexts).sort());
});
