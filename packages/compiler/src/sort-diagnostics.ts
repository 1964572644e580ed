import { compareText, type Diagnostic, type Severity } from '@rung/kernel';

const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Errors first, then by place in the document, place in the text, code and words. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      severityOrder[a.severity] - severityOrder[b.severity] ||
      compareText(a.path ?? '', b.path ?? '') ||
      (a.range?.start ?? 0) - (b.range?.start ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}
