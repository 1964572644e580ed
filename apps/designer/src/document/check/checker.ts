import type { Flow } from '@rung/flow';
import type { Found } from '../found.ts';

type Check = (flow: Flow) => Promise<readonly Found[]>;

/** Finds what is wrong with flows, one at a time. */
export interface Checker {
  /** Looks at what has changed since the flow before. */
  readonly check: Check;
  /** Looks at everything, whatever was found before. */
  readonly checkWhole: Check;
  readonly dispose: () => void;
}

/** What a {@link CheckLoop} needs of the world. */
export interface CheckLoopOptions {
  readonly checker: Checker;
  readonly onFound: (flow: Flow, diagnostics: readonly Found[]) => void;
  /** A flow could not be checked, and was tried twice: what is known of problems is out of date. */
  readonly onFailed?: () => void;
  /** How long edits may follow one another before they are checked; by default those that are made at once are one. */
  readonly idleMs?: number;
  /** How long nothing must be edited until the whole flow is checked once more; by default two seconds. */
  readonly wholeAfterMs?: number;
}

const usualWholeAfterMs = 2000;

/**
 * Checks the latest flow, one at a time: while a check runs, only the last of the flows that come in is kept, and an
 * answer about a flow that is no longer the latest is dropped. Edits are checked by what they change; when nothing is edited
 * any more, the whole flow is, and what that finds is what counts.
 */
export class CheckLoop {
  readonly #options: CheckLoopOptions;
  #wanted: Flow | null = null;
  #isFirst = true;
  #isRunning = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isOver = false;

  constructor(options: CheckLoopOptions) {
    this.#options = options;
  }

  /** Asks for a flow to be checked soon. */
  want(flow: Flow): void {
    this.#wanted = flow;
    if (!this.#isRunning && !this.#isOver) this.#after(this.#options.idleMs ?? 0, () => this.#checkWanted());
  }

  /** Ends it; what is still being checked is never told. */
  dispose(): void {
    this.#isOver = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#options.checker.dispose();
  }

  #after(ms: number, run: () => Promise<void>): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void run(), ms);
  }

  async #checkWanted(): Promise<void> {
    const { checker, wholeAfterMs = usualWholeAfterMs } = this.#options;
    this.#isRunning = true;
    let owed: Flow | null = null;
    while (this.#wanted !== null && !this.#isOver) {
      const flow = this.#wanted;
      this.#wanted = null;
      await this.#tell(flow, this.#isFirst ? checker.checkWhole : checker.check);
      owed = this.#isFirst ? null : flow;
      this.#isFirst = false;
    }
    this.#isRunning = false;
    const flow = owed;
    if (flow !== null && !this.#isOver) this.#after(wholeAfterMs, () => this.#checkWhole(flow));
  }

  async #checkWhole(flow: Flow): Promise<void> {
    this.#isRunning = true;
    await this.#tell(flow, this.#options.checker.checkWhole);
    // Whoever has edited meanwhile has waited long enough.
    await this.#checkWanted();
  }

  /** Tells what a check finds, unless another flow has come in. One that fails may have ended for a reason that is not the flow's. */
  async #tell(flow: Flow, check: Check): Promise<void> {
    const found = await check(flow).catch(() => check(flow).catch(() => null));
    if (this.#wanted !== null || this.#isOver) return;
    if (found === null) this.#options.onFailed?.();
    else this.#options.onFound(flow, found);
  }
}
