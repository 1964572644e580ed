import { type EditLabel, invertPatches, type Patch, squash } from '@rung/editing';
import type { Flow } from '@rung/flow';
import { appliedAll, MisfitError, sharing, squashAll } from './applied.ts';
import type { JournalRecord, PendingCommand } from './journal.ts';

/** What was changed, to be sent. */
export interface NewCommand {
  readonly label: EditLabel;
  readonly patches: readonly Patch[];
  /** Joins the command before it, if that is of the same field and not on its way. */
  readonly joins: boolean;
}

/** What a new command is made with. */
export interface Making {
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Where pending commands rest. */
export interface Ground {
  readonly base: Flow;
  readonly rev: number;
}

/**
 * The commands that the server may not have, oldest first, and the revision on which they rest.
 *
 * INVARIANT: `base` is the server's revision `rev`; `base` with all commands is the flow on the screen.
 */
export class Unsent {
  #base: Flow;
  #rev: number;
  #commands: readonly PendingCommand[] = [];
  #sent: string | null = null;
  #seq = 0;

  constructor({ base, rev }: Ground) {
    this.#base = base;
    this.#rev = rev;
  }

  get base(): Flow {
    return this.#base;
  }

  get rev(): number {
    return this.#rev;
  }

  get commands(): readonly PendingCommand[] {
    return this.#commands;
  }

  /** Whether anything is to be sent. */
  get isWaiting(): boolean {
    return this.#commands.length > 0;
  }

  /** The flow on the screen, worked out anew. */
  present(): Flow {
    return after(
      this.#base,
      this.#commands.map(({ patches }) => patches),
    );
  }

  /** What is to be found again after a crash. */
  record(): JournalRecord {
    return { rev: this.#rev, commands: this.#commands };
  }

  has(commandId: string): boolean {
    return this.#commands.some(({ id }) => id === commandId);
  }

  /** Adds a command, or lets the last one grow by it; null where the two together change nothing. */
  add(command: NewCommand, { newId, now }: Making): PendingCommand | null {
    const last = this.#commands.at(-1);
    const mayJoin = command.joins && last !== undefined && last.id !== this.#sent;
    const joined = mayJoin ? squash(last.patches, command.patches) : null;
    const { label } = command;
    const made: PendingCommand =
      joined?.ok === true && last !== undefined
        ? { ...last, label, patches: joined.value }
        : { id: newId(), seq: ++this.#seq, label, patches: command.patches, at: now() };
    const before = made.seq === last?.seq ? this.#commands.slice(0, -1) : this.#commands;
    const isNothing = made.patches.length === 0;
    this.#commands = isNothing ? before : [...before, made];
    return isNothing ? null : made;
  }

  /** Adds a command that another page of this person's made, under its own id: whoever brings it to the server, it is written once. */
  take(command: PendingCommand): { readonly made: PendingCommand; readonly shown: Flow } {
    const before = this.present();
    const made = { ...command, seq: ++this.#seq };
    this.#commands = [...this.#commands, made];
    return { made, shown: sharing(before, this.present()) };
  }

  /** The server has a command already, as the base shows. */
  forget(commandId: string): void {
    this.answered();
    this.#commands = this.#commands.filter(({ id }) => id !== commandId);
  }

  /** The command as it is now goes to the server: nothing joins it any more. Undefined where it is gone. */
  send(commandId: string): PendingCommand | undefined {
    const command = this.#commands.find(({ id }) => id === commandId);
    if (command !== undefined) this.#sent = command.id;
    return command;
  }

  /** What was sent has come back, whatever became of it. */
  answered(): void {
    this.#sent = null;
  }

  /** The server has a command, as its revision `rev`. */
  acknowledge({ id, patches }: PendingCommand, rev: number): void {
    this.answered();
    this.#base = after(this.#base, [patches]);
    this.#rev = rev;
    this.#commands = this.#commands.filter((command) => command.id !== id);
  }

  /** Others were first: commands that follow what they did take the place of these. Gives the flow to show. */
  follow(
    theirs: { readonly patches: readonly Patch[]; readonly rev: number },
    commands: readonly PendingCommand[],
  ): Flow {
    const shown = this.present();
    this.#base = after(this.#base, [theirs.patches]);
    this.#rev = theirs.rev;
    this.#commands = commands;
    return sharing(shown, this.present());
  }

  /** The server has another revision of the same content. */
  restOn(rev: number): void {
    this.#rev = rev;
  }

  /** Rests on other ground, with commands that fit there. */
  moveTo({ base, rev }: Ground, commands: readonly PendingCommand[] = []): void {
    [this.#base, this.#rev, this.#commands, this.#sent] = [base, rev, commands, null];
  }

  /** Adds those of some commands that still fit, one after the other. */
  addFitting(commands: readonly PendingCommand[]): void {
    for (const command of commands) {
      if (appliedAll(this.present(), [command.patches]).ok) this.#commands = [...this.#commands, command];
    }
  }

  /** Commands of another page as this page's own. */
  adopt(commands: readonly PendingCommand[]): readonly PendingCommand[] {
    return commands.map((command) => ({ ...command, seq: ++this.#seq }));
  }

  /** Takes everything back; `undone` leads from what was shown to what is left. */
  dropAll(): { readonly left: Flow; readonly undone: readonly Patch[] } {
    const undone = invertPatches(squashAll(this.#commands.map(({ patches }) => patches)));
    const left = sharing(this.present(), this.#base);
    this.#commands = [];
    this.answered();
    return { left, undone };
  }
}

function after(flow: Flow, changes: readonly (readonly Patch[])[]): Flow {
  const applied = appliedAll(flow, changes);
  if (!applied.ok) throw new MisfitError(applied.error);
  return applied.value;
}
