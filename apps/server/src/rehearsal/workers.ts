import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { err, type Result } from '@rung/kernel';
import { Piscina } from 'piscina';
import type { CallName, Calls } from './calls.ts';
import type { Refusal } from './refusal.ts';
import type { WorkerAnswer } from './worker.ts';

/** How workers are started. */
export interface WorkersOptions {
  /** At least two: one of them never works on jobs. Default: one a core, eight at most. */
  readonly threads?: number;
  /** Calls that may wait for a worker. */
  readonly waiting?: number;
  /** How long one call may take before its thread is ended, waiting included. */
  readonly timeLimitMs?: number;
  /** Memory of one worker. */
  readonly memoryMb?: number;
  /** The module whose `answer` they call. */
  readonly module?: URL;
  /** Hears what went wrong in the program, and which threads ended, for its log. */
  readonly onFault?: (fault: string) => void;
}

/** Beside the sources it is TypeScript, which Node runs as it is; built, it is JavaScript. */
const isSource = import.meta.url.endsWith('.ts');
const workerModule = new URL(isSource ? './worker.ts' : './worker.js', import.meta.url);

/**
 * Threads that rehearse. Calls from people go straight in. The slices of jobs take turns for all workers but one, and are
 * short, so that a call never waits for a job and every job gets on.
 */
export class Workers {
  readonly #pool: Piscina;
  readonly #timeLimitMs: number;
  readonly #turns: Turns;
  readonly #mostCalls: number;
  readonly #onFault: (fault: string) => void;
  #calls = 0;
  #isClosed = false;

  constructor(options: WorkersOptions = {}) {
    const { waiting = 200, timeLimitMs = 20_000, memoryMb = 512, module = workerModule } = options;
    const threads = Math.max(2, options.threads ?? Math.min(availableParallelism(), 8));
    this.#timeLimitMs = timeLimitMs;
    this.#onFault = options.onFault ?? (() => undefined);
    this.#turns = new Turns(threads - 1);
    this.#mostCalls = threads + waiting;
    this.#pool = new Piscina({
      filename: fileURLToPath(module),
      name: 'answer',
      // Most servers that are started, by a test or to look at something, never rehearse; what one thread loads takes as long as
      // the rest of a start. Those that were needed once stay.
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: Number.POSITIVE_INFINITY,
      stricterFIFO: true,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      // Not the parent's flags: some of them no thread may have. Ours are resolved to sources where this file is one.
      execArgv: isSource ? ['--conditions=@rung/source'] : [],
    });
    // A thread that ends while it has nothing to do is replaced; unheard, its error would end the server.
    this.#pool.on('error', (error) => this.#onFault(String(error)));
  }

  /** A call that somebody waits for. */
  async call<N extends CallName>(
    name: N,
    given: Calls[N]['given'],
  ): Promise<Result<Calls[N]['answer'], Refusal>> {
    // Counted here: the pool does not count those of its waiting tasks that have a time limit.
    if (this.#calls >= this.#mostCalls) return err({ code: 'busy' });
    this.#calls += 1;
    try {
      return await this.#run(name, given);
    } finally {
      this.#calls -= 1;
    }
  }

  /** A slice of a job: done when it is its turn. */
  slice<N extends CallName>(name: N, given: Calls[N]['given']): Promise<Result<Calls[N]['answer'], Refusal>> {
    return this.#turns.take(() => this.#run(name, given));
  }

  /** Ends all threads; what they worked on is refused. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#pool.destroy();
  }

  async #run<N extends CallName>(
    name: N,
    given: Calls[N]['given'],
  ): Promise<Result<Calls[N]['answer'], Refusal>> {
    if (this.#isClosed) return err({ code: 'workerDied' }); // the pool would start new threads
    const limit = AbortSignal.timeout(this.#timeLimitMs);
    try {
      const answer: WorkerAnswer = await this.#pool.run({ name, given }, { signal: limit });
      if (answer.fault !== undefined) this.#onFault(answer.fault);
      // The worker's table answers each name with the type that stands beside it.
      return answer as Result<Calls[N]['answer'], Refusal>;
    } catch (error) {
      // The worker answers whatever goes wrong in it: the pool only fails where a thread ended.
      if (limit.aborted) return err({ code: 'tookTooLong', limitMs: this.#timeLimitMs });
      if (!this.#isClosed) this.#onFault(String(error));
      return err({ code: 'workerDied' });
    }
  }
}

/** Lets so many work at once; whoever asked first goes first. */
class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
