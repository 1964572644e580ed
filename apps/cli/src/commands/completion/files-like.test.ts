import { mkdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scratchOfTest } from '../../shell/example-files.fake.ts';
import { filesLike } from './files-like.ts';

it('offers files that fit what was typed, folders searched a little way down', () => {
  const scratch = scratchOfTest();
  for (const folder of ['a/b/c/d', 'node_modules', '.git'])
    mkdirSync(scratch.path(folder), { recursive: true });
  for (const file of ['flow.json', 'flow.svg', 'a/x.json', 'a/b/y.json', 'a/b/c/d/z.json'])
    scratch.write(file, '');
  for (const file of ['node_modules/n.json', '.git/g.json']) scratch.write(file, '');
  const offered = (typed: string, endings: readonly string[] = ['.json']) =>
    filesLike(`${scratch.folder}/${typed}`, endings).map((path) => path.slice(scratch.folder.length + 1));
  expect(offered('').toSorted()).toEqual(['a/b/y.json', 'a/x.json', 'flow.json']);
  expect(offered('fl')).toEqual(['flow.json']);
  expect(offered('a/b/c/')).toEqual(['a/b/c/d/z.json']);
  expect(offered('fl', []).toSorted()).toEqual(['flow.json', 'flow.svg']);
  expect(offered('nowhere/')).toEqual([]);
});
