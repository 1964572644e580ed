import {
  checkedWithin,
  type Diagnostic,
  type DocumentProblem,
  documentDiagnostic,
  err,
  formatProblem,
  isJsonObject,
  mostCrowded,
  ok,
  plainJsonProblem,
  type Result,
  schemaFindings,
} from '@rung/kernel';
import { type Flow, flowSchema } from '../flow.ts';
import { currentFormat, migrateFlow } from '../migrations/migrate-flow.ts';
import { jsonLimits, partLimits } from './limits.ts';
import { knownKeysOf, renaming } from './misspelt-key.ts';

/** Beyond this many findings more of them help nobody. */
const maxDiagnostics = 1_000;

/**
 * Reads plain JSON as a drawn flow, bringing an older format up to date. Never throws.
 *
 * @returns every finding about the document's shape, codes `FLW-01` to `FLW-13` (`documentDiagnostic` of
 * `@rung/kernel` words them), each with a JSON pointer and, inside a node, the node's id. What the parts mean
 * together (edges that lead nowhere, names of parts that do not exist) is the compiler's to say.
 */
export function parseFlow(value: unknown): Result<Flow, readonly Diagnostic[]> {
  const unsafe = plainJsonProblem(value, jsonLimits);
  if (unsafe !== null) {
    return err([flowDiagnostic({ problem: 'notPlain', data: { problem: unsafe.problem } }, unsafe.path)]);
  }
  const foreign = formatProblem(value, currentFormat);
  if (foreign !== null) return err([flowDiagnostic(foreign, foreign.path)]);
  const crowded = tooManyParts(value);
  if (crowded.length > 0) return err(crowded);
  return parseShape(isJsonObject(value) ? migrateFlow(value) : value);
}

function parseShape(document: unknown): Result<Flow, readonly Diagnostic[]> {
  const parsed = checkedWithin(() => flowSchema.safeParse(document, { error: knownKeysOf }));
  if (parsed === null) {
    const { path, count } = mostCrowded(document);
    return err([flowDiagnostic({ problem: 'crowded', data: { count } }, path)]);
  }
  if (parsed.success) return ok(parsed.data);
  const findings = schemaFindings(parsed.error.issues.slice(0, maxDiagnostics), document);
  return err(
    findings.slice(0, maxDiagnostics).map((finding) => {
      const fix = renaming(finding, document);
      const diagnostic = flowDiagnostic(finding, finding.path);
      return fix === null ? diagnostic : { ...diagnostic, fix };
    }),
  );
}

function tooManyParts(document: unknown): readonly Diagnostic[] {
  if (!isJsonObject(document)) return [];
  return Object.entries(partLimits).flatMap(([part, limit]) => {
    const entries: unknown = Object.hasOwn(document, part) ? Reflect.get(document, part) : undefined;
    const count = typeof entries === 'object' && entries !== null ? Object.keys(entries).length : 0;
    return count > limit
      ? [flowDiagnostic({ problem: 'tooMany', data: { part, count, limit } }, [part])]
      : [];
  });
}

/** A shape diagnostic of a flow; inside `/nodes/<id>` it carries the node's id. */
export function flowDiagnostic(problem: DocumentProblem, path: readonly (string | number)[]): Diagnostic {
  const diagnostic = documentDiagnostic(problem, { prefix: 'FLW', path });
  const [part, id] = path;
  return part === 'nodes' && typeof id === 'string' ? { ...diagnostic, nodeId: id } : diagnostic;
}
