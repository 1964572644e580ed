import type { AppRouter } from '@rung/server/router';
import type { TRPCClient } from '@trpc/client';
import { server } from './trpc.ts';

type Watching = Parameters<TRPCClient<AppRouter>['drafts']['watch']['subscribe']>[1];
type Told = Parameters<NonNullable<Watching['onData']>>[0];

/** What is told of drafts: a new revision of one; or that there may have been some, so that each page looks for itself. */
export type DraftNews = Told['data'];

type Listener = (news: DraftNews) => void;

const newsLock = 'rung-draft-news';
const againMs = 5_000;
const glanceEveryMs = 5_000;

/**
 * Tells new revisions of drafts as soon as they are written. Calling what it gives stops it.
 *
 * A browser opens six connections to a server and no more, over all its tabs. So one visible tab has the stream and tells
 * the others; a tab that is hidden hears nothing and gives the stream up.
 */
export function listenToDrafts(listener: Listener): () => void {
  const ended = new AbortController();
  // A page that is not secure knows nothing of other tabs.
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) glance(listener, ended.signal);
  else void new DraftListener(listener, { locks, signal: ended.signal }).run();
  return () => ended.abort();
}

/** Without a way to share a stream, a page looks every now and then. */
function glance(listener: Listener, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (isVisible()) listener({ kind: 'gap' });
  }, glanceEveryMs);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** What a tab with the stream tells the others. */
interface Passed {
  readonly id: string;
  readonly news: DraftNews;
}

class DraftListener {
  readonly #tell: Listener;
  readonly #locks: LockManager;
  readonly #signal: AbortSignal;
  readonly #tabs = new BroadcastChannel(newsLock);
  /** The last that was heard, from the stream or another tab: whoever has the stream next goes on there. */
  #lastId: string | null = null;

  constructor(
    tell: Listener,
    { locks, signal }: { readonly locks: LockManager; readonly signal: AbortSignal },
  ) {
    this.#tell = tell;
    this.#locks = locks;
    this.#signal = signal;
    // Only pages of this origin, and of this code, speak here.
    this.#tabs.addEventListener('message', ({ data }: MessageEvent<Passed>) => this.#hear(data));
    signal.addEventListener('abort', () => this.#tabs.close());
  }

  /** Waits for the stream while the tab is visible, over and over. */
  async run(): Promise<void> {
    while (!this.#signal.aborted) {
      await untilVisible(this.#signal);
      const hidden = new AbortController();
      const onChange = (): void => {
        if (!isVisible()) hidden.abort();
      };
      document.addEventListener('visibilitychange', onChange);
      const signal = AbortSignal.any([hidden.signal, this.#signal]);
      await this.#locks.request(newsLock, { signal }, () => this.#stream(signal)).catch(() => undefined); // hidden, or over, before it had the stream
      document.removeEventListener('visibilitychange', onChange);
    }
  }

  #hear({ id, news }: Passed): void {
    this.#lastId = id;
    if (isVisible()) this.#tell(news);
  }

  /** Reads the stream until the signal. A line that breaks is taken up where it broke. */
  async #stream(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await new Promise<void>((resolve) => {
        const subscription = server.drafts.watch.subscribe(
          { lastEventId: this.#lastId },
          {
            onData: ({ id, data: news }) => {
              this.#tabs.postMessage({ id, news } satisfies Passed);
              this.#hear({ id, news });
            },
            onError: () => end(),
            onComplete: () => end(),
          },
        );
        const end = (): void => {
          subscription.unsubscribe();
          signal.removeEventListener('abort', end);
          resolve();
        };
        signal.addEventListener('abort', end);
      });
      await pause(againMs, signal);
    }
  }
}

const isVisible = (): boolean => document.visibilityState === 'visible';

async function untilVisible(signal: AbortSignal): Promise<void> {
  while (!(isVisible() || signal.aborted)) {
    await new Promise<void>((resolve) => {
      document.addEventListener('visibilitychange', () => resolve(), { once: true, signal });
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
