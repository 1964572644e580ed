import type { EditLabel, Patch } from '@rung/editing';
import type { Flow } from '@rung/flow';

/** A change of a draft, to be written once whatever becomes of the reply. */
export interface DraftWrite {
  /** The revision that the patches were made on. */
  readonly baseRev: number;
  /** Made here; the server answers a repeated one as it did the first. */
  readonly commandId: string;
  readonly label: EditLabel;
  readonly patches: readonly Patch[];
}

/** A change that the server has. */
export interface DraftChange {
  readonly rev: number;
  readonly commandId: string;
  readonly label: EditLabel;
  readonly patches: readonly Patch[];
  readonly author: string;
}

/** What the server answers to a write. */
export type WriteReply =
  | { readonly outcome: 'written'; readonly rev: number }
  /** Others were first; what they did is asked for with {@link DraftServer.since}. */
  | { readonly outcome: 'conflict'; readonly rev: number }
  /** It will never be written as it is. */
  | { readonly outcome: 'refused'; readonly reason: string };

/** The server, as far as an open draft needs it. Every call rejects when it cannot be reached. */
export interface DraftServer {
  readonly write: (write: DraftWrite) => Promise<WriteReply>;
  /** The changes after a revision, oldest first; null when they are no longer kept one by one. */
  readonly since: (rev: number) => Promise<readonly DraftChange[] | null>;
  /** The draft as it is, for when changes are no longer kept; nothing is written to an archived one. */
  readonly latest: () => Promise<{
    readonly rev: number;
    readonly flow: Flow;
    readonly archivedAt: string | null;
  }>;
}
