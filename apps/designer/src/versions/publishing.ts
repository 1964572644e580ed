import type { Flow } from '@rung/flow';
import type { Diagnostic, Result, ScenarioFailure } from '@rung/kernel';

/** A name under a change. Until people sign in nobody has verified it. */
export interface Author {
  readonly name: string;
  readonly kind: 'unverified';
}

/** A published version. */
export interface VersionRow {
  readonly number: number;
  readonly digest: string;
  /** The draft's revision that it was made of. */
  readonly rev: number;
  readonly message: string;
  readonly author: Author;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Which version an environment gives. */
export interface Pointer {
  readonly environment: string;
  readonly seq: number;
  readonly version: number;
  readonly author: Author;
  readonly at: string;
}

/** All versions of a policy, and where they are given. */
export interface VersionList {
  /** The newest first. */
  readonly versions: readonly VersionRow[];
  readonly environments: readonly { readonly id: string; readonly now: Pointer | null }[];
  /** All that was ever given, the latest first. */
  readonly history: readonly Pointer[];
}

/** What keeps a draft from being published. */
export type GateReason = 'errors' | 'scenarios' | 'warnings' | 'unchanged' | 'message' | 'staleRevision';

/** A scenario that does not come out as it should. */
export interface FailingScenario {
  readonly name: string;
  readonly failures: readonly ScenarioFailure[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What stands between a draft and its being published. */
export interface GateReport {
  readonly rev: number;
  readonly reasons: readonly GateReason[];
  readonly diagnostics: readonly Diagnostic[];
  readonly passedScenarios: number;
  readonly failingScenarios: readonly FailingScenario[];
  readonly digest: string | null;
  readonly newestVersion: number | null;
}

/** What whoever publishes has seen, ticked and written. */
export interface GateRequest {
  readonly key: string;
  readonly baseRev: number;
  readonly acknowledgedRev: number | null;
}

/** What every move of a pointer says; asked for again while no answer has come, it is done once. */
export interface PointRequest {
  readonly key: string;
  readonly environment: string;
  /** The sequence number that was seen; another one means that somebody was faster. */
  readonly expectedSeq: number;
  readonly author: string;
}

/** What publishing says. */
export interface PublishRequest extends GateRequest, PointRequest {
  readonly message: string;
}

/** A pointer that was moved. */
export interface Pointed {
  readonly environment: string;
  readonly seq: number;
  readonly version: number;
}

/** Why something was not done; after `offline` and `failed` it may have been. */
export type PublishProblem =
  | { readonly code: 'gateClosed'; readonly report: GateReport }
  | { readonly code: 'conflict'; readonly rev: number }
  | { readonly code: 'pointerMoved'; readonly environment: string; readonly version: number | null }
  | {
      readonly code:
        | 'policyArchived'
        | 'policyUnknown'
        | 'versionUnknown'
        | 'environmentUnknown'
        | 'revisionDropped'
        | 'revisionUnknown'
        | 'offline'
        | 'failed';
    };

/** One revision of a draft. */
export interface HistoryRow {
  readonly rev: number;
  readonly label: { readonly what: string; readonly data: Readonly<Record<string, string | number>> };
  readonly author: Author;
  readonly at: string;
  /** The name that people gave it, to find it again. */
  readonly checkpoint: string | null;
}

/** A page of a draft's history, the latest first. */
export interface HistoryPage {
  readonly changes: readonly HistoryRow[];
  readonly more: boolean;
}

/** A published version of which a step is another than in the version before. */
export interface StepVersion extends Omit<VersionRow, 'digest'> {
  readonly how: 'added' | 'changed' | 'removed';
}

/** A page of what became of one step, the latest first. */
export interface StepHistoryPage extends HistoryPage {
  readonly versions: readonly StepVersion[];
}

/** A promise of a value, or of the reason why there is none; it never rejects. */
export type Answer<T> = Promise<Result<T, PublishProblem>>;

/** The server, as far as versions and history need it; `publishingServer` is the real one. */
export interface Publishing {
  readonly list: (key: string) => Answer<VersionList>;
  /** The drawing that a version was made of. */
  readonly flowOf: (key: string, version: number) => Answer<Flow>;
  readonly gate: (request: GateRequest) => Answer<GateReport>;
  readonly publish: (request: PublishRequest) => Answer<Pointed>;
  /** Promotes a version, or rolls back to it. */
  readonly point: (request: PointRequest & { readonly version: number }) => Answer<Pointed>;
  readonly history: (key: string, before: number | null) => Answer<HistoryPage>;
  readonly stepHistory: (asked: {
    readonly key: string;
    readonly node: string;
    readonly before: number | null;
  }) => Answer<StepHistoryPage>;
  /** Gives a revision a name. */
  readonly name: (key: string, rev: number, name: string) => Answer<null>;
  /** The drawing as it was at a revision. */
  readonly at: (key: string, rev: number) => Answer<Flow>;
}
