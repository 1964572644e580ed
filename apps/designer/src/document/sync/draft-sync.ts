import {
  type Conflict,
  diffDocuments,
  type EditLabel,
  invertPatches,
  type Patch,
  squash,
} from '@rung/editing';
import type { Flow } from '@rung/flow';
import { newCommandId } from '../../server/command-id.ts';
import type { SaveState } from '../editor.ts';
import type { Side } from './conflict.ts';
import type { DraftChange, DraftServer, DraftWrite } from './draft-server.ts';
import type { Journal, JournalRecord, PendingCommand } from './journal.ts';
import { appliedAll, MisfitError, mergeCommands, resolveCommands, sharing, squashAll } from './merge.ts';

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

/** How long to wait, in milliseconds. */
export interface SyncDelays {
  /** After the last edit. */
  readonly idle: number;
  /** After the first edit that was not sent. */
  readonly most: number;
  /** Before trying again to reach the server, at first. */
  readonly retry: number;
}

/** As people work: short enough to trust, long enough to send a burst as one. */
const usualDelays: SyncDelays = { idle: 800, most: 5000, retry: 1000 };
const longestRetry = 15_000;

/** What a {@link DraftSync} works with. */
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

/** What was changed, to be sent. */
export interface NewCommand {
  readonly label: EditLabel;
  readonly patches: readonly Patch[];
  /** Joins the command before it, if that is of the same field and not on its way. */
  readonly joins: boolean;
}

/**
 * Brings commands to the server, one at a time, in order. A command is in the journal before it is sent and stays there until the
 * server has it, so that neither a lost reply nor a closed page loses it: a repeated command is answered as the first time.
 *
 * INVARIANT: `base` is the server's revision `rev`; `base` with all pending commands is the flow on the screen.
 */
export class DraftSync {
  readonly #options: SyncOptions;
  readonly #delays: SyncDelays;
  #base: Flow;
  #rev: number;
  #pending: readonly PendingCommand[] = [];
  #sent: string | null = null;
  #seq = 0;
  #theirs: {
    readonly patches: readonly Patch[];
    readonly rev: number;
    readonly changes: readonly DraftChange[];
  } | null = null;
  #savedAt: number | null = null;
  #saveState: SaveState = 'saved';
  #timer: ReturnType<typeof setTimeout> | null = null;
  #waitingSince: number | null = null;
  #retry: number;
  #isOver = false;
  /** Everything that talks to the server, one after the other. */
  #work: Promise<void> = Promise.resolve();
  #written: Promise<void> = Promise.resolve();
  #unwritten = 0;
  #isKept = true;

  constructor(options: SyncOptions) {
    this.#options = options;
    this.#delays = options.delays ?? usualDelays;
    this.#base = options.flow;
    this.#rev = options.rev;
    this.#retry = this.#delays.retry;
  }

  /** The revision that pending commands rest on. */
  get rev(): number {
    return this.#rev;
  }

  /** Commands that the server may not have. */
  get pending(): readonly PendingCommand[] {
    return this.#pending;
  }

  /** Resolves when everything that was added so far is on disk. */
  get written(): Promise<void> {
    return this.#written;
  }

  /** Whether something that was added is neither on disk yet nor on the server. */
  get hasUnwritten(): boolean {
    return this.#unwritten > 0 || (!this.#isKept && this.#pending.length > 0);
  }

  /** The flow on the screen, worked out anew. */
  present(): Flow {
    const flow = appliedAll(
      this.#base,
      this.#pending.map(({ patches }) => patches),
    );
    if (!flow.ok) throw new MisfitError(flow.error);
    return flow.value;
  }

  /** Keeps a command here and sends it soon. */
  add(command: NewCommand): void {
    const last = this.#pending.at(-1);
    const joined =
      command.joins && last !== undefined && last.id !== this.#sent
        ? squash(last.patches, command.patches)
        : null;
    const { label } = command;
    const made: PendingCommand =
      joined?.ok === true && last !== undefined
        ? { ...last, label, patches: joined.value }
        : { id: this.#newId(), seq: ++this.#seq, label, patches: command.patches, at: this.#now() };
    const before = made.seq === last?.seq ? this.#pending.slice(0, -1) : this.#pending;
    const isNothing = made.patches.length === 0;
    this.#pending = isNothing ? before : [...before, made];
    const [rev, record] = [this.#rev, this.#record()];
    this.#journal((journal) => (isNothing ? journal.replace(record) : journal.put(rev, made)));
    this.#tell(this.#saveState === 'saved' ? 'saving' : this.#saveState);
    this.#schedule();
  }

  /** Sends everything now; resolves when the server has it, cannot be reached, or people have to decide. */
  flush(): Promise<void> {
    this.#stopTimer();
    return this.#do(() => this.#sendAll());
  }

  /** Looks what others did. */
  catchUp(): Promise<void> {
    return this.#do(async () => {
      if (this.#theirs === null) await this.#reach(() => this.#fetchTheirs());
    });
  }

  /** Hears that a revision was written: looks what it is, unless that is known or its answer is under way. */
  async hear({ rev, commandId }: { readonly rev: number; readonly commandId: string }): Promise<void> {
    if (rev > this.#rev && !this.#pending.some(({ id }) => id === commandId)) await this.catchUp();
  }

  /** Takes over what an earlier page left behind; rejects, and changes nothing, when it is over or the server cannot be reached. */
  recover(record: JournalRecord): Promise<number> {
    let count: number | null = null;
    const done = this.#do(async () => {
      count = await this.#takeOver(record);
    });
    return done.then(() => {
      if (count === null) throw new Error('the flow was closed before anything was taken over');
      return count;
    });
  }

  /** Ends a conflict by people's choice for each step. */
  resolve(sides: ReadonlyMap<string, Side>): void {
    const theirs = this.#theirs;
    if (theirs === null) return;
    this.#theirs = null;
    const commands = resolveCommands(this.#pending, theirs.patches, sides);
    this.#follow(
      theirs,
      commands.map((command) => ({ ...command, id: this.#newId() })),
    );
    void this.flush();
  }

  /** Ends it; what is pending stays in the journal. */
  dispose(): void {
    this.#isOver = true;
    this.#stopTimer();
  }

  async #sendAll(): Promise<void> {
    this.#waitingSince = null;
    await this.#reach(async () => {
      while (this.#pending[0] !== undefined && this.#theirs === null && !this.#isOver) {
        await this.#send(this.#pending[0]);
      }
    });
  }

  async #send(command: PendingCommand): Promise<void> {
    // Nothing is sent that is not on disk. It may have grown meanwhile: what is sent is what is there then.
    for (let written = null; written !== this.#written; ) {
      written = this.#written;
      await written;
    }
    const latest = this.#pending.find(({ id }) => id === command.id);
    if (latest === undefined) return;
    this.#sent = latest.id;
    this.#options.events.onSending(latest.id);
    this.#tell('saving');
    const write: DraftWrite = {
      baseRev: this.#rev,
      commandId: latest.id,
      label: latest.label,
      patches: latest.patches,
    };
    const reply = await this.#options.server.write(write);
    if (reply.outcome === 'conflict') {
      this.#sent = null;
      await this.#fetchTheirs();
    } else if (reply.outcome === 'refused') this.#refused(reply.reason);
    else this.#acknowledge(latest, reply.rev);
  }

  #acknowledge(command: PendingCommand, rev: number): void {
    this.#sent = null;
    const base = appliedAll(this.#base, [command.patches]);
    if (!base.ok) throw new MisfitError(base.error);
    this.#base = base.value;
    this.#rev = rev;
    this.#pending = this.#pending.filter(({ id }) => id !== command.id);
    this.#journalAll();
    this.#savedAt = this.#now();
    this.#tell(this.#pending.length === 0 ? 'saved' : 'saving');
    this.#options.events.onWritten(rev, command.id);
  }

  /** Asks for what others did since, and has our commands follow it. */
  async #fetchTheirs(): Promise<void> {
    const changes = await this.#options.server.since(this.#rev);
    if (changes === null) await this.#compareWithLatest();
    else this.#followAll(changes);
  }

  #followAll(changes: readonly DraftChange[]): void {
    let others: DraftChange[] = [];
    for (const change of changes) {
      const own = this.#pending[0];
      // A command whose reply was lost.
      if (own?.id !== change.commandId) others.push(change);
      else {
        this.#mergeOver(others);
        others = [];
        if (this.#theirs !== null) return;
        this.#acknowledge({ ...own, patches: change.patches }, change.rev);
      }
    }
    this.#mergeOver(others);
  }

  #mergeOver(changes: readonly DraftChange[]): void {
    const rev = changes.at(-1)?.rev;
    if (rev === undefined) return;
    const theirs = { patches: squashAll(changes.map(({ patches }) => patches)), rev, changes };
    const merge = mergeCommands(this.#pending, theirs.patches);
    if (merge.kind === 'merged') {
      this.#follow(theirs, merge.commands);
      return;
    }
    this.#theirs = theirs;
    this.#tell('conflict');
    this.#options.events.onConflicts(merge.conflicts, this.#base, changes);
  }

  #follow(
    theirs: {
      readonly patches: readonly Patch[];
      readonly rev: number;
      readonly changes: readonly DraftChange[];
    },
    commands: readonly PendingCommand[],
  ): void {
    const shown = this.present();
    const base = appliedAll(this.#base, [theirs.patches]);
    if (!base.ok) throw new MisfitError(base.error);
    this.#base = base.value;
    this.#rev = theirs.rev;
    this.#pending = commands;
    this.#journalAll();
    this.#tell(commands.length === 0 ? 'saved' : 'saving');
    this.#options.events.onMerged(sharing(shown, this.present()), theirs.changes);
  }

  /** The changes are no longer kept one by one: what others did is the difference. */
  async #compareWithLatest(): Promise<void> {
    const { rev, flow } = await this.#options.server.latest();
    const patches = diffDocuments(this.#base, flow);
    this.#mergeOver([{ rev, commandId: '', label: { what: 'flowChanged', data: {} }, patches, author: '' }]);
    if (patches.length === 0) this.#rev = rev;
  }

  /**
   * Goes back to the revision that the commands were made on, and from there forward as if the page had never been closed:
   * what the server has is found there, and what collides is asked about.
   */
  async #takeOver({ rev, commands }: JournalRecord): Promise<number> {
    await this.#sendAll();
    if (this.#pending.length > 0) throw new Error('what was added here has not reached the server yet');
    const left = commands.map((command) => ({ ...command, seq: ++this.#seq }));
    const changes = await this.#options.server.since(rev);
    const seen = changes?.filter((change) => change.rev <= this.#rev) ?? [];
    const way = invertPatches(squashAll(seen.map(({ patches }) => patches)));
    const before = changes === null ? null : appliedAll(this.#base, [way]);
    if (
      changes === null ||
      before?.ok !== true ||
      !appliedAll(
        before.value,
        left.map(({ patches }) => patches),
      ).ok
    ) {
      return this.#addWhatFits(left);
    }
    [this.#base, this.#rev, this.#pending] = [before.value, rev, left];
    this.#followAll(changes);
    this.#journalAll();
    if (this.#theirs === null) this.#tell(this.#pending.length === 0 ? 'saved' : 'saving');
    if (this.#pending.length > 0) this.#schedule();
    this.#options.events.onMerged(this.present(), []);
    return this.#pending.length;
  }

  /** What the commands were made on is no longer known: those stay that still fit. */
  #addWhatFits(commands: readonly PendingCommand[]): number {
    for (const command of commands) {
      if (appliedAll(this.present(), [command.patches]).ok) this.#pending = [...this.#pending, command];
    }
    this.#journalAll();
    this.#tell(this.#pending.length === 0 ? 'saved' : 'saving');
    if (this.#pending.length > 0) this.#schedule();
    this.#options.events.onMerged(this.present(), []);
    return this.#pending.length;
  }

  #refused(reason: string): void {
    this.#sent = null;
    const undone = invertPatches(squashAll(this.#pending.map(({ patches }) => patches)));
    const shown = this.present();
    this.#pending = [];
    this.#journalAll();
    this.#tell('saved');
    this.#options.events.onRefused(sharing(shown, this.#base), { reason, undone });
  }

  /** Talks to the server; if it cannot be reached, says so and tries again later. */
  async #reach(talk: () => Promise<void>): Promise<void> {
    try {
      await talk();
      this.#retry = this.#delays.retry;
      if (this.#saveState === 'offline') this.#tell(this.#pending.length === 0 ? 'saved' : 'saving');
    } catch (cause) {
      if (cause instanceof MisfitError) await this.#reach(() => this.#startOver());
      else this.#tryLater();
    }
  }

  #tryLater(): void {
    if (this.#isOver) return;
    if (this.#pending.length > 0) this.#tell('offline');
    this.#later(this.#retry);
    this.#retry = Math.min(this.#retry * 2, longestRetry);
  }

  /** The server's changes are not what led to its draft: the draft counts, and of ours what still fits. */
  async #startOver(): Promise<void> {
    const { rev, flow } = await this.#options.server.latest();
    const left = this.#pending;
    [this.#base, this.#rev, this.#pending, this.#sent, this.#theirs] = [flow, rev, [], null, null];
    this.#addWhatFits(left);
  }

  #schedule(): void {
    if (this.#theirs !== null || this.#isOver) return;
    const now = this.#now();
    this.#waitingSince ??= now;
    const left = Math.max(this.#waitingSince + this.#delays.most - now, 0);
    this.#later(Math.min(this.#delays.idle, left));
  }

  #later(ms: number): void {
    this.#stopTimer();
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #do(work: () => Promise<void>): Promise<void> {
    const done = this.#work.then(() => (this.#isOver ? undefined : work()));
    // What fails is told to whoever asked for it; what comes next is done all the same.
    this.#work = done.catch(() => undefined);
    return done;
  }

  #journal(write: (journal: Journal) => Promise<void>): void {
    // A journal that cannot be written (a private window, a full disk) must not keep anybody from working.
    this.#unwritten++;
    this.#written = this.#written
      .then(() => write(this.#options.journal))
      .then(
        () => {
          this.#isKept = true;
        },
        () => {
          this.#isKept = false;
        },
      )
      .finally(() => {
        this.#unwritten--;
      });
  }

  #journalAll(): void {
    const record = this.#record();
    this.#journal((journal) => journal.replace(record));
  }

  #record(): JournalRecord {
    return { rev: this.#rev, commands: this.#pending };
  }

  #tell(saveState: SaveState): void {
    this.#saveState = saveState;
    this.#options.events.onState({ rev: this.#rev, saveState, savedAt: this.#savedAt });
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }

  #newId(): string {
    return this.#options.newId?.() ?? newCommandId();
  }
}
