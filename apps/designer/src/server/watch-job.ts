import type { AppRouter } from '@rung/server/router';
import type { TRPCClient } from '@trpc/client';
import { server } from './trpc.ts';

/** What a watcher is told. */
export interface JobListener {
  /** How the job stands; nothing follows one that no longer runs. */
  readonly onState: (state: JobState) => void;
  readonly onError: (error: unknown) => void;
}

type Subscription = Parameters<TRPCClient<AppRouter>['jobs']['watch']['subscribe']>[1];
type Told = Parameters<NonNullable<Subscription['onData']>>[0];

/** How a job stands. */
export type JobState = Told['data'];

const streamLock = 'rung-stream';
const glanceEveryMs = 700;

/**
 * Follows a job until it ends; calling what it gives stops that.
 *
 * A browser opens six connections to a server and no more, over all its tabs: a stream in each of six tabs would keep the
 * seventh from loading. So one tab at a time streams, and the others look at their jobs every now and then, which
 * occupies a connection only for a moment.
 */
export function watchJob(job: string, listener: JobListener): () => void {
  const ended = new AbortController();
  follow(job, { listener, signal: ended.signal }).catch((error: unknown) => {
    if (!ended.signal.aborted) listener.onError(error);
  });
  return () => ended.abort();
}

interface Following {
  readonly listener: JobListener;
  readonly signal: AbortSignal;
}

async function follow(job: string, { listener, signal }: Following): Promise<void> {
  for (let isOver = false; !(isOver || signal.aborted); ) {
    const onState = (state: JobState): boolean => {
      if (signal.aborted) return true;
      listener.onState(state);
      isOver = state.status !== 'running';
      return isOver;
    };
    await withStream(async (mayStream) => {
      await listen(job, { signal, isEnough: (state) => onState(state) || !mayStream });
      if (!isOver) await pause(signal);
    });
  }
}

/** Says whether this tab is the one that streams, for as long as the work takes. */
async function withStream(work: (mayStream: boolean) => Promise<void>): Promise<void> {
  // A page that is not secure knows nothing of other tabs.
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) return work(false);
  const streamed = await locks.request(streamLock, { ifAvailable: true }, async (lock) => {
    if (lock === null) return false;
    await work(true);
    return true;
  });
  if (!streamed) await work(false);
}

interface Listening {
  readonly signal: AbortSignal;
  /** Whether a state is the last that is wanted. */
  readonly isEnough: (state: JobState) => boolean;
}

/** Opens a stream and reads it until enough was heard. */
function listen(job: string, { signal, isEnough }: Listening): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (then: () => void): void => {
      subscription.unsubscribe();
      signal.removeEventListener('abort', onAbort);
      then();
    };
    const onAbort = (): void => end(resolve);
    const subscription = server.jobs.watch.subscribe(
      { job },
      {
        onData: ({ data }) => {
          if (isEnough(data)) end(resolve);
        },
        onError: (error) => end(() => reject(error)),
        onComplete: () => end(resolve),
      },
    );
    signal.addEventListener('abort', onAbort);
  });
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, glanceEveryMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
