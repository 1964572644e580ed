import type { AppRouter } from '@rung/server/router';
import type { TRPCClient } from '@trpc/client';
import { newCommandId } from './command-id.ts';
import { server } from './trpc.ts';

type Told = Parameters<TRPCClient<AppRouter>['drafts']['here']['mutate']>[0];

/** Where somebody is who has a draft in sight. */
export type Place = Told['places'][number];

/** Where a tab is, to the others; null once it is out of sight. One that `asks` has only just come into sight. */
interface TabTold {
  readonly tab: string;
  readonly place: Place | null;
  readonly asks?: true;
}

const placesChannel = 'rung-tab-places';
/** Somebody who walks through a flow is told of where they stop. */
const tellAfterMs = 200;
/** As many as the server takes of one browser. */
const mostPlaces = 20;

/** Whether the page is in sight. */
export const isVisible = (): boolean => document.visibilityState === 'visible';

/** Where the tabs of this browser are that are in sight: each tells the others, and the one with the stream tells the server. */
export class TabPlaces {
  readonly #tab = newCommandId();
  readonly #tabs = new BroadcastChannel(placesChannel);
  readonly #others = new Map<string, Place>();
  readonly #asked = new Set<() => void>();
  #own: Place | null = null;
  #stream: string | null = null;
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(signal: AbortSignal) {
    // Only pages of this origin, and of this code, speak here.
    this.#tabs.addEventListener('message', ({ data }: MessageEvent<TabTold>) => this.#hear(data));
    document.addEventListener('visibilitychange', () => this.#say(isVisible()), { signal });
    addEventListener('pagehide', () => this.#leave(), { signal });
    signal.addEventListener('abort', () => {
      this.#leave();
      clearTimeout(this.#timer);
      this.#tabs.close();
    });
    this.#say(true);
  }

  /** Says where this tab is. */
  stand(place: Place): void {
    this.#own = place;
    this.#say(false);
  }

  /** Tells the server by a stream where all of them are, now and whenever it changes; null while this tab has none. */
  tellBy(stream: string | null): void {
    if (stream === this.#stream) return;
    this.#stream = stream;
    this.#told = '';
    this.#tellSoon();
  }

  /** Calls when another tab comes into sight; gives what stops it. */
  onTab(call: () => void): () => void {
    this.#asked.add(call);
    return () => this.#asked.delete(call);
  }

  #hear({ tab, place, asks }: TabTold): void {
    if (place === null) this.#others.delete(tab);
    else this.#others.set(tab, place);
    this.#tellSoon();
    if (asks !== true) return;
    if (isVisible()) this.#say(false);
    for (const call of this.#asked) call();
  }

  #say(asks: boolean): void {
    const place = isVisible() ? this.#own : null;
    this.#tabs.postMessage({ tab: this.#tab, place, ...(asks ? { asks } : {}) } satisfies TabTold);
    this.#tellSoon();
  }

  #leave(): void {
    this.#own = null;
    this.#tabs.postMessage({ tab: this.#tab, place: null } satisfies TabTold);
  }

  #tellSoon(): void {
    if (this.#stream === null) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#tell();
    }, tellAfterMs);
  }

  #tell(): void {
    const stream = this.#stream;
    if (stream === null) return;
    const own = this.#own === null || !isVisible() ? [] : [this.#own];
    const places = [...own, ...this.#others.values()].slice(0, mostPlaces);
    const text = JSON.stringify(places);
    if (text === this.#told) return;
    this.#told = text;
    // Lost with the line, it is told anew with the next stream.
    server.drafts.here.mutate({ stream, places }).catch(() => {
      this.#told = '';
    });
  }
}
