import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, TRPCClientError } from '@trpc/client';
import { EventSource } from 'eventsource';
import { afterAll, onTestFinished } from 'vitest';
import { startServer } from '../testing/server.fake.ts';
import type { AppRouter } from '../trpc/router.ts';
import type { Refusal } from './refusal.ts';
import type { RehearsalsOptions } from './rehearsals.ts';

/** A server on a loopback port with an empty database, and a client of it. */
async function serve(options: RehearsalsOptions = {}) {
  const server = await startServer({ rehearsals: { workers: { threads: 2 }, ...options } });
  const url = `${server.url}/trpc`;
  return { url, client: clientOf(url), close: server.stop };
}

/** A server of one test, with which it ends. */
export async function rehearsalServer(options: RehearsalsOptions = {}) {
  const server = await serve(options);
  onTestFinished(server.close);
  return server;
}

/** A server of all tests of a file: its threads take a moment to start. */
export async function rehearsalServerOfFile() {
  const server = await serve();
  afterAll(server.close);
  return server;
}

/** A typed client of a server. */
export function clientOf(url: string) {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: httpSubscriptionLink({ url, EventSource }),
        false: httpLink({ url }),
      }),
    ],
  });
}

/** A client as {@link clientOf} makes it. */
export type Client = ReturnType<typeof clientOf>;

/** Watches a job over the wire down to its last word, from a revision on. */
export function watchToEnd(client: Client, job: string, lastEventId: string | null = null) {
  const seen: { readonly id: string; readonly data: { readonly status: string } }[] = [];
  return { seen, end: lastWord(client, { job, lastEventId }, (event) => seen.push(event)) };
}

function lastWord(
  client: Client,
  input: { readonly job: string; readonly lastEventId: string | null },
  see: (event: WatchEvent) => void,
) {
  return new Promise<WatchEvent['data']>((resolve, reject) => {
    const subscription = client.jobs.watch.subscribe(input, {
      onData: (event) => {
        see(event);
        if (event.data.status === 'running') return;
        subscription.unsubscribe();
        resolve(event.data);
      },
      onError: reject,
    });
  });
}

type Handlers = Parameters<Client['jobs']['watch']['subscribe']>[1];
/** What a watcher is told. */
export type WatchEvent = Parameters<NonNullable<Handlers['onData']>>[0];

/** The refusal that a call ends with; a call that succeeds fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal | null> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCClientError) return error.data?.refusal ?? null;
    throw error;
  }
  throw new Error('nothing was refused');
}
