import { isUtf8 } from 'node:buffer';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './exit-code.ts';
import { errorCode, fileWords, sayCause, sayReason } from './file-words.ts';
import { inEach, type Said } from './language.ts';
import { pause } from './pause.ts';

/** The largest document that any reader takes. */
export const maxDocumentBytes = 64 * 1024 * 1024;

/** How much of a file is read: of one that is too large, enough for its reader to see that. */
const mostBytes = maxDocumentBytes + 1;

/**
 * Reads a file, or standard input for `-`; of one larger than {@link maxDocumentBytes} so much and one byte more, which every
 * reader refuses. @throws UsageError when it is not there or cannot be read.
 */
export function readBytes(file: string): Uint8Array {
  try {
    return file === '-' ? readStream(0) : readNamed(file);
  } catch (cause) {
    throw cannotRead(file, cause);
  }
}

/** The failure to read a file, or standard input for `-`. */
export function cannotRead(file: string, cause: unknown): UsageError {
  return notRead(file, reasonNotRead(cause, file), { cause });
}

/** The same where it is known why. */
export function notRead(file: string, why: Said, options?: ErrorOptions): UsageError {
  const said = inEach(fileWords, ({ cannotRead: say, standardInput, nameless }, language) =>
    say(file === '-' ? standardInput : file === '' ? nameless : file, why[language]),
  );
  return new UsageError(said, options);
}

/** The text of a document for showing places in it: what is not UTF-8 is replaced, so that the rest can be shown. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/**
 * What a reader of JSON is given of a file: its text where it is UTF-8, which the platform tells at once; its bytes where it
 * is not, for the reader to say from where on.
 */
export function sourceOf(bytes: Uint8Array): string | Uint8Array {
  return isUtf8(bytes) ? textOf(bytes) : bytes;
}

function readNamed(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const found = fstatSync(handle);
    const isWhole = found.isFile() && found.size > 0 && found.size <= maxDocumentBytes;
    return isWhole ? readFileSync(handle) : readStream(handle);
  } finally {
    closeSync(handle);
  }
}

const chunkBytes = 64 * 1024;

/** Reads what does not tell its size, such as a pipe or a device, to its end, or as far as any reader would. */
function readStream(handle: number): Uint8Array {
  const chunks: Buffer[] = [];
  let total = 0;
  while (total < mostBytes) {
    const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, mostBytes - total));
    const read = readSome(handle, chunk);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    total += read;
  }
  return Buffer.concat(chunks);
}

/** How many bytes were read; waits for a pipe that has nothing yet. */
function readSome(handle: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(handle, chunk);
    } catch (cause) {
      if (errorCode(cause) !== 'EAGAIN') throw cause;
      pause();
    }
  }
}

function reasonNotRead(cause: unknown, file: string): Said {
  const code = errorCode(cause);
  if (code === 'ENOENT' || code === 'ENOTDIR') return sayReason('missing');
  return code === 'EISDIR' ? isDirectory(file) : sayCause(cause);
}

/** That it is a directory, and which flow inside was probably meant. */
function isDirectory(folder: string): Said {
  const flow = join(folder, 'flow.json');
  const isThere = existsSync(flow);
  return inEach(fileWords, ({ reasons, meant }) => `${reasons.directory}${isThere ? meant(flow) : ''}`);
}
