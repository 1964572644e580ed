import type { Journal } from './journal.ts';

/** Writes to the journal, one thing after the other, and knows what is on disk. */
export class JournalWriter {
  readonly #journal: Journal;
  #written: Promise<void> = Promise.resolve();
  #unwritten = 0;
  #isKept = true;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Resolves when everything that was given so far is on disk, or could not be put there. */
  get written(): Promise<void> {
    return this.#written;
  }

  /** Whether something is still on its way to the disk. */
  get isWriting(): boolean {
    return this.#unwritten > 0;
  }

  /** Whether the last write was kept. A journal that cannot be written (a private window, a full disk) keeps nobody from working. */
  get isKept(): boolean {
    return this.#isKept;
  }

  write(what: (journal: Journal) => Promise<void>): void {
    this.#unwritten++;
    this.#written = this.#written
      .then(() => what(this.#journal))
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
}
