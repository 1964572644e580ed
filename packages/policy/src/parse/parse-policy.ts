import {
  checkedWithin,
  type Diagnostic,
  type DocumentProblem,
  documentDiagnostic,
  err,
  formatProblem,
  mostCrowded,
  ok,
  plainJsonProblem,
  type Result,
  schemaFindings,
} from '@rung/kernel';
import { type Policy, policySchema } from '../policy.ts';
import { checkCalendars } from './check-calendars.ts';
import { checkConditions } from './check-conditions.ts';
import { checkLoops } from './check-loops.ts';
import { checkNodes } from './check-nodes.ts';
import { checkParts } from './check-parts.ts';
import { partLimits } from './limits.ts';
import { type Path, policyDiagnostic } from './policy-diagnostic.ts';

/** The format of a policy that this program reads and writes. */
export const policyFormat = 'rung/policy@1';

/** The newest meaning of policies that this program knows. */
export const newestSemantics = 1;

const jsonLimits = { depth: 256, values: 5_000_000 };

/** Beyond this many findings more of them help nobody. */
const maxDiagnostics = 1_000;

/**
 * Reads plain JSON as a compiled policy and checks it whole, so that an engine may trust it: its shape, that every id
 * it names exists, that condition and atom indexes are in range, trees bounded, zones present with rising transitions,
 * that nodes have the ports of their kind, and that no path goes round for ever. Never throws; does not check the digest or a signature.
 *
 * @returns the findings with JSON pointers: `POL-01` to `POL-13` for the shape (`POL-04` a newer format), `POL-20` for
 * newer semantics, `POL-21` and on for parts that do not fit together.
 */
export function parsePolicy(value: unknown): Result<Policy, readonly Diagnostic[]> {
  const early = earlyProblem(value);
  if (early !== null) return err([early]);
  const crowded = tooManyParts(value);
  if (crowded.length > 0) return err(crowded);
  const parsed = checkedWithin(() => policySchema.safeParse(value));
  if (parsed === null) {
    const { path, count } = mostCrowded(value);
    return err([shapeDiagnostic({ problem: 'crowded', data: { count } }, path)]);
  }
  if (!parsed.success) {
    const findings = schemaFindings(parsed.error.issues.slice(0, maxDiagnostics), value).slice(
      0,
      maxDiagnostics,
    );
    return err(findings.map((finding) => shapeDiagnostic(finding, finding.path)));
  }
  const findings = take(integrityFindings(parsed.data), maxDiagnostics);
  // Where edges lead is only known once everything that is named exists.
  if (findings.length === 0) findings.push(...checkLoops(parsed.data));
  return findings.length === 0 ? ok(parsed.data) : err(findings);
}

/** What makes reading on pointless: not plain JSON, another document, or one from a newer program. */
function earlyProblem(value: unknown): Diagnostic | null {
  const unsafe = plainJsonProblem(value, jsonLimits);
  if (unsafe !== null) {
    return shapeDiagnostic({ problem: 'notPlain', data: { problem: unsafe.problem } }, unsafe.path);
  }
  const foreign = formatProblem(value, policyFormat);
  if (foreign !== null) return shapeDiagnostic(foreign, foreign.path);
  return newerSemantics(value);
}

function tooManyParts(document: unknown): readonly Diagnostic[] {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(partLimits).flatMap(([part, limit]) => {
    const entries: unknown = Object.hasOwn(document, part) ? Reflect.get(document, part) : undefined;
    const count = typeof entries === 'object' && entries !== null ? Object.keys(entries).length : 0;
    return count > limit
      ? [shapeDiagnostic({ problem: 'tooMany', data: { part, count, limit } }, [part])]
      : [];
  });
}

function newerSemantics(value: unknown): Diagnostic | null {
  if (typeof value !== 'object' || value === null || !('semantics' in value)) return null;
  const found = value.semantics;
  if (typeof found !== 'number' || found <= newestSemantics) return null;
  return policyDiagnostic('newerSemantics', { found, newest: newestSemantics }, ['semantics']);
}

function* integrityFindings(policy: Policy): Generator<Diagnostic> {
  yield* checkCalendars(policy);
  yield* checkConditions(policy);
  yield* checkParts(policy);
  yield* checkNodes(policy);
}

function shapeDiagnostic(problem: DocumentProblem, path: Path): Diagnostic {
  const diagnostic = documentDiagnostic(problem, { prefix: 'POL', path });
  const [part, id] = path;
  return part === 'nodes' && typeof id === 'string' ? { ...diagnostic, nodeId: id } : diagnostic;
}

function take<T>(items: Iterable<T>, limit: number): T[] {
  const taken: T[] = [];
  for (const item of items) {
    if (taken.length === limit) break;
    taken.push(item);
  }
  return taken;
}
