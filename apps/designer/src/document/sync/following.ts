import type { Patch } from '@rung/editing';
import { patient } from '../../shell/lazy-part.ts';
import type { Side } from './conflict.ts';
import type { DraftChange, DraftServer } from './draft-server.ts';
import type { PendingCommand } from './journal.ts';
import { type Theirs, theirsOf, unknownChange } from './recovery.ts';
import type { SharedAnswer } from './shared.ts';
import type { SyncEvents } from './sync-options.ts';
import type { Unsent } from './unsent.ts';

/** Merging is fetched when others were first, which is seldom: the server that tells of it has it too. */
export const loadMerging = patient(() => import('./merge.ts'));
type Merging = Awaited<ReturnType<typeof loadMerging>>;

/** A conflict that people are asked about. */
interface Asked {
  readonly theirs: Theirs;
  readonly merging: Merging;
}

/** What following others is done with. */
export interface FollowingTools {
  readonly unsent: Unsent;
  readonly server: DraftServer;
  readonly events: Pick<SyncEvents, 'onTakenAway' | 'onMerged' | 'onConflicts'>;
  /** A command is on the server, whose reply was lost. */
  readonly onOwn: (command: PendingCommand, rev: number) => void;
  /** Commands follow what others did: they are to be kept like that. */
  readonly onFollowed: () => void;
  readonly onAsking: () => void;
}

/** Has commands that the server does not have follow what others did, and asks people where both changed the same. */
export class Following {
  readonly #tools: FollowingTools;
  #asked: Asked | null = null;

  constructor(tools: FollowingTools) {
    this.#tools = tools;
  }

  /** Whether people have to decide before anything goes on. */
  get isAsking(): boolean {
    return this.#asked !== null;
  }

  /** Asks the server for what others did since, and follows that. */
  async fetch(): Promise<void> {
    const { server, unsent } = this.#tools;
    const changes = await server.since(unsent.rev);
    if (changes === null) await this.#compareWithLatest();
    else if (changes.length > 0) this.followAll(changes, await loadMerging());
  }

  /** Follows changes in the order in which they were made. */
  followAll(changes: readonly DraftChange[], merging: Merging): void {
    const { unsent, events, onOwn } = this.#tools;
    const unknown = changes.filter(({ commandId }) => !unsent.has(commandId));
    if (unknown.some(({ patches }) => patches.some(takesAway))) events.onTakenAway();
    let others: DraftChange[] = [];
    for (const change of changes) {
      const [own] = unsent.commands;
      if (own?.id !== change.commandId) others.push(change);
      else {
        this.#mergeOver(others, merging);
        others = [];
        if (this.#asked !== null) return;
        onOwn({ ...own, patches: change.patches }, change.rev);
      }
    }
    this.#mergeOver(others, merging);
  }

  /** Ends a conflict by people's choice for each step; gives what stands now, null where nobody was asked. */
  resolve(
    sides: ReadonlyMap<string, Side>,
    newId: () => string,
  ): Pick<SharedAnswer, 'rev' | 'commands'> | null {
    const asked = this.#asked;
    if (asked === null) return null;
    const { theirs, merging } = asked;
    this.#asked = null;
    const commands = merging
      .resolveCommands(this.#tools.unsent.commands, theirs.patches, sides)
      .map((command) => ({ ...command, id: newId() }));
    this.#follow(theirs, commands);
    return { rev: theirs.rev, commands };
  }

  /** Ends a conflict as it was ended elsewhere; false where another one is asked about, or none. */
  adopt({ rev, commands }: Pick<SharedAnswer, 'rev' | 'commands'>): boolean {
    const asked = this.#asked;
    if (asked === null || asked.theirs.rev !== rev) return false;
    this.#asked = null;
    this.#follow(asked.theirs, this.#tools.unsent.adopt(commands));
    return true;
  }

  /** Forgets what was asked: what it was about is gone. */
  askNoMore(): void {
    this.#asked = null;
  }

  #mergeOver(changes: readonly DraftChange[], merging: Merging): void {
    const theirs = theirsOf(changes);
    if (theirs === null) return;
    const { unsent, events, onAsking } = this.#tools;
    const merge = merging.mergeCommands(unsent.commands, theirs.patches);
    if (merge.kind === 'merged') {
      this.#follow(theirs, merge.commands);
      return;
    }
    this.#asked = { theirs, merging };
    onAsking();
    const authors = [...new Set(changes.map(({ author }) => author))];
    const { base } = unsent;
    events.onConflicts(merge.conflicts.map((conflict) => merging.stepConflict(conflict, { base, authors })));
  }

  #follow(theirs: Theirs, commands: readonly PendingCommand[]): void {
    const { unsent, events, onFollowed } = this.#tools;
    const shown = unsent.follow(theirs, commands);
    onFollowed();
    events.onMerged(shown, theirs.changes);
  }

  /** The changes are no longer kept one by one: what others did is the difference. */
  async #compareWithLatest(): Promise<void> {
    const { server, unsent } = this.#tools;
    const [latest, merging] = await Promise.all([server.latest(), loadMerging()]);
    const change = unknownChange(unsent.base, latest);
    this.#mergeOver([change], merging);
    if (change.patches.length === 0) unsent.restOn(latest.rev);
  }
}

/** Whether a step, or another part that has settings, goes. */
function takesAway({ path, after }: Patch): boolean {
  return path.length === 2 && after === undefined;
}
