import type { Flow } from '@rung/flow';
import { queryOptions } from '@tanstack/react-query';
import { type Command, onlyOnce } from '../server/ask-once.ts';
import { queryClient, server } from '../server/trpc.ts';
import { authorName } from '../shell/author-name.ts';
import type { PolicyRow } from './policy-status.ts';

/** What a new policy begins as. */
export type Beginning =
  | { readonly kind: 'blank' }
  | { readonly kind: 'practice' }
  | { readonly kind: 'template'; readonly id: string }
  | { readonly kind: 'copy'; readonly of: string };

/** All policies. */
export const policyList = queryOptions<readonly PolicyRow[]>({
  queryKey: ['policies'],
  queryFn: () => server.policies.list.query(),
});

/** The drawing of a policy as it was saved last. */
export async function loadFlow(key: string): Promise<Flow> {
  const { flow } = await server.drafts.open.query({ key });
  return flow;
}

/** Who asks for something; what they want is the rest. */
interface Signed {
  readonly author: string;
}

const unsigned = <T extends Signed>({ author: _, ...wish }: T): object => wish;

const create = onlyOnce({
  ask: (command: Command<Signed & { readonly name: string; readonly from: Beginning }>) =>
    server.policies.create.mutate(command),
  wishOf: unsigned,
});
const importText = onlyOnce({
  ask: (command: Command<Signed & { readonly text: string }>) => server.policies.import.mutate(command),
  wishOf: unsigned,
});
const rename = onlyOnce({
  ask: ({ savedAt: _, ...command }: Command<Signed & Renaming>) => server.policies.rename.mutate(command),
  wishOf: unsigned,
});

interface Renaming {
  readonly key: string;
  readonly name: string;
  /** As it was seen: to rename what was saved since is another wish. */
  readonly savedAt: string;
}

/** Whoever changes something says once what colleagues should call them; null if they would rather not. */
async function signed(): Promise<Signed | null> {
  const author = await authorName();
  return author === null ? null : { author };
}

/** Carries a change out and has the list tell of it, also where no answer came: what was done, it knows. */
async function listed<T>(change: Promise<T>): Promise<T> {
  const changed = await change.catch((cause: unknown) => {
    void refreshList();
    throw cause;
  });
  await refreshList();
  return changed;
}

/** Makes a policy and gives its key; null if the person did not say their name. */
export async function createPolicy(name: string, from: Beginning): Promise<string | null> {
  const command = await signed();
  if (command === null) return null;
  const { key } = await listed(create({ ...command, name, from }));
  return key;
}

/** Makes a policy of a file's text and gives its key; null if the person did not say their name. */
export async function importPolicy(text: string): Promise<string | null> {
  const command = await signed();
  if (command === null) return null;
  const { key } = await listed(importText({ ...command, text }));
  return key;
}

/** Gives a policy another name; false if the person did not say theirs. */
export async function renamePolicy({ key, savedAt }: PolicyRow, name: string): Promise<boolean> {
  const command = await signed();
  if (command === null) return false;
  await listed(rename({ ...command, key, savedAt, name }));
  return true;
}

/** Puts a policy away or brings it back. */
export async function archivePolicy(row: PolicyRow, archived: boolean): Promise<void> {
  await listed(server.policies.archive.mutate({ key: row.key, archived }));
}

/** Saves a policy's drawing as a file on the person's device. */
export async function savePolicy({ key }: Pick<PolicyRow, 'key'>): Promise<void> {
  const { fileName, text } = await server.policies.export.query({ key });
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  URL.revokeObjectURL(address);
}

function refreshList(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: policyList.queryKey });
}
