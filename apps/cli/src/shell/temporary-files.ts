import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from './exit-code.ts';
import { reasonNotWritten } from './write-file.ts';

const advice = 'Set TMPDIR to a folder that has room, or make some there.';

/** Makes a folder for what is set aside for a while. @throws UsageError when it cannot be made. */
export function makeTemporaryFolder(prefix: string): string {
  return makeFolderLike(join(tmpdir(), prefix));
}

/** Makes a folder inside one that {@link makeTemporaryFolder} made. @throws UsageError when it cannot be made. */
export function makeFolderWithin(folder: string, prefix: string): string {
  return makeFolderLike(join(folder, prefix));
}

/** Adds to a file of a temporary folder. @throws UsageError when that cannot be done, as on a full disk. */
export function addToTemporary(file: string, bytes: Uint8Array): void {
  try {
    appendFileSync(file, bytes);
  } catch (cause) {
    // The file is removed with its folder, so what is named is where that stood.
    const why = reasonNotWritten(cause, file);
    throw new UsageError(`Cannot set rows aside in ${tmpdir()}: ${why} ${advice}`, { cause });
  }
}

function makeFolderLike(path: string): string {
  try {
    return mkdtempSync(path);
  } catch (cause) {
    throw new UsageError(`Cannot make the folder ${path}…: ${reasonNotWritten(cause, path)} ${advice}`, {
      cause,
    });
  }
}
