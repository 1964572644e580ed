import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Flow, parseFlow } from '@rung/flow';
import type { AppRouter } from '@rung/server/router';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { RunningServer } from './start-server.ts';

const root = join(import.meta.dirname, '../../../..');

/** A policy's draft as the server has it. */
type Draft = Awaited<ReturnType<TRPCClient<AppRouter>['drafts']['open']['query']>>;

/** The server, asked as a page would ask it. */
export function clientOf(origin: string): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${origin}/trpc`, headers: { origin, 'sec-fetch-site': 'same-origin' } })],
  });
}

/** The draft that the server has now. */
export function draftOf(origin: string, key: string): Promise<Draft> {
  return clientOf(origin).drafts.open.query({ key });
}

/** Everything of the drawing as text: what it names somewhere. */
export async function draftText(origin: string, key: string): Promise<string> {
  const { flow } = await draftOf(origin, key);
  return JSON.stringify(flow);
}

/** Brings a flow onto the server as somebody else; gives its key. */
export async function bringFlow({ origin }: RunningServer, flow: Flow): Promise<string> {
  const text = JSON.stringify(flow);
  const { key } = await clientOf(origin).policies.import.mutate({
    author: 'Grace',
    commandId: randomUUID(),
    text,
  });
  return key;
}

/** A flow of this repository by its path: `examples/authority-ladder/flow.json`. */
export function flowOf(path: string): Flow {
  const parsed = parseFlow(JSON.parse(readFileSync(join(root, path), 'utf8')));
  if (!parsed.ok) throw new Error(`${path} is no flow`);
  return parsed.value;
}
