import type { Conflict, Patch } from '@rung/editing';
import type { Flow } from '@rung/flow';
import type { SaveState } from '../editor.ts';
import type { DraftChange, DraftServer } from './draft-server.ts';
import type { Journal } from './journal.ts';
import type { SyncDelays } from './send-timer.ts';

/** What happens to the draft besides what people do here. */
export interface SyncEvents {
  readonly onState: (state: {
    readonly rev: number;
    readonly saveState: SaveState;
    readonly savedAt: number | null;
  }) => void;
  /** Others changed the draft; `flow` holds theirs and ours. */
  readonly onMerged: (flow: Flow, changes: readonly DraftChange[]) => void;
  /** `base` is the flow before either side; `changes` are those of others. */
  readonly onConflicts: (conflicts: readonly Conflict[], base: Flow, changes: readonly DraftChange[]) => void;
  /** The server will never take what is pending; `flow` is without it, `undone` leads back to it. */
  readonly onRefused: (
    flow: Flow,
    refused: { readonly reason: string; readonly undone: readonly Patch[] },
  ) => void;
  /** Something is about to be written here: other pages that hear of it know whose it is. */
  readonly onSending: (commandId: string) => void;
  /** Something was written here: other pages should look. */
  readonly onWritten: (rev: number, commandId: string) => void;
}

/** What a `DraftSync` works with. */
export interface SyncOptions {
  readonly flow: Flow;
  readonly rev: number;
  readonly server: DraftServer;
  readonly journal: Journal;
  readonly events: SyncEvents;
  readonly delays?: SyncDelays;
  readonly now?: () => number;
  readonly newId?: () => string;
}
