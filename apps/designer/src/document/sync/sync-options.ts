import type { Patch } from '@rung/editing';
import type { Flow } from '@rung/flow';
import type { SaveState } from '../editor.ts';
import type { StepConflict } from './conflict.ts';
import type { DraftChange, DraftServer } from './draft-server.ts';
import type { Journal } from './journal.ts';
import type { SyncDelays } from './send-timer.ts';
import type { SharedAnswer, SharedCommand } from './shared.ts';

/** What happens to the draft besides what people do here. */
export interface SyncEvents {
  readonly onState: (state: {
    readonly rev: number;
    readonly saveState: SaveState;
    readonly savedAt: number | null;
  }) => void;
  /** Others took something away, which is about to go here too: the last moment for edits of it. */
  readonly onTakenAway: () => void;
  /** Others changed the draft; `flow` holds theirs and ours. */
  readonly onMerged: (flow: Flow, changes: readonly DraftChange[]) => void;
  /** What others and this person changed differently. */
  readonly onConflicts: (conflicts: readonly StepConflict[]) => void;
  /** The server will never take what is pending; `flow` is without it, `undone` leads back to it. */
  readonly onRefused: (
    flow: Flow,
    refused: { readonly reason: string; readonly undone: readonly Patch[] },
  ) => void;
  /** Something is about to be written here: other pages that hear of it know whose it is. */
  readonly onSending: (commandId: string) => void;
  /** Something was written here: other pages should look. */
  readonly onWritten: (rev: number, commandId: string) => void;
  /** Something was made here: other pages show it too. */
  readonly onAdded: (shared: SharedCommand) => void;
  /** It was decided here whose changes stand: other pages need not ask. */
  readonly onAnswered: (answer: SharedAnswer) => void;
  /** Another page of this person's made something; `flow` holds it. */
  readonly onShared: (flow: Flow, commandId: string) => void;
}

/** Whose name stands under what is sent. */
export interface Signing {
  /** Whether that is known; until then nothing is sent, and everything is kept here. */
  readonly isSigned: () => boolean;
  /** Asks for it. */
  readonly sign: () => Promise<void>;
}

/** What a `DraftSync` works with. */
export interface SyncOptions {
  readonly flow: Flow;
  readonly rev: number;
  readonly server: DraftServer;
  readonly journal: Journal;
  readonly events: SyncEvents;
  /** Without it everything is sent as it comes. */
  readonly signing?: Signing;
  readonly delays?: SyncDelays;
  /** Whether other pages of this person's show the flow: what they were told of does not grow any more. */
  readonly isShared?: () => boolean;
}
