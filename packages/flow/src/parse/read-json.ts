import { err, ok, type Result } from '@rung/kernel';

interface JsonError {
  readonly code: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Stands in until the kernel's reader, which names line and column, is there. */
export function readJson(source: string | Uint8Array): Result<unknown, JsonError> {
  if (typeof source !== 'string')
    return err({ code: 'bytes', message: 'Text is expected', line: 1, column: 1 });
  try {
    return ok(JSON.parse(source) as unknown);
  } catch {
    return err({ code: 'syntax', message: 'A value is expected', line: 1, column: 1 });
  }
}
