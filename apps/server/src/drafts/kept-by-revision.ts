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
  const kept = new Map<string, { readonly rev: number; readonly value: T }>();
  const keep = ({ key, rev }: Revision, value: T): T => {
    // Taken out and put in again, the first is the one that was not used for longest.
    kept.delete(key);
    kept.set(key, { rev, value });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
  return {
    keep,
    get: (revision) => {
      const known = kept.get(revision.key);
      return known?.rev === revision.rev ? keep(revision, known.value) : undefined;
    },
  };
}
