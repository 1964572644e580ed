import type { Flow } from '@rung/flow';
import type { Diagnostic } from '@rung/kernel';

/** Finds what is wrong with flows, one at a time. */
export interface Checker {
  readonly check: (flow: Flow) => Promise<readonly Diagnostic[]>;
  readonly dispose: () => void;
}

/** What a {@link CheckLoop} needs of the world. */
export interface CheckLoopOptions {
  readonly checker: Checker;
  readonly onFound: (flow: Flow, diagnostics: readonly Diagnostic[]) => void;
  /** A flow could not be checked, and was tried twice: what is known of problems is out of date. */
  readonly onFailed?: () => void;
  /** How long edits may follow one another before they are checked; by default those that are made at once are one. */
  readonly idleMs?: number;
}

/**
 * Checks the latest flow, one at a time: while a check runs, only the last of the flows that come in is kept, and an
 * answer about a flow that is no longer the latest is dropped.
 */
export class CheckLoop {
  readonly #options: CheckLoopOptions;
  #wanted: Flow | null = null;
  #isRunning = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isOver = false;

  constructor(options: CheckLoopOptions) {
    this.#options = options;
  }

  /** Asks for a flow to be checked soon. */
  want(flow: Flow): void {
    this.#wanted = flow;
    if (this.#isRunning || this.#isOver) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), this.#options.idleMs ?? 0);
  }

  /** Ends it; what is still being checked is never told. */
  dispose(): void {
    this.#isOver = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#options.checker.dispose();
  }

  async #run(): Promise<void> {
    this.#timer = null;
    this.#isRunning = true;
    while (this.#wanted !== null && !this.#isOver) {
      const flow = this.#wanted;
      this.#wanted = null;
      const diagnostics = await this.#check(flow);
      if (this.#wanted !== null || this.#isOver) continue;
      if (diagnostics === null) this.#options.onFailed?.();
      else this.#options.onFound(flow, diagnostics);
    }
    this.#isRunning = false;
  }

  /** A checker that fails may have ended for a reason that is not the flow's: it is asked twice. */
  async #check(flow: Flow): Promise<readonly Diagnostic[] | null> {
    const { checker } = this.#options;
    return checker.check(flow).catch(() => checker.check(flow).catch(() => null));
  }
}
