import type { Reader } from '../storage/tables.ts';

/** The newest version of a policy, wherever it is. */
export interface NewestVersion {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The draft's revision that it was made of. */
  readonly rev: number;
  readonly semanticDigest: string;
}

/** The newest version of one policy, or of each (null), by key; without those that have none. */
export async function readNewestVersions(
  reader: Reader,
  key: string | null,
): Promise<ReadonlyMap<string, NewestVersion>> {
  let query = reader
    .selectFrom('version')
    .innerJoin(
      (inner) =>
        inner
          .selectFrom('version')
          .select(({ fn }) => ['policy', fn.max('number').as('number')])
          .groupBy('policy')
          .as('newest'),
      (join) =>
        join.onRef('newest.policy', '=', 'version.policy').onRef('newest.number', '=', 'version.number'),
    )
    .select(['version.policy', 'version.number', 'version.at', 'version.rev', 'version.semanticDigest']);
  if (key !== null) query = query.where('version.policy', '=', key);
  const rows = await query.execute();
  return new Map(rows.map(({ policy, ...version }) => [policy, version]));
}
