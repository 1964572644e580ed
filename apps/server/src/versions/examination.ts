import type { Diagnostic } from '@rung/kernel';
import type { ScenarioOutcome } from '../rehearsal/rehearse-set.ts';

/** What the gate has to know of a drawing: worked out of the drawing alone, so it holds for its revision for ever. */
export interface Examination {
  readonly diagnostics: readonly Diagnostic[];
  readonly semanticDigest: string;
  /** Null when any finding is an error; then no scenario was run. */
  readonly policy: { readonly digest: string; readonly text: string } | null;
  /** What became of the scenarios that travel with the drawing, in their order. */
  readonly outcomes: readonly ScenarioOutcome[];
}
