import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository root. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** Generated files: text by path under one folder of the repository, which holds nothing else. */
export interface FileSet {
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Writes the files and removes what is no longer generated. */
export function writeFileSet({ folder, files }: FileSet): void {
  const target = join(root, folder);
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(target)) if (!files.has(name)) rmSync(join(target, name));
  for (const [name, text] of files) writeFileSync(join(target, name), text);
}

/** The names of files that are missing, left over or not what would be generated now. */
export function staleFiles({ folder, files }: FileSet): readonly string[] {
  const target = join(root, folder);
  const there = existsSync(target) ? readdirSync(target) : [];
  const stale = [...files].filter(
    ([name, text]) => !there.includes(name) || readFileSync(join(target, name), 'utf8') !== text,
  );
  return [...stale.map(([name]) => name), ...there.filter((name) => !files.has(name))].sort();
}
