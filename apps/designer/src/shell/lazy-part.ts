import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { untilAnswered } from '../server/connection.ts';
import { PartGone } from '../server/part-gone.ts';
import { afterPaint } from './after-paint.ts';
import { fetchFailedStyles } from './failed-styles.ts';

/** When a part is fetched. */
interface Fetching {
  /** Whether the screen that it belongs to is painted without it first: for parts in which nobody can yet miss anything. */
  readonly isAfterPaint?: boolean;
}

interface Loaded<Props> {
  readonly default: ComponentType<Props>;
}

type Load<Props> = () => Promise<Loaded<Props>>;

const loads = new Set<() => Promise<unknown>>();
const attempts = 3;

/** A part of a screen, and what fetches it before it is shown. */
type Part<Props> = LazyExoticComponent<ComponentType<Props>> & { readonly fetch: () => Promise<void> };

/**
 * A part of a screen that is fetched when it is first shown, or by {@link fetchParts}. One that the network swallowed is
 * asked for again once the server answers: nobody loses the screen they work on for a panel that they open.
 *
 * What is here already is shown at once. To wait for it even for a moment, React would show nothing in its place, and then
 * keep that for a third of a second, lest the screen flicker.
 */
export function lazyPart<Props>(load: Load<Props>, { isAfterPaint = false }: Fetching = {}): Part<Props> {
  let here: Loaded<Props> | null = null;
  const fetched: Load<Props> = async () => {
    here = await load();
    return here;
  };
  const fetchedPatiently = patient(fetched);
  const later: Load<Props> = () => afterPaint().then(fetchedPatiently);
  const shown = lazy(() => (here !== null ? atOnce(here) : isAfterPaint ? later() : fetchedPatiently()));
  const fetch = async (): Promise<void> => {
    await fetched();
  };
  return Object.assign(shown, { fetch });
}

/** What is here, as React asks for what is not: it goes by `then` alone, and shows at once what that gives at once. */
function atOnce<T>(value: T): Promise<T> {
  const given = { then: (take: (value: T) => void) => take(value) };
  return given as Promise<T>; // as said above
}

/** The same for what is no component of its own: gives what loads it, for as long as it takes. */
export function patient<T>(load: () => Promise<T>): () => Promise<T> {
  loads.add(load);
  return () => loaded(load);
}

/** Fetches every part, and those that belong to them: what is there can be opened without a connection. */
export async function fetchParts(): Promise<void> {
  // What a part brings is added to the set while it is walked, and is walked too.
  for (const load of loads) await loaded(load).catch(() => undefined);
}

/** Loads, again and again; rejects with {@link PartGone} when the server answers and has no such file. */
async function loaded<T>(load: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fetchFailedStyles();
      return await load();
    } catch (cause) {
      if (attempt >= attempts) throw new PartGone(String(cause), { cause });
      await untilAnswered();
    }
  }
}
