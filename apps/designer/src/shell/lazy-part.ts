import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { untilAnswered } from '../server/connection.ts';
import { fetchFailedStyles } from './failed-styles.ts';

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

const loads = new Set<() => Promise<unknown>>();
const attempts = 3;

/**
 * A part of a screen that is fetched when it is first shown, or by {@link fetchParts}. One that the network swallowed is
 * asked for again once the server answers: nobody loses the screen they work on for a panel that they open.
 */
export function lazyPart<Props>(load: Load<Props>): LazyExoticComponent<ComponentType<Props>> {
  return lazy(patient(load));
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

/** Loads, again and again; rejects when the server answers and has no such file, as after an update. */
async function loaded<T>(load: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fetchFailedStyles();
      return await load();
    } catch (cause) {
      if (attempt >= attempts) throw cause;
      await untilAnswered();
    }
  }
}
