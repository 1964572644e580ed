import type { Kysely, Transaction } from 'kysely';

/** Whose name stands under something. Until people sign in, a name is what its bearer typed, and allows nothing. */
interface AuthorColumns {
  readonly author: string;
  readonly authorKind: 'unverified';
}

/** A policy; its key never changes, and it is archived rather than deleted. */
export interface PolicyTable {
  readonly key: string;
  /** The flow's name, as of the latest revision. */
  readonly name: string;
  readonly createdAt: string;
  readonly archivedAt: string | null;
}

/** The latest revision of each policy's drawing. */
export interface DraftTable {
  readonly policy: string;
  readonly rev: number;
  /** A `rung/flow@N` as JSON. */
  readonly document: string;
  readonly savedAt: string;
}

/** What made a revision of the one before; the oldest are dropped, their snapshots stay. */
export interface DraftChangeTable extends AuthorColumns {
  readonly policy: string;
  readonly rev: number;
  /** Tells the client that made it its own changes from others'. */
  readonly commandId: string;
  readonly label: string;
  readonly patches: string;
  readonly inverse: string;
  readonly at: string;
  /** The name that people gave the revision; one with a name is kept for good. */
  readonly checkpoint: string | null;
}

/** A whole revision, from which those after it are worked out. */
export interface DraftSnapshotTable {
  readonly policy: string;
  readonly rev: number;
  readonly document: string;
}

/** A published version: immutable. */
export interface VersionTable extends AuthorColumns {
  readonly policy: string;
  readonly number: number;
  /** Of the policy's bytes. */
  readonly digest: string;
  /** Of what the flow means. */
  readonly semanticDigest: string;
  readonly rev: number;
  readonly flow: Uint8Array;
  readonly bytes: Uint8Array;
  readonly message: string;
  readonly at: string;
}

/** Where runtimes fetch policies from. */
export interface EnvironmentTable {
  readonly id: string;
  readonly place: number;
}

/** Which version an environment gives, from when on; the last row of each policy holds. Append-only. */
export interface PointerTable extends AuthorColumns {
  readonly environment: string;
  readonly policy: string;
  readonly seq: number;
  readonly version: number;
  readonly commandId: string;
  readonly at: string;
}

/** What each command came to that was carried out: asked again, it is answered from here. */
export interface CommandTable {
  /** Made by the client. */
  readonly id: string;
  readonly policy: string;
  readonly at: string;
  /** Of a change of a draft: the revision that it became. */
  readonly rev: number | null;
  /** Of a pointer: where it was set, and to what. */
  readonly environment: string | null;
  readonly seq: number | null;
  readonly version: number | null;
  /** Of what it asked for; null where an older release carried it out. */
  readonly digest: string | null;
}

/** All tables. */
export interface Tables {
  readonly policy: PolicyTable;
  readonly draft: DraftTable;
  readonly draftChange: DraftChangeTable;
  readonly draftSnapshot: DraftSnapshotTable;
  readonly version: VersionTable;
  readonly environment: EnvironmentTable;
  readonly pointer: PointerTable;
  readonly command: CommandTable;
}

/** The open database. */
export type Database = Kysely<Tables>;

/** The open database or a transaction on it: whatever only reads takes either. */
export type Reader = Database | Transaction<Tables>;

/** A transaction: whatever writes takes one. */
export type Writer = Transaction<Tables>;
