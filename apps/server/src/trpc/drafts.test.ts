import { createTRPCClient, httpSubscriptionLink, type TRPCClient } from '@trpc/client';
import { EventSource } from 'eventsource';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signed, startServer, type TestServer } from '../testing/server.fake.ts';
import type { AppRouter } from './router.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(() => server.stop());

type Watching = Parameters<TRPCClient<AppRouter>['drafts']['watch']['subscribe']>;
type Told = Parameters<NonNullable<Watching[1]['onData']>>[0];

/** What a watcher is told until it was enough. */
function told(count: number, lastEventId: string | null = null): Promise<readonly Told[]> {
  const client = createTRPCClient<AppRouter>({
    links: [httpSubscriptionLink({ url: `${server.url}/trpc`, EventSource })],
  });
  return new Promise((resolve, reject) => {
    const seen: Told[] = [];
    const subscription = client.drafts.watch.subscribe(
      { lastEventId },
      {
        onData: (event) => {
          seen.push(event);
          if (seen.length < count) return;
          subscription.unsubscribe();
          resolve(seen);
        },
        onError: reject,
      },
    );
  });
}

/** Writes a description as somebody; gives the command's id. */
async function write(key: string, rev: number, author: string): Promise<string> {
  const command = signed(author);
  const label = { what: 'flowChanged', data: { key: 'description' } } as const;
  const before = rev === 1 ? {} : { before: String(rev - 1) };
  const patches = [{ path: ['description'], ...before, after: String(rev) }];
  await server.client.drafts.write.mutate({ ...command, key, baseRev: rev, label, patches });
  return command.commandId;
}

it('tells watchers of each new revision: whose it is, what it did, once', async () => {
  const from = { kind: 'blank' } as const;
  const { key } = await server.client.policies.create.mutate({ ...signed(), name: 'Watched', from });
  const [start] = await told(1);
  expect(start?.data).toEqual({ kind: 'gap' });
  const watching = told(2, start?.id ?? '');
  const first = await write(key, 1, 'Ada');
  const second = await write(key, 2, 'Grace');
  const label = { what: 'flowChanged', data: { key: 'description' } };
  const seen = await watching;
  expect(seen.map(({ data }) => data)).toMatchObject([
    { kind: 'revision', key, rev: 2, commandId: first, label, author: { name: 'Ada' } },
    { kind: 'revision', key, rev: 3, commandId: second, label, author: { name: 'Grace' } },
  ]);
  // Whoever lost the line hears the rest, and nothing twice.
  const again = await told(1, seen[0]?.id ?? '');
  expect(again).toEqual([seen[1]]);
});

it('ends its streams when the server stops', async () => {
  const other = await startServer();
  const response = await fetch(`${other.url}/trpc/drafts.watch?input=%7B%7D`, {
    headers: { accept: 'text/event-stream' },
  });
  const [body] = await Promise.all([response.text(), other.stop()]);
  expect(body).toContain('"kind":"gap"');
});

/** A browser's stream: what it is told of others, until its page is closed. */
function present(stream: string) {
  const client = createTRPCClient<AppRouter>({
    links: [httpSubscriptionLink({ url: `${server.url}/trpc`, EventSource })],
  });
  const heard: string[] = [];
  let wake = (): void => undefined;
  const subscription = client.drafts.watch.subscribe(
    { stream },
    {
      onData: ({ data }) => {
        if (data.kind !== 'present') return;
        heard.push(data.people.map(({ key, name, step }) => `${name} ${key} ${step}`).join());
        wake();
      },
    },
  );
  return {
    close: () => subscription.unsubscribe(),
    /** The next thing that is told of others. */
    next: async (): Promise<string | undefined> => {
      if (heard.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return heard.shift();
    },
  };
}

it('tells browsers where others are over the stream by which they hear of revisions, and ends with it', async () => {
  const [ada, ben] = [present('stream-of-ada'), present('stream-of-ben')];
  expect([await ada.next(), await ben.next()]).toEqual(['', '']);
  const here = (step: string | null) =>
    server.client.drafts.here.mutate({ stream: 'stream-of-ben', places: [{ key: 'k', name: 'Ben', step }] });
  expect(await here(null)).toBe(true);
  expect(await ada.next()).toBe('Ben k null');
  await here('senior');
  expect(await ada.next()).toBe('Ben k senior');
  ben.close();
  expect(await ada.next()).toBe('');
  expect(await here('senior')).toBe(false);
  ada.close();
});
