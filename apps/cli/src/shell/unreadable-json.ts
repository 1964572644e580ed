import { type Diagnostic, documentDiagnostic, type JsonReadError, keysOfPointer } from '@rung/kernel';

/** A file that is no JSON, as a finding at its place: `SCN-02`, `MAP-02`. */
export function unreadableJson(
  { message: reason, line, column, path }: JsonReadError,
  prefix: 'SCN' | 'MAP',
): Diagnostic {
  return documentDiagnostic(
    { problem: 'notJson', data: { reason, line, column } },
    { prefix, path: keysOfPointer(path) ?? [] },
  );
}
