import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTRPCClient, httpLink, type TRPCClient, TRPCClientError } from '@trpc/client';
import { type AppOptions, createApp } from '../app.ts';
import type { Problem } from '../problem.ts';
import { openDatabase } from '../storage/open-database.ts';
import type { AppRouter } from '../trpc/router.ts';

/** The example policies of this repository. */
export const examples: string = join(import.meta.dirname, '..', '..', '..', '..', 'examples');

/** A server on a loopback socket with a database file of its own. */
export interface TestServer {
  readonly url: string;
  readonly file: string;
  readonly client: TRPCClient<AppRouter>;
  /** Stops the server and removes its folder. */
  readonly stop: () => Promise<void>;
}

/** A server's options, with the database file where it is not to be one of its own. */
type TestOptions = Partial<AppOptions & { readonly file: string }>;

/** Starts a server that begins empty unless told otherwise. */
export async function startServer({ file: given, ...options }: TestOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'rung-server-'));
  const file = given ?? join(folder, 'rung.db');
  const app = await createApp({
    designer: null,
    examples: null,
    hosts: { loopback: true, names: [] },
    log: false,
    rehearsals: { workers: { threads: 2 } },
    ...options,
    db: options.db ?? (await openDatabase(file)),
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    file,
    client: clientOf(url),
    stop: async () => {
      await app.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A typed client of a server. */
export function clientOf(url: string): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc` })] });
}

/** What a call was refused for; any other failure is thrown on, and so is success. */
export async function problemOf(call: Promise<unknown>): Promise<Problem> {
  try {
    await call;
  } catch (cause) {
    if (!(cause instanceof TRPCClientError)) throw cause;
    const problem: Problem | null | undefined = cause.data?.rung;
    if (problem !== null && problem !== undefined) return problem;
    throw cause;
  }
  throw new Error('the call was not refused');
}

let commands = 0;

/** Who does something in a test, under a command id that was never used. */
export function signed(author = 'Ada'): { readonly author: string; readonly commandId: string } {
  commands += 1;
  return { author, commandId: `command-${process.pid}-${commands}` };
}

/** Makes a policy that can be published; gives its key. */
export async function soundPolicy({ client }: TestServer): Promise<string> {
  const from = { kind: 'template', id: 'small-team' } as const;
  const { key } = await client.policies.create.mutate({ ...signed(), name: 'Sound', from });
  return key;
}
