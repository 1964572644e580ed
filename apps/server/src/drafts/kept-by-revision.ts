import { BoundedCache } from '../bounded-cache.ts';

/** A revision of a policy's drawing. */
export interface Revision {
  readonly key: string;
  readonly rev: number;
}

/** Things worked out of revisions, which never change: what is kept of one never gets old. */
export interface KeptByRevision<T> {
  /** What is kept of a revision. */
  readonly get: (revision: Revision) => T | undefined;
  /** Keeps a value and gives it back. */
  readonly keep: (revision: Revision, value: T) => T;
}

/** Keeps something of one revision each of the policies used last, at most `most` of them. */
export function keptByRevision<T>(most: number): KeptByRevision<T> {
  const kept = new BoundedCache<{ readonly rev: number; readonly value: T }>({ entries: most });
  return {
    get: ({ key, rev }) => {
      const known = kept.get(key);
      return known?.rev === rev ? known.value : undefined;
    },
    keep: ({ key, rev }, value) => {
      kept.set(key, { rev, value });
      return value;
    },
  };
}
