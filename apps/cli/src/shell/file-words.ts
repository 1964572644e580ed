import { inEach, type Language, type Said } from './language.ts';

/** What is said of files that cannot be read or written, each a whole sentence behind what was tried. */
interface FileWords {
  readonly cannotRead: (what: string, why: string) => string;
  readonly cannotWrite: (file: string, why: string) => string;
  readonly cannotMakeFolder: (folder: string, why: string) => string;
  readonly standardInput: string;
  readonly nameless: string;
  readonly isRead: (file: string) => string;
  readonly reasons: Readonly<Record<FileReason, string>>;
  readonly meant: (file: string) => string;
  readonly noDirectory: (folder: string) => string;
  readonly isNoDirectory: (folder: string) => string;
  readonly nothingInside: (folder: string) => string;
}

/** Why something cannot be done with a file, where no other file needs to be named. */
export type FileReason =
  | 'missing'
  | 'directory'
  | 'noFile'
  | 'noName'
  | 'denied'
  | 'nameTooLong'
  | 'circle'
  | 'exists'
  | 'tooLarge'
  | 'readOnly'
  | 'diskFull'
  | 'shareFull';

/** {@link FileWords} by language. */
export const fileWords: Readonly<Record<Language, FileWords>> = {
  en: {
    cannotRead: (what, why) => `Cannot read ${what}: ${why}`,
    cannotWrite: (file, why) => `Cannot write ${file}: ${why}`,
    cannotMakeFolder: (folder, why) => `Cannot make the folder ${folder}: ${why}`,
    standardInput: 'standard input',
    nameless: 'a file without a name',
    isRead: (file) => `${file} is the file that is read; name another one to write.`,
    reasons: {
      missing: 'there is no such file.',
      directory: 'it is a directory.',
      noFile: 'it is not a file.',
      noName: 'it has no name.',
      denied: 'access is denied.',
      nameTooLong: 'its name is too long.',
      circle: 'its links lead in a circle.',
      exists: 'there is a file of that name.',
      tooLarge: 'it would be larger than files may be here.',
      readOnly: 'the file system is read-only.',
      diskFull: 'the disk is full.',
      shareFull: 'your share of the disk is full.',
    },
    meant: (file) => ` Did you mean ${file}?`,
    noDirectory: (folder) => `there is no directory ${folder}.`,
    isNoDirectory: (folder) => `${folder} is no directory.`,
    nothingInside: (folder) => `nothing can be made in ${folder}.`,
  },
  de: {
    cannotRead: (what, why) => `${what} lässt sich nicht lesen: ${why}`,
    cannotWrite: (file, why) => `${file} lässt sich nicht schreiben: ${why}`,
    cannotMakeFolder: (folder, why) => `Das Verzeichnis ${folder} lässt sich nicht anlegen: ${why}`,
    standardInput: 'Die Standardeingabe',
    nameless: 'Eine Datei ohne Namen',
    isRead: (file) => `${file} ist die Datei, die gelesen wird; geschrieben werden kann nur in eine andere.`,
    reasons: {
      missing: 'Eine solche Datei gibt es nicht.',
      directory: 'Das ist ein Verzeichnis.',
      noFile: 'Das ist keine Datei.',
      noName: 'Es fehlt der Name.',
      denied: 'Der Zugriff ist verwehrt.',
      nameTooLong: 'Der Name ist zu lang.',
      circle: 'Die Verweise führen im Kreis.',
      exists: 'Es gibt eine Datei dieses Namens.',
      tooLarge: 'Es würde größer, als Dateien hier sein dürfen.',
      readOnly: 'Das Dateisystem ist schreibgeschützt.',
      diskFull: 'Der Datenträger ist voll.',
      shareFull: 'Der eigene Anteil am Datenträger ist aufgebraucht.',
    },
    meant: (file) => ` Gemeint war vielleicht ${file}.`,
    noDirectory: (folder) => `Ein Verzeichnis ${folder} gibt es nicht.`,
    isNoDirectory: (folder) => `${folder} ist kein Verzeichnis.`,
    nothingInside: (folder) => `In ${folder} lässt sich nichts anlegen.`,
  },
};

const reasonOfCode: Readonly<Partial<Record<string, FileReason>>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  ENAMETOOLONG: 'nameTooLong',
  ELOOP: 'circle',
  EEXIST: 'exists',
  EFBIG: 'tooLarge',
  EROFS: 'readOnly',
  ENOSPC: 'diskFull',
  EDQUOT: 'shareFull',
};

/** The code of a failed system call, such as `ENOENT`; undefined for any other error. */
export function errorCode(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}

/** One of the reasons in words. */
export function sayReason(reason: FileReason): Said {
  return inEach(fileWords, ({ reasons }) => reasons[reason]);
}

/** Why a system call failed, whatever was to be done; of one whose code says nothing here, the system's own words. */
export function sayCause(cause: unknown): Said {
  const code = errorCode(cause);
  const reason = typeof code === 'string' ? reasonOfCode[code] : undefined;
  if (reason !== undefined) return sayReason(reason);
  const told = cause instanceof Error ? cause.message : String(cause);
  return { en: told, de: told };
}
