import { newCommandId } from '../../server/command-id.ts';
import type { SaveState } from '../editor.ts';
import { MisfitError } from './applied.ts';
import type { Side } from './conflict.ts';
import { Following, loadMerging } from './following.ts';
import { InOrder } from './in-order.ts';
import type { JournalRecord, PendingCommand } from './journal.ts';
import { JournalWriter } from './journal-writer.ts';
import { groundOf } from './recovery.ts';
import { SendTimer } from './send-timer.ts';
import { isAlike, type SharedAnswer, type SharedCommand, type Standing } from './shared.ts';
import type { SyncOptions } from './sync-options.ts';
import { type Making, type NewCommand, Unsent } from './unsent.ts';

/**
 * Brings commands to the server, one at a time, in order. A command is in the journal before it is sent and stays there until the
 * server has it, so that neither a lost reply nor a closed page loses it: a repeated command is answered as the first time.
 */
export class DraftSync {
  readonly #options: SyncOptions;
  readonly #making: Making = { now: Date.now, newId: newCommandId };
  readonly #unsent: Unsent;
  readonly #journal: JournalWriter;
  readonly #timer: SendTimer;
  readonly #following: Following;
  /** Everything that talks to the server. */
  readonly #talks = new InOrder();
  #savedAt: number | null = null;
  #saveState: SaveState = 'saved';
  #isOver = false;

  constructor(options: SyncOptions) {
    this.#options = options;
    this.#unsent = new Unsent({ base: options.flow, rev: options.rev });
    this.#journal = new JournalWriter(options.journal);
    const { now } = this.#making;
    this.#timer = new SendTimer({ onDue: () => void this.flush(), now, delays: options.delays });
    this.#following = new Following({
      unsent: this.#unsent,
      server: options.server,
      events: options.events,
      onOwn: (command, rev) => this.#acknowledge(command, rev),
      onFollowed: () => {
        this.#journalAll();
        this.#tellProgress();
      },
      onAsking: () => this.#tell('conflict'),
    });
  }

  /** Resolves when everything that was added so far is on disk. */
  get written(): Promise<void> {
    return this.#journal.written;
  }

  /** Whether something that was added is neither on disk yet nor on the server. */
  get hasUnwritten(): boolean {
    return this.#journal.isWriting || (!this.#journal.isKept && this.#unsent.isWaiting);
  }

  /** Keeps a command here and sends it soon. */
  add(command: NewCommand): void {
    const on = this.#standing();
    // What another page was told of is what it has: it does not grow any more.
    const joins = command.joins && !this.#isShared;
    const made = this.#unsent.add({ ...command, joins }, this.#making);
    const record = this.#unsent.record();
    this.#journal.write((journal) =>
      made === null ? journal.replace(record) : journal.put(record.rev, made),
    );
    this.#tell(this.#saveState === 'saved' ? 'saving' : this.#saveState);
    this.#schedule();
    if (made !== null && this.#isShared) this.#options.events.onAdded({ on, command: made });
  }

  /** What the server may not have yet, for another page of this person's. */
  record(): JournalRecord {
    return this.#unsent.record();
  }

  /**
   * Shows what another page of this person's made, where that page stood where this one stands. Elsewhere, as when both made
   * something in the same moment, it comes by way of the server like anybody's.
   */
  share(shared: SharedCommand): void {
    if (!this.#takeShared(shared)) void this.#do(async () => void this.#takeShared(shared));
  }

  #takeShared({ on, command }: SharedCommand): boolean {
    if (this.#following.isAsking || this.#isOver || !isAlike(on, this.#standing())) return false;
    const { made, shown } = this.#unsent.take(command);
    const { rev } = this.#unsent;
    this.#journal.write((journal) => journal.put(rev, made));
    this.#options.events.onShared(shown, command.id);
    this.#tell(this.#saveState === 'saved' ? 'saving' : this.#saveState);
    this.#timer.followed();
    return true;
  }

  /** Another page of this person's has written something, which is known here or is looked for. */
  hearWritten(rev: number, commandId: string): Promise<void> {
    return this.#do(async () => {
      const [first] = this.#unsent.commands;
      if (this.#following.isAsking || rev <= this.#unsent.rev) return;
      if (first?.id !== commandId || rev !== this.#unsent.rev + 1)
        await this.#reach(() => this.#following.fetch());
      else this.#acknowledged(first, rev);
    });
  }

  /** Another page of this person's was told whose changes stand: where this one asks the same, it need not. */
  hearAnswer({ on, rev, commands }: SharedAnswer): boolean {
    if (!isAlike(on, this.#standing()) || !this.#following.adopt({ rev, commands })) return false;
    this.#timer.followed();
    return true;
  }

  get #isShared(): boolean {
    return this.#options.isShared?.() === true;
  }

  #standing(): Standing {
    return { rev: this.#unsent.rev, commands: this.#unsent.commands.map(({ id }) => id) };
  }

  /** Sends everything now; resolves when the server has it, cannot be reached, or people have to decide. */
  flush(): Promise<void> {
    this.#timer.stop();
    const { signing } = this.#options;
    // Asked before its turn comes: meanwhile what others do is followed.
    if (this.#unsent.isWaiting && signing?.isSigned() === false) {
      return signing.sign().then(() => this.#do(() => this.#sendAll()));
    }
    return this.#do(() => this.#sendAll());
  }

  /** Looks what others did. */
  catchUp(): Promise<void> {
    return this.#do(async () => {
      if (!this.#following.isAsking) await this.#reach(() => this.#following.fetch());
    });
  }

  /** Hears that a revision was written: looks what it is, unless that is known or its answer is under way. */
  async hear({ rev, commandId }: { readonly rev: number; readonly commandId: string }): Promise<void> {
    if (rev > this.#unsent.rev && !this.#unsent.has(commandId)) await this.catchUp();
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
    const on = this.#standing();
    const answer = this.#following.resolve(sides, this.#making.newId);
    if (answer === null) return;
    this.#options.events.onAnswered({ on, ...answer });
    void this.flush();
  }

  /** Ends it; what is pending stays in the journal. */
  dispose(): void {
    this.#isOver = true;
    this.#timer.stop();
  }

  async #sendAll(): Promise<void> {
    this.#timer.sending();
    await this.#reach(async () => {
      for (;;) {
        const [first] = this.#unsent.commands;
        if (first === undefined || this.#following.isAsking || this.#isOver) return;
        if (this.#options.signing?.isSigned() === false) return;
        await this.#send(first);
      }
    });
  }

  async #send({ id }: PendingCommand): Promise<void> {
    // Nothing is sent that is not on disk. It may have grown meanwhile: what is sent is what is there then.
    for (let written = null; written !== this.#journal.written; ) {
      written = this.#journal.written;
      await written;
    }
    const command = this.#unsent.send(id);
    if (command === undefined) return;
    this.#options.events.onSending(command.id);
    this.#tell('saving');
    const { label, patches } = command;
    const reply = await this.#options.server.write({
      baseRev: this.#unsent.rev,
      commandId: id,
      label,
      patches,
    });
    if (reply.outcome === 'conflict') {
      this.#unsent.answered();
      await this.#following.fetch();
    } else if (reply.outcome === 'refused') this.#refused(reply.reason);
    else if (reply.rev === this.#unsent.rev + 1) this.#acknowledge(command, reply.rev);
    else await this.#passed(command, reply.rev);
  }

  /** Another page has written the command, after what others did: how, is told by what was missed. */
  async #passed({ id }: PendingCommand, rev: number): Promise<void> {
    this.#unsent.answered();
    if (rev <= this.#unsent.rev) this.#unsent.forget(id);
    await this.#following.fetch();
  }

  #acknowledge(command: PendingCommand, rev: number): void {
    this.#acknowledged(command, rev);
    this.#options.events.onWritten(rev, command.id);
  }

  #acknowledged(command: PendingCommand, rev: number): void {
    this.#unsent.acknowledge(command, rev);
    this.#journalAll();
    this.#savedAt = this.#making.now();
    this.#tellProgress();
  }

  /**
   * Goes back to the revision that the commands were made on, and from there forward as if the page had never been closed:
   * what the server has is found there, and what collides is asked about.
   */
  async #takeOver(record: JournalRecord): Promise<number> {
    await this.#sendAll();
    if (this.#unsent.isWaiting) throw new Error('what was added here has not reached the server yet');
    const [changes, merging] = await Promise.all([this.#options.server.since(record.rev), loadMerging()]);
    // What was added while the server was asked rests on the present revision: it goes first.
    if (this.#unsent.isWaiting) throw new Error('something was added meanwhile');
    const commands = this.#unsent.adopt(record.commands);
    const ground = groundOf(record, this.#unsent, changes);
    if (ground === null || changes === null) {
      // What the commands were made on is no longer known: those stay that still fit.
      this.#unsent.addFitting(commands);
    } else {
      this.#unsent.moveTo(ground, commands);
      this.#following.followAll(changes, merging);
    }
    return this.#takenOver();
  }

  #takenOver(): number {
    this.#journalAll();
    if (!this.#following.isAsking) this.#tellProgress();
    if (this.#unsent.isWaiting) this.#schedule();
    this.#options.events.onMerged(this.#unsent.present(), []);
    return this.#unsent.commands.length;
  }

  #refused(reason: string): void {
    const { left, undone } = this.#unsent.dropAll();
    this.#journalAll();
    this.#tell('saved');
    this.#options.events.onRefused(left, { reason, undone });
  }

  /** Talks to the server; if it cannot be reached, says so and tries again later. */
  async #reach(talk: () => Promise<void>): Promise<void> {
    try {
      await talk();
      this.#timer.reached();
      if (this.#saveState === 'offline') this.#tellProgress();
    } catch (cause) {
      if (cause instanceof MisfitError) await this.#reach(() => this.#startOver());
      else this.#tryLater();
    }
  }

  #tryLater(): void {
    if (this.#isOver) return;
    if (this.#unsent.isWaiting) this.#tell('offline');
    this.#timer.missed();
  }

  /** The server's changes are not what led to its draft: the draft counts, and of ours what still fits. */
  async #startOver(): Promise<void> {
    const { rev, flow } = await this.#options.server.latest();
    const { commands } = this.#unsent;
    this.#following.askNoMore();
    this.#unsent.moveTo({ base: flow, rev });
    this.#unsent.addFitting(commands);
    this.#takenOver();
  }

  #schedule(): void {
    if (!this.#following.isAsking && !this.#isOver) this.#timer.edited();
  }

  #do(work: () => Promise<void>): Promise<void> {
    return this.#talks.do(() => (this.#isOver ? undefined : work()));
  }

  #journalAll(): void {
    const record = this.#unsent.record();
    this.#journal.write((journal) => journal.replace(record));
  }

  #tellProgress(): void {
    this.#tell(this.#unsent.isWaiting ? 'saving' : 'saved');
  }

  #tell(saveState: SaveState): void {
    this.#saveState = saveState;
    this.#options.events.onState({ rev: this.#unsent.rev, saveState, savedAt: this.#savedAt });
  }
}
