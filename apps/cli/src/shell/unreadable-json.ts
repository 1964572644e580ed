import { type Diagnostic, documentDiagnostic, type JsonReadError, keysOfPointer } from '@rung/kernel';

/** A scenario file that is no JSON, as a finding at its place: `SCN-02`. */
export function unreadableJson({ message: reason, line, column, path }: JsonReadError): Diagnostic {
  return documentDiagnostic(
    { problem: 'notJson', data: { reason, line, column } },
    { prefix: 'SCN', path: keysOfPointer(path) ?? [] },
  );
}
