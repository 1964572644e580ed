import type { PendingCommand } from './journal.ts';

/** Where a page stands: its revision, and what it has that the server may not have. Pages that stand alike show the same. */
export interface Standing {
  readonly rev: number;
  readonly commands: readonly string[];
}

/** A command that a page of this person's has just made, and where that page stood. */
export interface SharedCommand {
  readonly on: Standing;
  readonly command: PendingCommand;
}

/** What a person has decided in one page, for the others that ask the same. */
export interface SharedAnswer {
  readonly on: Standing;
  /** The revision of the others' changes that it was about. */
  readonly rev: number;
  readonly commands: readonly PendingCommand[];
}

/** What pages of one browser tell each other of a draft. */
export type PageMessage =
  /** A page has been opened. */
  | { readonly what: 'opened' }
  /** What a page has that the server may not have, for one that has been opened. */
  | { readonly what: 'has'; readonly rev: number; readonly commands: readonly PendingCommand[] }
  | { readonly what: 'added'; readonly shared: SharedCommand }
  | { readonly what: 'answered'; readonly answer: SharedAnswer }
  | { readonly what: 'sending'; readonly commandId: string }
  | { readonly what: 'written'; readonly commandId: string; readonly rev: number };

/** Whether two pages show the same. */
export function isAlike(one: Standing, other: Standing): boolean {
  return (
    one.rev === other.rev &&
    one.commands.length === other.commands.length &&
    one.commands.every((id, at) => id === other.commands[at])
  );
}
