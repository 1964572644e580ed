import type { Layout } from '@rung/drawing';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import layoutCode from './layout-worker.ts?worker&url';

/** An arrangement, and everything that it depends on, as text: for another flow, or by other code, it is of no use. */
export interface KeptLayout {
  readonly key: string;
  readonly layout: Layout;
}

interface Entry extends KeptLayout {
  /** The address of the code that arranged it, which is another with each release that arranges otherwise. */
  readonly code: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface LayoutSchema extends DBSchema {
  readonly layout: { key: string; value: Entry; indexes: { readonly at: number } };
}

/** As many policies as are remembered, the latest arranged. */
const mostPolicies = 50;
/** What comes faster than this is written once, milliseconds. */
const restMs = 1000;

/**
 * How the drawings of this browser's policies were arranged last, so that one that is opened again stands at once as it
 * stood. A browser that keeps nothing only forgets them sooner.
 */
class KeptLayouts {
  readonly #known = new Map<string, KeptLayout>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #opening: Promise<IDBPDatabase<LayoutSchema>> | null = null;

  /** What is known of a policy, once it was read. */
  of(policy: string): KeptLayout | null {
    return this.#known.get(policy) ?? null;
  }

  /** Reads what is kept of a policy; never rejects. */
  async read(policy: string): Promise<void> {
    if (this.#known.has(policy)) return;
    try {
      const entry = await (await this.#open()).get('layout', policy);
      if (entry?.code === layoutCode) this.#known.set(policy, entry);
    } catch {
      // It is arranged anew.
    }
  }

  /** Keeps the arrangement of a policy. */
  keep(policy: string, kept: KeptLayout): void {
    if (this.#known.get(policy)?.key === kept.key) return;
    this.#known.set(policy, kept);
    clearTimeout(this.#timers.get(policy));
    this.#timers.set(
      policy,
      setTimeout(() => void this.#write(policy, kept).catch(() => undefined), restMs),
    );
  }

  async #write(policy: string, { key, layout }: KeptLayout): Promise<void> {
    const tx = (await this.#open()).transaction('layout', 'readwrite');
    const { store } = tx;
    await store.put({ key, layout, code: layoutCode, at: Date.now() }, policy);
    const latest = await store.index('at').getAllKeys();
    await Promise.all(latest.slice(0, -mostPolicies).map((old) => store.delete(old)));
    await tx.done;
  }

  #open(): Promise<IDBPDatabase<LayoutSchema>> {
    this.#opening ??= openDB<LayoutSchema>('rung-layouts', 1, {
      upgrade: (db) => void db.createObjectStore('layout').createIndex('at', 'at'),
    });
    return this.#opening;
  }
}

/** The arrangements that this browser keeps. */
export const keptLayouts = new KeptLayouts();
