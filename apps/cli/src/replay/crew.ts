import { Worker } from 'node:worker_threads';
import { UsageError } from '../shell/exit-code.ts';
import type { Said } from '../shell/language.ts';
import type { HistoryPart } from './history-part.ts';
import type { ReplayJob } from './replay-job.ts';

/** What can be asked of a part of a replay, wherever it runs; arguments and answers are plain data. */
export type PartCalls = Pick<
  HistoryPart,
  'prepare' | 'scanned' | 'settle' | 'replaySections' | 'replayBucket' | 'sum'
>;

/** A part of a replay that works by itself: what it is asked is done in the order asked. */
export type Member = {
  readonly [K in keyof PartCalls]: (...given: Parameters<PartCalls[K]>) => Promise<ReturnType<PartCalls[K]>>;
};

/** A request to a thread, and its answer. */
export interface Call {
  readonly name: keyof PartCalls;
  readonly given: readonly unknown[];
}
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  /** What was wrong with the input. */
  | { readonly ok: false; readonly said: Said }
  /** What was wrong with the program. */
  | { readonly ok: false; readonly error: unknown };

/** What a thread is started with. */
export interface ThreadStart {
  readonly job: ReplayJob;
  readonly name: string;
}

/** The word on which `runCli` serves a part. */
const threadCommand = 'replay-thread';

/**
 * Room for short-lived objects, MB. Half of it costs a tenth more time, twice as much takes 80 MB and saves nothing. Where rows
 * are set aside, whose texts live longer, there is less, so that the whole stays below 400 MB.
 */
const youngGenerationMb = { together: 48, setAside: 16 } as const;

function member(call: (name: keyof PartCalls, given: readonly unknown[]) => Promise<unknown>): Member {
  const calls =
    (name: keyof PartCalls) =>
    (...given: readonly unknown[]) =>
      call(name, given);
  // Each name is answered by the method of that name, in this thread or in another, so the types are those of the methods.
  return {
    prepare: calls('prepare'),
    scanned: calls('scanned'),
    settle: calls('settle'),
    replaySections: calls('replaySections'),
    replayBucket: calls('replayBucket'),
    sum: calls('sum'),
  } as Member;
}

/** Asks a part by the name of one of its calls. */
export function callPart(part: PartCalls, { name, given }: Call): unknown {
  return Reflect.apply(part[name], part, given); // typed where the call was made, see `member`
}

/** A member in this thread; `giveWay` is awaited before each call, so that a signal is heard. */
export function memberHere(part: PartCalls, giveWay: () => Promise<void> | undefined): Member {
  return member(async (name, given) => {
    await giveWay();
    return callPart(part, { name, given });
  });
}

/** A member in a thread of its own. */
export class Thread {
  readonly member: Member;
  readonly #worker: Worker;
  readonly #waiting: { resolve: (value: unknown) => void; reject: (error: unknown) => void }[] = [];
  #failure: unknown = null;

  constructor(start: ThreadStart) {
    const [, main = ''] = process.argv;
    this.#worker = new Worker(main, {
      argv: [threadCommand],
      workerData: start,
      resourceLimits: {
        maxYoungGenerationSizeMb: youngGenerationMb[start.job.buckets === null ? 'together' : 'setAside'],
      },
    });
    this.#worker.on('message', (answer: Answer) => this.#answer(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) =>
      this.#fail(new Error(`a thread of the replay ended with code ${code}`)),
    );
    this.member = member((name, given) => this.#call({ name, given }));
  }

  async end(): Promise<void> {
    this.#worker.removeAllListeners('exit');
    await this.#worker.terminate();
  }

  #call(call: Call): Promise<unknown> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(call);
    });
  }

  #answer(answer: Answer): void {
    const waiting = this.#waiting.shift();
    if (answer.ok) waiting?.resolve(answer.value);
    else waiting?.reject('said' in answer ? new UsageError(answer.said) : answer.error);
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
