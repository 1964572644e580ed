import { isUtf8 } from 'node:buffer';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './exit-code.ts';
import { pause } from './pause.ts';

/** The largest document read whole; what its reader allows is smaller still. */
const maxDocumentBytes = 256 * 1024 * 1024;

/** Reads a file whole, or standard input for `-`. @throws UsageError when it is not there or cannot be read. */
export function readBytes(file: string): Uint8Array {
  try {
    return file === '-' ? readStream(0, 'standard input') : readNamed(file);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw cannotRead(file, cause);
  }
}

/** The failure to read a file, or standard input for `-`, in words. */
export function cannotRead(file: string, cause: unknown): UsageError {
  return new UsageError(`Cannot read ${nameOf(file)}: ${reason(cause, file)}`, { cause });
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
    if (found.size > maxDocumentBytes) throw tooLarge(file);
    return found.isFile() && found.size > 0 ? readFileSync(handle) : readStream(handle, file);
  } finally {
    closeSync(handle);
  }
}

const chunkBytes = 64 * 1024;

/** Reads what does not tell its size, such as a pipe or a device, to its end; one that has none is given up. */
function readStream(handle: number, name: string): Uint8Array {
  const chunks: Buffer[] = [];
  for (let total = 0; total <= maxDocumentBytes; ) {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    const read = readSome(handle, chunk);
    if (read === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, read));
    total += read;
  }
  throw tooLarge(name);
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

function tooLarge(name: string): UsageError {
  return new UsageError(`${name} is larger than 256 MiB.`);
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file === '' ? 'a file without a name' : file;
}

/** The code of a failed system call, such as `ENOENT`; undefined for any other error. */
export function errorCode(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}

function reason(cause: unknown, file: string): string {
  const reasons: ReadonlyMap<unknown, string> = new Map([
    ['ENOENT', 'there is no such file.'],
    ['ENOTDIR', 'there is no such file.'],
    ['EACCES', 'access is denied.'],
    ['EPERM', 'access is denied.'],
    ['ENAMETOOLONG', 'its name is too long.'],
    ['ELOOP', 'its links lead in a circle.'],
  ]);
  const code = errorCode(cause);
  if (code === 'EISDIR') return `it is a directory.${flowInside(file)}`;
  return reasons.get(code) ?? (cause instanceof Error ? cause.message : String(cause));
}

function flowInside(folder: string): string {
  const flow = join(folder, 'flow.json');
  return existsSync(flow) ? ` Did you mean ${flow}?` : '';
}
