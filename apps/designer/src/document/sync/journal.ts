import type { EditLabel, Patch } from '@rung/editing';

/** A command that the server may not have. */
export interface PendingCommand {
  readonly id: string;
  /** Rises with each command of a page. */
  readonly seq: number;
  readonly label: EditLabel;
  readonly patches: readonly Patch[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What this browser keeps of an open draft besides what the server has. */
export interface JournalRecord {
  /** The revision on which the first command rests. */
  readonly rev: number;
  /** Oldest first. */
  readonly commands: readonly PendingCommand[];
}

/** Keeps commands on this device until the server has them. Every promise resolves when the write is on disk. */
export interface Journal {
  /** What an earlier page left behind. */
  readonly read: () => Promise<JournalRecord | null>;
  /** Adds a command, or puts it in the place of the one with its number. */
  readonly put: (rev: number, command: PendingCommand) => Promise<void>;
  /** Replaces everything: after a merge, every command rests on another revision. */
  readonly replace: (record: JournalRecord) => Promise<void>;
}
