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

/** What a {@link SendTimer} works with. */
export interface SendTimerOptions {
  readonly onDue: () => void;
  readonly now: () => number;
  /** By default as people work. */
  readonly delays: SyncDelays | undefined;
}

/** Says when it is time to send: when people pause, after a while all the same, and again and again where nobody answers. */
export class SendTimer {
  readonly #options: SendTimerOptions;
  readonly #delays: SyncDelays;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #waitingSince: number | null = null;
  #retry: number;

  constructor(options: SendTimerOptions) {
    this.#options = options;
    this.#delays = options.delays ?? usualDelays;
    this.#retry = this.#delays.retry;
  }

  /** Something is to be sent, and more may follow. */
  edited(): void {
    const now = this.#options.now();
    this.#waitingSince ??= now;
    const left = Math.max(this.#waitingSince + this.#delays.most - now, 0);
    this.#later(Math.min(this.#delays.idle, left));
  }

  /** Another page has something to be sent, and sends it first if it can. */
  followed(): void {
    if (this.#waitingSince === null) this.#later(this.#delays.idle * 2);
  }

  /** What waited is being sent. */
  sending(): void {
    this.#waitingSince = null;
  }

  /** The server was reached. */
  reached(): void {
    this.#retry = this.#delays.retry;
  }

  /** It was not: later, and if it is again not, later still. */
  missed(): void {
    this.#later(this.#retry);
    this.#retry = Math.min(this.#retry * 2, longestRetry);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #later(ms: number): void {
    this.stop();
    this.#timer = setTimeout(this.#options.onDue, ms);
  }
}
