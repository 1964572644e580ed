import type { Reader } from '../storage/tables.ts';

const prefix = 'example-';

/** The command by which a policy that comes with the product was made; those of clients are random. */
export function exampleCommand(key: string): string {
  return `${prefix}${key}`;
}

/** The policies that came with the product, however they were changed since. */
export async function exampleKeys(reader: Reader): Promise<ReadonlySet<string>> {
  const made = await reader
    .selectFrom('command')
    .select(['id', 'policy'])
    .where('id', 'like', `${prefix}%`)
    .where('rev', '=', 1)
    .execute();
  return new Set(made.flatMap(({ id, policy }) => (id === exampleCommand(policy) ? [policy] : [])));
}
