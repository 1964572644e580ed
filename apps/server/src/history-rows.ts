import type { EditLabel, Patch } from '@rung/editing';
import type { Author } from './author.ts';

/** A revision's entry in the history. */
export interface HistoryRow {
  readonly rev: number;
  readonly label: EditLabel;
  readonly author: Author;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The name that people gave it, to find it again. */
  readonly checkpoint: string | null;
}

/** A revision with what made it of the one before. */
export interface ChangeRow extends HistoryRow {
  readonly commandId: string;
  readonly patches: readonly Patch[];
}
