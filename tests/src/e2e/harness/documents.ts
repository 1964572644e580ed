import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Flow, parseFlow } from '@rung/flow';
import type { AppRouter } from '@rung/server/router';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { RunningServer } from './start-server.ts';

const root = join(import.meta.dirname, '../../../..');

/** What the designer calls, for tests that look at what it did. */
export function callsOf({ origin }: RunningServer): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${origin}/trpc` })] });
}

/** The flow that the server keeps under a key. */
export async function draftOf(server: RunningServer, key: string): Promise<Flow> {
  const { flow } = await callsOf(server).drafts.open.query({ key });
  return flow;
}

/** Brings a flow onto the server as somebody else; gives its key. */
export async function bringFlow(server: RunningServer, flow: Flow): Promise<string> {
  const text = JSON.stringify(flow);
  const { key } = await callsOf(server).policies.import.mutate({
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
