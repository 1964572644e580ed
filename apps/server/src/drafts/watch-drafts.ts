import type { Store } from '../store.ts';
import { firstOf } from './first-of.ts';
import type { PresentPerson } from './presence.ts';
import type { FeedItem } from './revision-feed.ts';

/** What watchers are told: what was written, and who else is where. */
export type DraftNews = FeedItem | { readonly kind: 'present'; readonly people: readonly PresentPerson[] };

/** An item; a reader that comes back with its id is told what followed. */
interface Told {
  readonly id: string;
  readonly item: DraftNews;
}

interface Watching {
  readonly lastEventId?: string | null;
  readonly stream?: string;
  readonly signal: AbortSignal;
}

/** Tells what is written in every draft and, of a stream with a name, who else is where. */
export function watchDrafts(
  { feed, presence }: Pick<Store, 'feed' | 'presence'>,
  { lastEventId = null, stream, signal }: Watching,
): AsyncGenerator<Told, void> {
  if (stream === undefined) return feed.listen(lastEventId, signal);
  // Nobody goes on from where somebody was: such an item has the id of the revision before it, so there must be one.
  let id = lastEventId ?? '';
  const begun = Promise.withResolvers<void>();
  if (id !== '') begun.resolve();
  const name = stream;
  async function* written(until: AbortSignal): AsyncGenerator<Told, void> {
    try {
      for await (const told of feed.listen(lastEventId, until)) {
        id = told.id;
        begun.resolve();
        yield told;
      }
    } finally {
      begun.resolve();
    }
  }
  async function* present(until: AbortSignal): AsyncGenerator<Told, void> {
    await begun.promise;
    for await (const people of presence.listen(name, until)) {
      yield { id, item: { kind: 'present', people } };
    }
  }
  return firstOf([written, present], signal);
}
