import type { AppRouter } from '@rung/server/router';
import type { TRPCClient } from '@trpc/client';
import { newCommandId } from './command-id.ts';
import { isVisible, type Place, TabPlaces } from './tab-places.ts';
import { server } from './trpc.ts';

type Drafts = TRPCClient<AppRouter>['drafts'];
type Told = Parameters<NonNullable<Parameters<Drafts['watch']['subscribe']>[1]['onData']>>[0];

/**
 * What is told of drafts: a new revision of one; or that there may have been some, so that each page looks for itself; or
 * who else has which of them in sight.
 */
export type DraftNews = Told['data'];

/** Somebody else who has a draft in sight. */
export type PresentPerson = Extract<DraftNews, { readonly kind: 'present' }>['people'][number];

type Listener = (news: DraftNews) => void;

const newsLock = 'rung-draft-news';
const againMs = 5_000;
const glanceEveryMs = 5_000;

/** A page that hears of drafts. */
export interface DraftEar {
  /** Says where the page is, for others to see it while it is in sight. */
  readonly stand: (place: Place) => void;
  readonly stop: () => void;
}

/**
 * Tells new revisions of drafts as soon as they are written, and who else is where.
 *
 * A browser opens six connections to a server and no more, over all its tabs. So one visible tab has the stream and tells
 * the others; a tab that is hidden hears nothing and gives the stream up.
 */
export function listenToDrafts(listener: Listener): DraftEar {
  const ended = new AbortController();
  const stop = (): void => ended.abort();
  // A page that is not secure knows nothing of other tabs, and nobody sees it.
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) {
    glance(listener, ended.signal);
    return { stop, stand: () => undefined };
  }
  const ear = new DraftListener(listener, { locks, signal: ended.signal });
  void ear.run();
  return { stop, stand: (place) => ear.stand(place) };
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
  readonly #places: TabPlaces;
  /** The last that was heard, from the stream or another tab: whoever has the stream next goes on there. */
  #lastId: string | null = null;

  constructor(
    tell: Listener,
    { locks, signal }: { readonly locks: LockManager; readonly signal: AbortSignal },
  ) {
    this.#tell = tell;
    this.#locks = locks;
    this.#signal = signal;
    this.#places = new TabPlaces(signal);
    // Only pages of this origin, and of this code, speak here.
    this.#tabs.addEventListener('message', ({ data }: MessageEvent<Passed>) => this.#hear(data));
    signal.addEventListener('abort', () => this.#tabs.close());
  }

  stand(place: Place): void {
    this.#places.stand(place);
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
        const stream = newCommandId();
        let latest: Passed | null = null;
        const pass = (told: Passed): void => {
          if (told.news.kind === 'present') latest = told;
          this.#tabs.postMessage(told);
          this.#hear(told);
        };
        const subscription = server.drafts.watch.subscribe(
          { lastEventId: this.#lastId, stream },
          {
            // With a line that broke, the server has forgotten where this browser is.
            onStarted: () => this.#places.tellBy(null),
            onData: ({ id, data: news }) => {
              // Only then it has the stream in its books.
              if (news.kind === 'present') this.#places.tellBy(stream);
              pass({ id, news });
            },
            onError: () => end(),
            onComplete: () => end(),
          },
        );
        // A tab that comes into sight has missed who is there.
        const stopAsking = this.#places.onTab(() => {
          if (latest !== null) this.#tabs.postMessage(latest);
        });
        const end = (): void => {
          subscription.unsubscribe();
          stopAsking();
          this.#places.tellBy(null);
          signal.removeEventListener('abort', end);
          resolve();
        };
        signal.addEventListener('abort', end);
      });
      await pause(againMs, signal);
    }
  }
}

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
