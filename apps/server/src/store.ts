import type { Flow } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';
import { type KeptByRevision, keptByRevision } from './drafts/kept-by-revision.ts';
import { Presence } from './drafts/presence.ts';
import { RevisionFeed } from './drafts/revision-feed.ts';
import { fillShelf, type Shelf } from './runtime/shelf.ts';
import type { Database } from './storage/tables.ts';
import type { Examination } from './versions/examination.ts';
import type { RehearseSlice } from './versions/rehearse-all.ts';

/** What the services work on. */
export interface Store {
  readonly db: Database;
  /** The present as ISO 8601 in UTC. */
  readonly now: () => string;
  /** Drawings as read. */
  readonly flows: KeptByRevision<Flow>;
  /** What is known of them for the list of policies. */
  readonly findings: KeptByRevision<DraftFindings>;
  /** What the gate found in them. */
  readonly examinations: KeptByRevision<Examination>;
  /** Runs the scenarios of a draft that is to be published. */
  readonly rehearse: RehearseSlice;
  /** What runtimes are given. */
  readonly shelf: Shelf;
  /** Tells designers what others wrote. */
  readonly feed: RevisionFeed;
  /** Tells designers who else is where. */
  readonly presence: Presence;
}

/** What is known of a drawing without compiling it. */
export interface DraftFindings {
  readonly semanticDigest: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a store is made of. */
export interface StoreOptions {
  readonly db: Database;
  readonly rehearse: RehearseSlice;
}

/** A store over an open database, with all that runtimes are given read in. */
export async function createStore({ db, rehearse }: StoreOptions): Promise<Store> {
  return {
    db,
    rehearse,
    shelf: await fillShelf(db),
    feed: new RevisionFeed(),
    presence: new Presence(),
    now: () => new Date().toISOString(),
    flows: keptByRevision(20),
    findings: keptByRevision(2_000),
    examinations: keptByRevision(20),
  };
}
