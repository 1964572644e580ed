import type { PatchRefusal } from '@rung/editing';
import type { Diagnostic } from '@rung/kernel';
import type { NewerFormat } from './drafts/newer-format.ts';
import type { ChangeRow } from './history-rows.ts';
import type { GateReport } from './versions/gate.ts';

/** One thing about an input that does not fit; `path` is a JSON pointer into it. */
export interface InputIssue {
  readonly path: string;
  readonly message: string;
}

/**
 * Why something that was asked for was not done; nothing has changed. The code is stable, and each has its own data,
 * from which the designer says it in the reader's language.
 *
 * - `badInput`: the call does not have the shape that it must have.
 * - `policyUnknown`: no policy has the key. `policyArchived`: it is archived, so it can only be read and taken back.
 * - `keyTaken`: another policy has the key that was asked for.
 * - `templateUnknown`: no template has the id.
 * - `commandReused`: the command id was used for something else; what is asked now was not done.
 * - `conflict`: others have changed the draft since `baseRev`. `changes` are theirs, oldest first; null when they are
 *   no longer kept, so that the draft must be opened again.
 * - `keyFixed`: the flow's `id` is the policy's key, which never changes.
 * - `documentInvalid`: what it would become is no flow.
 * - `documentTooLarge`: nor of a size that can be read back.
 * - `newerFormat`: a newer program wrote the drawing; this one can neither read nor change it.
 * - `patchesUnfit`: the patches do not fit the document.
 * - `revisionUnknown`: the draft never had the revision.
 * - `revisionDropped`: the revision is no longer kept; `kept` are those below the oldest change that still are.
 * - `versionUnknown`: the policy has no version of the number.
 * - `environmentUnknown`: there is no such environment.
 * - `pointerMoved`: the environment has been given another version since.
 * - `gateClosed`: the report says what keeps the draft from being published.
 */
export type Problem =
  | { readonly code: 'badInput'; readonly issues: readonly InputIssue[] }
  | { readonly code: 'policyUnknown' | 'policyArchived' | 'keyTaken'; readonly key: string }
  | { readonly code: 'templateUnknown'; readonly id: string }
  | { readonly code: 'commandReused'; readonly commandId: string }
  | {
      readonly code: 'conflict';
      readonly rev: number;
      readonly changes: readonly ChangeRow[] | null;
    }
  | { readonly code: 'keyFixed'; readonly key: string; readonly id: string }
  | { readonly code: 'documentInvalid'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly code: 'documentTooLarge'; readonly limitBytes: number }
  | ({ readonly code: 'newerFormat' } & NewerFormat)
  | {
      readonly code: 'patchesUnfit';
      readonly reason: PatchRefusal['code'];
      readonly path: readonly string[];
    }
  | { readonly code: 'revisionUnknown'; readonly rev: number }
  | { readonly code: 'revisionDropped'; readonly rev: number; readonly kept: readonly number[] }
  | { readonly code: 'versionUnknown'; readonly version: number }
  | { readonly code: 'environmentUnknown'; readonly environment: string }
  | {
      readonly code: 'pointerMoved';
      readonly environment: string;
      readonly seq: number;
      readonly version: number | null;
    }
  | { readonly code: 'gateClosed'; readonly report: GateReport };

/** Every code of a {@link Problem}. */
export type ProblemCode = Problem['code'];
