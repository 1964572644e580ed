import { readFileSync } from 'node:fs';
import { UsageError } from './exit-code.ts';

/** The largest document read whole; what its reader allows is smaller still. */
const maxDocumentBytes = 256 * 1024 * 1024;

/** Reads a file whole. @throws UsageError when it is not there or cannot be read. */
export function readBytes(file: string): Uint8Array {
  try {
    const bytes = readFileSync(file === '-' ? 0 : file);
    if (bytes.length > maxDocumentBytes) throw new UsageError(`${file} is larger than 256 MiB.`);
    return bytes;
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`Cannot read ${file}: ${reason(cause)}`, { cause });
  }
}

function reason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT') return 'there is no such file.';
  if (code === 'EACCES') return 'access is denied.';
  if (code === 'EISDIR') return 'it is a directory.';
  return cause instanceof Error ? cause.message : String(cause);
}
