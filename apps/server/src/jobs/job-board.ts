import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '@rung/kernel';
import { Bell } from '../bell.ts';
import { type Refusal, RefusalError } from '../rehearsal/refusal.ts';
import type { Clock } from './clock.ts';

/** How a job stands. All but `running` are its last word. */
export type JobState<R> =
  | ({ readonly status: 'running' } & JobProgress)
  | { readonly status: 'done'; readonly result: R }
  | { readonly status: 'failed'; readonly refusal: Refusal }
  | { readonly status: 'cancelled' }
  /** Nobody watched it for as long as that is allowed. */
  | { readonly status: 'abandoned' };

/** How far a job has come. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
  /** What has failed so far. */
  readonly failed: number;
}

/** The work of a job: reports how far it has come, and stops soon after the signal. */
export type JobWork<R> = (job: {
  readonly report: (progress: JobProgress) => void;
  readonly signal: AbortSignal;
}) => Promise<Result<R, Refusal>>;

/** How many jobs there may be, and for how long. */
export interface JobLimits {
  readonly running: number;
  /** Finished ones whose last word is kept. */
  readonly finished: number;
  readonly finishedMs: number;
  /** A running job that nobody has watched for so long ends. */
  readonly unwatchedMs: number;
}

const usualLimits: JobLimits = { running: 16, finished: 50, finishedMs: 600_000, unwatchedMs: 60_000 };

interface Job<R> {
  readonly id: string;
  state: JobState<R>;
  /** Rises with each change of the state. */
  revision: number;
  watchers: number;
  readonly stop: AbortController;
  readonly changed: Bell;
  /** Calls off what waits to end or to forget it. */
  callOff: () => void;
}

/**
 * Runs jobs and lets people watch them. A job is told as one state that changes, not as a log: whoever comes back after a
 * while, or watches over a slow line, gets the newest state and misses nothing that still matters.
 */
export class JobBoard<R> {
  readonly #clock: Clock;
  readonly #limits: JobLimits;
  readonly #onFault: (fault: string) => void;
  readonly #jobs = new Map<string, Job<R>>();

  /** `onFault` hears of work that threw: a fault of the program, for its log. */
  constructor(
    clock: Clock,
    limits: Partial<JobLimits> = {},
    onFault: (fault: string) => void = () => undefined,
  ) {
    this.#clock = clock;
    this.#limits = { ...usualLimits, ...limits };
    this.#onFault = onFault;
  }

  /** Begins a job and gives its id. The error is `busy`. */
  start(total: number, work: JobWork<R>): Result<string, Refusal> {
    const running = [...this.#jobs.values()].filter(isRunning);
    if (running.length >= this.#limits.running) return err({ code: 'busy' });
    const job: Job<R> = {
      id: randomUUID(),
      state: { status: 'running', done: 0, total, failed: 0 },
      revision: 1,
      watchers: 0,
      stop: new AbortController(),
      changed: new Bell(),
      callOff: () => undefined,
    };
    this.#jobs.set(job.id, job);
    this.#awaitWatcher(job);
    void this.#run(job, work);
    return ok(job.id);
  }

  /** Ends a job; one that has ended stays as it is. The error is `noSuchJob`. */
  cancel(id: string): Result<JobState<R>['status'], Refusal> {
    const job = this.#jobs.get(id);
    if (job === undefined) return err({ code: 'noSuchJob', id });
    this.#end(job, { status: 'cancelled' });
    return ok(job.state.status);
  }

  /** Ends all jobs and forgets them. */
  close(): void {
    for (const job of this.#jobs.values()) {
      this.#end(job, { status: 'cancelled' });
      job.callOff();
    }
    this.#jobs.clear();
  }

  /**
   * The states of a job that are newer than the revision given, each with its own, down to its last word. States that came
   * and went while nobody looked are left out.
   * @throws RefusalError `noSuchJob`.
   */
  async *watch(
    id: string,
    { after, signal }: { readonly after: number; readonly signal: AbortSignal },
  ): AsyncGenerator<{ readonly revision: number; readonly state: JobState<R> }, void> {
    const job = this.#jobs.get(id);
    if (job === undefined) throw new RefusalError({ code: 'noSuchJob', id });
    this.#enter(job);
    try {
      // No revision of this job: whoever says so has seen none.
      let seen = after > job.revision ? 0 : after;
      while (!signal.aborted) {
        const { revision, state } = job;
        if (revision > seen) yield { revision, state };
        seen = Math.max(seen, revision);
        if (state.status !== 'running') return;
        if (job.revision === revision) await job.changed.rung(signal);
      }
    } finally {
      this.#leave(job);
    }
  }

  async #run(job: Job<R>, work: JobWork<R>): Promise<void> {
    const report = (progress: JobProgress): void => {
      if (isRunning(job)) change(job, { status: 'running', ...progress });
    };
    const result = await work({ report, signal: job.stop.signal }).catch((error: unknown) => {
      this.#onFault(String(error));
      return err({ code: 'failed' as const });
    });
    this.#end(
      job,
      result.ok ? { status: 'done', result: result.value } : { status: 'failed', refusal: result.error },
    );
  }

  #enter(job: Job<R>): void {
    job.watchers += 1;
    if (isRunning(job)) job.callOff();
  }

  #leave(job: Job<R>): void {
    job.watchers -= 1;
    if (job.watchers === 0 && isRunning(job)) this.#awaitWatcher(job);
  }

  #awaitWatcher(job: Job<R>): void {
    job.callOff = this.#clock.after(this.#limits.unwatchedMs, () => this.#end(job, { status: 'abandoned' }));
  }

  #end(job: Job<R>, state: Exclude<JobState<R>, { status: 'running' }>): void {
    if (!isRunning(job)) return;
    job.callOff();
    change(job, state);
    job.stop.abort();
    job.callOff = this.#clock.after(this.#limits.finishedMs, () => this.#jobs.delete(job.id));
    this.#forgetOldest(job);
  }

  /** A map keeps the order of insertion: put at its end, finished jobs stand in the order in which they finished. */
  #forgetOldest(ended: Job<R>): void {
    this.#jobs.delete(ended.id);
    this.#jobs.set(ended.id, ended);
    const finished = [...this.#jobs.values()].filter((job) => !isRunning(job));
    for (const job of finished.slice(0, Math.max(0, finished.length - this.#limits.finished))) {
      job.callOff();
      this.#jobs.delete(job.id);
    }
  }
}

function isRunning<R>({ state }: Job<R>): boolean {
  return state.status === 'running';
}

function change<R>(job: Job<R>, state: JobState<R>): void {
  job.state = state;
  job.revision += 1;
  job.changed.ring();
}
