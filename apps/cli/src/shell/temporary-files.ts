import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from './exit-code.ts';
import { inEach, type Language } from './language.ts';
import { noFolder, reasonNotWritten } from './write-file.ts';

interface SetAsideWords {
  readonly cannot: (folder: string, why: string) => string;
  readonly advice: string;
}

const words: Readonly<Record<Language, SetAsideWords>> = {
  en: {
    cannot: (folder, why) => `Cannot set rows aside in ${folder}: ${why}`,
    advice: 'Set TMPDIR to a folder that has room, or make some there.',
  },
  de: {
    cannot: (folder, why) => `In ${folder} lassen sich keine Zeilen beiseitelegen: ${why}`,
    advice: 'TMPDIR kann ein Verzeichnis nennen, in dem Platz ist; sonst ist dort welcher zu schaffen.',
  },
};

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
    const said = inEach(
      words,
      ({ cannot, advice }, language) => `${cannot(tmpdir(), why[language])} ${advice}`,
    );
    throw new UsageError(said, { cause });
  }
}

function makeFolderLike(path: string): string {
  try {
    return mkdtempSync(path);
  } catch (cause) {
    throw noFolder(
      `${path}…`,
      cause,
      inEach(words, ({ advice }) => advice),
    );
  }
}
