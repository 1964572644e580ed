import type { Flow } from '@rung/flow';
import { queryOptions } from '@tanstack/react-query';
import { newCommandId } from '../server/command-id.ts';
import { queryClient, server } from '../server/trpc.ts';
import { authorName } from '../shell/author-name.ts';
import type { PolicyRow } from './policy-status.ts';

/** What a new policy begins as. */
export type Beginning =
  | { readonly kind: 'blank' }
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

/** Whoever changes something says once what colleagues should call them; null if they would rather not. */
async function signed(): Promise<{ readonly author: string; readonly commandId: string } | null> {
  const author = await authorName();
  return author === null ? null : { author, commandId: newCommandId() };
}

/** Makes a policy and gives its key; null if the person did not say their name. */
export async function createPolicy(name: string, from: Beginning): Promise<string | null> {
  const command = await signed();
  if (command === null) return null;
  const { key } = await server.policies.create.mutate({ ...command, name, from });
  await refreshList();
  return key;
}

/** Makes a policy of a file's text and gives its key; null if the person did not say their name. */
export async function importPolicy(text: string): Promise<string | null> {
  const command = await signed();
  if (command === null) return null;
  const { key } = await server.policies.import.mutate({ ...command, text });
  await refreshList();
  return key;
}

/** Gives a policy another name; false if the person did not say theirs. */
export async function renamePolicy(row: PolicyRow, name: string): Promise<boolean> {
  const command = await signed();
  if (command === null) return false;
  await server.policies.rename.mutate({ ...command, key: row.key, name });
  await refreshList();
  return true;
}

/** Puts a policy away or brings it back. */
export async function archivePolicy(row: PolicyRow, archived: boolean): Promise<void> {
  await server.policies.archive.mutate({ key: row.key, archived });
  await refreshList();
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
