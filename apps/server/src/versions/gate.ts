import type { Diagnostic } from '@rung/kernel';
import type { ScenarioOutcome } from '../rehearsal/rehearse-set.ts';
import type { Examination } from './examination.ts';

/**
 * What keeps a draft from being published: errors; scenarios that fail; warnings that were not ticked for this very
 * revision; a meaning that is the newest version's already; a message that is missing; a revision that is not the latest.
 */
export type GateReason = 'errors' | 'scenarios' | 'warnings' | 'unchanged' | 'message' | 'staleRevision';

/** What stands between a draft and its being published. */
export interface GateReport {
  /** The draft's latest revision, which all of this is about. */
  readonly rev: number;
  /** Empty when it can be published. */
  readonly reasons: readonly GateReason[];
  readonly diagnostics: readonly Diagnostic[];
  readonly passedScenarios: number;
  readonly failingScenarios: readonly ScenarioOutcome[];
  /** The digest that the policy would have; null with an error. */
  readonly digest: string | null;
  /** The newest version's number; null before the first. */
  readonly newestVersion: number | null;
}

/** What whoever publishes says. */
export interface GateRequest {
  /** The revision that they have seen. */
  readonly baseRev: number;
  /** The revision whose warnings they have ticked. */
  readonly acknowledgedRev: number | null;
  /** Null while it is still being written: then it is not judged. */
  readonly message: string | null;
}

/** What the gate judges by. */
export interface GateFacts {
  readonly rev: number;
  readonly examination: Examination;
  readonly newest: { readonly number: number; readonly semanticDigest: string } | null;
}

/** Judges whether a draft may be published. Pure: the preview and the publishing both ask it. */
export function judge(request: GateRequest, { rev, examination, newest }: GateFacts): GateReport {
  const { diagnostics, policy, outcomes } = examination;
  const failing = outcomes.filter(({ passed }) => !passed);
  const hasWarnings = diagnostics.some(({ severity }) => severity === 'warning');
  const holds: Readonly<Record<GateReason, boolean>> = {
    staleRevision: request.baseRev !== rev,
    errors: policy === null,
    scenarios: failing.length > 0,
    unchanged: newest?.semanticDigest === examination.semanticDigest,
    warnings: hasWarnings && request.acknowledgedRev !== rev,
    message: request.message?.trim() === '',
  };
  return {
    rev,
    reasons: gateReasons.filter((reason) => holds[reason]),
    diagnostics,
    passedScenarios: outcomes.length - failing.length,
    failingScenarios: failing,
    digest: policy?.digest ?? null,
    newestVersion: newest?.number ?? null,
  };
}

/** The gravest first. */
const gateReasons: readonly GateReason[] = [
  'staleRevision',
  'errors',
  'scenarios',
  'unchanged',
  'warnings',
  'message',
];
