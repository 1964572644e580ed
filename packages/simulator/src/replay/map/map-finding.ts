import { type Diagnostic, type DocumentProblem, documentDiagnostic } from '@rung/kernel';

/** Where something stands in a map. */
export type MapPath = readonly (string | number)[];

/** A finding about a map, `MAP-01` and `MAP-05` to `MAP-10`. */
export function mapFinding(problem: DocumentProblem, path: MapPath): Diagnostic {
  return documentDiagnostic(problem, { prefix: 'MAP', path });
}
