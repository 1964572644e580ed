import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from './exit-code.ts';
import { errorCode, fileWords, sayCause, sayReason } from './file-words.ts';
import { inEach, type Said } from './language.ts';

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
    const why = reasonNotWritten(cause, file);
    const said = inEach(fileWords, ({ cannotWrite }, language) => cannotWrite(file, why[language]));
    throw new UsageError(said, { cause });
  }
}

/** Refuses to write what was made of a file over that file. @throws UsageError when both names lead to one file. */
export function keepInput(input: string, output: string): void {
  if (isFile(input) && isFile(output) && realpathSync(input) === realpathSync(output))
    throw new UsageError(inEach(fileWords, ({ isRead }) => isRead(output)));
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
    throw noFolder(folder, cause);
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

/** The failure to make a folder, and what to do about it where that is plain. */
export function noFolder(folder: string, cause: unknown, advice?: Said): UsageError {
  const why = reasonNotWritten(cause, folder);
  const said = inEach(fileWords, ({ cannotMakeFolder }, language) =>
    [cannotMakeFolder(folder, why[language]), ...(advice === undefined ? [] : [advice[language]])].join(' '),
  );
  return new UsageError(said, { cause });
}

/** Why something cannot be written. */
export function reasonNotWritten(cause: unknown, file: string): Said {
  const folder = dirname(file);
  switch (errorCode(cause)) {
    case 'ENOENT':
      return missing(file, folder);
    case 'ENOTDIR':
      return inEach(fileWords, ({ isNoDirectory }) => isNoDirectory(folder));
    case 'EISDIR':
      return sayReason('directory');
    default:
      return sayCause(cause);
  }
}

function missing(file: string, folder: string): Said {
  if (file === '') return sayReason('noName');
  const isThere = existsSync(folder);
  return inEach(fileWords, ({ nothingInside, noDirectory }) =>
    (isThere ? nothingInside : noDirectory)(folder),
  );
}
