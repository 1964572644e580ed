import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from './exit-code.ts';
import { errorCode } from './read-file.ts';

/**
 * Writes a file whole or not at all: into one beside it, which then takes its name. What was there stays until then. A link is
 * followed; what is no regular file (a pipe, `/dev/null`) is written to, never replaced.
 * @throws UsageError when it cannot be written.
 */
export function writeWhole(file: string, text: string): void {
  try {
    const before = statSync(file, { throwIfNoEntry: false });
    if (before === undefined) replaceFile(file, text, 0o666);
    else if (before.isFile()) replaceFile(realpathSync(file), text, before.mode);
    else writeFileSync(file, text);
  } catch (cause) {
    throw new UsageError(`Cannot write ${file}: ${reasonNotWritten(cause, file)}`, { cause });
  }
}

/** Refuses to write what was made of a file over that file. @throws UsageError when both names lead to one file. */
export function keepInput(input: string, output: string): void {
  if (isFile(input) && isFile(output) && realpathSync(input) === realpathSync(output))
    throw new UsageError(`${output} is the file that is read; name another one to write.`);
}

/** A pipe has no real path, so only a file is asked for its own. */
function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** Makes a folder and those around it that are not there yet. @throws UsageError when it cannot be made. */
export function makeFolder(folder: string): void {
  try {
    makeMissing(resolve(folder));
  } catch (cause) {
    throw new UsageError(`Cannot make the folder ${folder}: ${reasonNotWritten(cause, folder)}`, { cause });
  }
}

/** One at a time: where a parent is there and still nothing can be made in it (`/proc`), the platform's own way never ends. */
function makeMissing(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const parent = dirname(folder);
  if (parent !== folder) makeMissing(parent);
  mkdirSync(folder);
}

function replaceFile(target: string, text: string, mode: number): void {
  const beside = `${target}.${randomBytes(6).toString('hex')}.part`;
  try {
    writeFileSync(beside, text, { flag: 'wx', mode });
    renameSync(beside, target);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
}

/** Why something cannot be written, in words. */
export function reasonNotWritten(cause: unknown, file: string): string {
  const reasons: ReadonlyMap<unknown, string> = new Map([
    ['ENOENT', missing(file)],
    ['EEXIST', 'there is a file of that name.'],
    ['ELOOP', 'its links lead in a circle.'],
    ['EFBIG', 'it would be larger than files may be here.'],
    ['ENOTDIR', `${dirname(file)} is no directory.`],
    ['EACCES', 'access is denied.'],
    ['EPERM', 'access is denied.'],
    ['EROFS', 'the file system is read-only.'],
    ['EISDIR', 'it is a directory.'],
    ['ENOSPC', 'the disk is full.'],
    ['EDQUOT', 'your share of the disk is full.'],
    ['ENAMETOOLONG', 'its name is too long.'],
  ]);
  return reasons.get(errorCode(cause)) ?? (cause instanceof Error ? cause.message : String(cause));
}

function missing(file: string): string {
  if (file === '') return 'it has no name.';
  const folder = dirname(file);
  return existsSync(folder) ? `nothing can be made in ${folder}.` : `there is no directory ${folder}.`;
}
