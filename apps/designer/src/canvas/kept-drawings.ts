import type { Card, Layout } from '@rung/drawing';
import type { Flow } from '@rung/flow';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** How a flow was drawn. */
export interface KeptDrawing {
  readonly cards: ReadonlyMap<string, Card>;
  readonly layout: Layout;
}

/** A drawing, and what was drawn. */
interface Drawn extends KeptDrawing {
  readonly flow: Flow;
  readonly language: string;
}

interface Entry extends KeptDrawing {
  readonly flow: string;
  readonly language: string;
  readonly release: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface DrawingSchema extends DBSchema {
  readonly drawing: { key: string; value: Entry; indexes: { readonly at: number } };
}

/** As many policies as are remembered, those drawn last. */
const mostPolicies = 50;

/** How drawings are kept. */
export interface Keeping {
  /** By what they are drawn: another release may draw otherwise. */
  readonly release: string;
  /** What is drawn is kept when nothing has been edited for so long, milliseconds. */
  readonly restMs: number;
}

/** The page's own code has another address with each release, since it names all the rest. */
function releaseOfPage(): string {
  const scripts = globalThis.document?.querySelectorAll<HTMLScriptElement>('script[type="module"]') ?? [];
  return Array.from(scripts, ({ src }) => src).join(' ');
}

/**
 * How the policies of this browser were drawn last, so that one that is opened again stands at once as it stood. A browser
 * that keeps nothing draws them anew.
 */
export class KeptDrawings {
  readonly #keeping: Keeping;
  readonly #read = new Map<string, Entry>();
  readonly #drawn = new Map<string, Drawn>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #opening: Promise<IDBPDatabase<DrawingSchema>> | null = null;

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
  }

  /** Reads what is kept of a policy; never rejects. */
  async read(policy: string): Promise<void> {
    this.#read.delete(policy);
    try {
      const entry = await (await this.#open()).get('drawing', policy);
      if (entry !== undefined) this.#read.set(policy, entry);
    } catch {
      // It is drawn anew.
    }
  }

  /** How the flow was drawn, if it was exactly this one: by this page, or by the one whose drawing was read. */
  of(policy: string, { flow, language }: Pick<Drawn, 'flow' | 'language'>): KeptDrawing | null {
    const drawn = this.#drawn.get(policy);
    if (drawn?.flow === flow && drawn.language === language) return drawn;
    const entry = this.#read.get(policy);
    if (entry === undefined || entry.release !== this.#keeping.release || entry.language !== language)
      return null;
    return entry.flow === JSON.stringify(flow) ? entry : null;
  }

  /** Keeps how a policy is drawn, once it stays so. */
  keep(policy: string, drawn: Drawn): void {
    this.#drawn.set(policy, drawn);
    clearTimeout(this.#timers.get(policy));
    const write = () => void this.#write(policy, drawn).catch(() => undefined);
    this.#timers.set(policy, setTimeout(write, this.#keeping.restMs));
  }

  async #write(policy: string, { flow, language, cards, layout }: Drawn): Promise<void> {
    const { release } = this.#keeping;
    const entry = { flow: JSON.stringify(flow), language, cards, layout, release, at: Date.now() };
    const tx = (await this.#open()).transaction('drawing', 'readwrite');
    await tx.store.put(entry, policy);
    const latest = await tx.store.index('at').getAllKeys();
    await Promise.all(latest.slice(0, -mostPolicies).map((old) => tx.store.delete(old)));
    await tx.done;
  }

  #open(): Promise<IDBPDatabase<DrawingSchema>> {
    this.#opening ??= openDB<DrawingSchema>('rung-drawings', 1, {
      upgrade: (db) => void db.createObjectStore('drawing').createIndex('at', 'at'),
    });
    return this.#opening;
  }
}

/** The drawings that this browser keeps. */
export const keptDrawings = new KeptDrawings({ release: releaseOfPage(), restMs: 2000 });
