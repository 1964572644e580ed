import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './exit-code.ts';
import { errorCode } from './read-file.ts';

/**
 * Writes a file whole or not at all: into one beside it, which then takes its name. What was there stays until then. A link is
 * followed; what is no regular file (a pipe, `/dev/null`) is written to, never replaced.
 * @throws UsageError when it cannot be written.
 */
export function writeWhole(file: string, text: string): void {
  try {
    const target = existsSync(file) ? realpathSync(file) : file;
    const before = statSync(target, { throwIfNoEntry: false });
    if (before === undefined || before.isFile()) replaceFile(target, text, before?.mode ?? 0o666);
    else writeFileSync(target, text);
  } catch (cause) {
    throw new UsageError(`Cannot write ${file}: ${reason(cause, file)}`, { cause });
  }
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

function reason(cause: unknown, file: string): string {
  const reasons: ReadonlyMap<unknown, string> = new Map([
    ['ENOENT', `there is no directory ${dirname(file)}.`],
    ['ENOTDIR', `${dirname(file)} is no directory.`],
    ['EACCES', 'access is denied.'],
    ['EPERM', 'access is denied.'],
    ['EROFS', 'the file system is read-only.'],
    ['EISDIR', 'it is a directory.'],
    ['ENOSPC', 'the disk is full.'],
    ['ENAMETOOLONG', 'its name is too long.'],
  ]);
  return reasons.get(errorCode(cause)) ?? (cause instanceof Error ? cause.message : String(cause));
}
