import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../shared-data.ts';

const root = join(repositoryRoot, 'tests/corpus');

/** A file of the corpus and the findings that it must get, each `code place`; none for a file that is sound. */
export interface CorpusFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly findings: readonly string[];
}

/** The files of a folder of the corpus, each of which `expected.json` must list. */
export function corpusFiles(folder: string): readonly CorpusFile[] {
  // The corpus is ours, and a file of any other shape fails the test that reads it.
  const expected = JSON.parse(readFileSync(join(root, folder, 'expected.json'), 'utf8')) as Readonly<
    Record<string, readonly string[]>
  >;
  return readdirSync(join(root, folder))
    .filter((file) => file !== 'expected.json')
    .map((file) => {
      const name = file.replace(/\.json$/, '');
      const findings = Object.hasOwn(expected, name) ? expected[name] : undefined;
      return { name, bytes: readFileSync(join(root, folder, file)), findings: findings ?? ['not listed'] };
    });
}

/** The rows of a file that holds many small inputs. */
export function corpusRows<T>(file: string): readonly T[] {
  return JSON.parse(readFileSync(join(root, file), 'utf8')) as readonly T[]; // ours, as above
}
