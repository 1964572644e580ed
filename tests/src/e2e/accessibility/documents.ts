import { randomUUID } from 'node:crypto';
import { parseFlow } from '@rung/flow';
import type { App } from '../harness/app.ts';
import { bringFlow, clientOf, draftOf } from '../harness/documents.ts';

const command = () => ({ commandId: randomUUID(), author: 'Grace' });

/** A small policy of its own; gives its key. */
export async function ownPolicy({ server }: App, name: string): Promise<string> {
  const from = { kind: 'copy', of: 'small-team-starter' } as const;
  const { key } = await clientOf(server.origin).policies.create.mutate({ ...command(), name, from });
  return key;
}

/** A policy with nothing in it; gives its key. */
export function emptyPolicy({ server }: App): Promise<string> {
  const parsed = parseFlow({
    format: 'rung/flow@1',
    id: 'empty',
    name: 'Empty',
    tiers: {},
    nodes: {},
    edges: {},
  });
  if (!parsed.ok) throw new Error('an empty flow is a flow');
  return bringFlow(server, parsed.value);
}

/** A policy one of whose scenarios fails; gives its key. */
export async function failingPolicy({ server }: App): Promise<string> {
  const { flow } = await draftOf(server.origin, 'small-team-starter');
  const [first, ...others] = flow.scenarios ?? [];
  const failing = { ...first, name: 'Ends elsewhere', final: { tier: 'team', counts: { escalations: 0 } } };
  return bringFlow(server, { ...flow, id: 'failing', name: 'Failing', scenarios: [failing, ...others] });
}

/** A policy of more steps than are seen at once; gives its key. */
export async function widePolicy({ server }: App): Promise<string> {
  const { flow } = await draftOf(server.origin, 'tech-solving-triad');
  const notes = Object.fromEntries(
    Array.from(
      { length: 20 },
      (_, n) => [`note_${n}`, { kind: 'note', config: { text: `Note ${n}` } }] as const,
    ),
  );
  return bringFlow(server, { ...flow, id: 'wide', name: 'Wide', nodes: { ...flow.nodes, ...notes } });
}

/** A policy of which a step leads nowhere; gives its key. */
export async function brokenPolicy({ server }: App): Promise<string> {
  const { flow: whole } = await draftOf(server.origin, 'small-team-starter');
  const { team: _, ...nodes } = whole.nodes;
  const edges = Object.fromEntries(
    Object.entries(whole.edges).filter(([, { to, from }]) => to !== 'team' && from.node !== 'team'),
  );
  return bringFlow(server, { ...whole, id: 'broken', name: 'Broken', nodes, edges });
}

/** Gives a step another title, as a colleague would. */
export async function renameElsewhere(
  { server }: App,
  key: string,
  step: { readonly node: string; readonly title: string },
): Promise<void> {
  const { flow, rev } = await clientOf(server.origin).drafts.open.query({ key });
  const { node, title } = step;
  const { title: before } = flow.nodes[node] ?? {};
  await clientOf(server.origin).drafts.write.mutate({
    ...command(),
    key,
    baseRev: rev,
    label: { what: 'nodeRenamed', data: { title: before ?? '', to: title } },
    patches: [{ path: ['nodes', node, 'title'], ...(before !== undefined && { before }), after: title }],
  });
}

/** Publishes the draft to staging. */
export async function publishElsewhere({ server }: App, key: string): Promise<void> {
  const { rev } = await clientOf(server.origin).drafts.open.query({ key });
  const { versions } = await clientOf(server.origin).versions.list.query({ key });
  await clientOf(server.origin).versions.publish.mutate({
    ...command(),
    key,
    baseRev: rev,
    acknowledgedRev: rev,
    environment: 'staging',
    expectedSeq: versions.length,
    message: 'As agreed on Monday',
  });
}

/** Puts a policy away. */
export async function archiveElsewhere({ server }: App, key: string): Promise<void> {
  await clientOf(server.origin).policies.archive.mutate({ key, archived: true });
}
