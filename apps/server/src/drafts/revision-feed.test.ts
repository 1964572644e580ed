import { expect, it } from 'vitest';
import { type FeedItem, type NewRevisionTold, RevisionFeed } from './revision-feed.ts';

const revision = (rev: number): NewRevisionTold => ({
  kind: 'revision',
  key: 'k',
  rev,
  commandId: `command-${rev}`,
  label: { what: 'flowChanged', data: {} },
  author: { name: 'Ada', kind: 'unverified' },
  at: '2026-11-30T12:00:00.000Z',
});

/** As many items as are wanted, each with its id. */
async function hear(
  feed: RevisionFeed,
  { after, count }: { readonly after: string | null; readonly count: number },
): Promise<readonly { readonly id: string; readonly item: FeedItem }[]> {
  const heard: { readonly id: string; readonly item: FeedItem }[] = [];
  if (count === 0) return heard;
  for await (const told of feed.listen(after, new AbortController().signal)) {
    heard.push(told);
    if (heard.length === count) break;
  }
  return heard;
}

it('tells whoever is new that there may be a gap, then each revision in turn', async () => {
  const feed = new RevisionFeed();
  feed.tell(revision(1));
  const heard = hear(feed, { after: null, count: 3 });
  await Promise.resolve();
  feed.tell(revision(2));
  feed.tell(revision(3));
  expect((await heard).map(({ item }) => item)).toEqual([{ kind: 'gap' }, revision(2), revision(3)]);
});

it('goes on where a line broke, and says so where it cannot', async () => {
  const feed = new RevisionFeed(3);
  const [start] = await hear(feed, { after: null, count: 1 });
  for (const rev of [1, 2, 3]) feed.tell(revision(rev));
  const all = await hear(feed, { after: start?.id ?? '', count: 3 });
  expect(all.map(({ item }) => item)).toEqual([revision(1), revision(2), revision(3)]);
  expect((await hear(feed, { after: all[0]?.id ?? '', count: 2 })).map(({ id }) => id)).toEqual(
    all.slice(1).map(({ id }) => id),
  );
  feed.tell(revision(4));
  const [late] = await hear(feed, { after: start?.id ?? '', count: 1 });
  expect(late?.item).toEqual({ kind: 'gap' });
  const other = new RevisionFeed();
  for (const after of [start?.id ?? '', 'nonsense', '', `${late?.id.split('.')[0]}.99999`]) {
    const [first] = await hear(other, { after, count: 1 });
    expect(first?.item).toEqual({ kind: 'gap' });
  }
});

it('ends with the signal, and all streams when it is closed', async () => {
  const feed = new RevisionFeed();
  const stop = new AbortController();
  const one = feed.listen(null, stop.signal);
  const two = feed.listen(null, new AbortController().signal);
  await Promise.all([one.next(), two.next()]);
  const ends = [one.next(), two.next()];
  stop.abort();
  expect(await ends[0]).toEqual({ done: true, value: undefined });
  feed.close();
  expect(await ends[1]).toEqual({ done: true, value: undefined });
  expect(await feed.listen(null, new AbortController().signal).next()).toEqual({
    done: true,
    value: undefined,
  });
});
