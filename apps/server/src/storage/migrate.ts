import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { DialectTraits } from './dialect-traits.ts';
import { firstTables } from './migrations/0001-first-tables.ts';
import { commands } from './migrations/0002-commands.ts';
import { namedRevisions } from './migrations/0003-named-revisions.ts';
import { commandDigests } from './migrations/0004-command-digests.ts';

type Step = (db: Kysely<unknown>, traits: DialectTraits) => Promise<void>;

/** Every migration by name, in the order in which they run. Append-only. */
const steps: Readonly<Record<string, Step>> = {
  '0001-first-tables': firstTables,
  '0002-commands': commands,
  '0003-named-revisions': namedRevisions,
  '0004-command-digests': commandDigests,
};

/**
 * Brings a database up to date, from empty or from any older release; one that is current is left alone.
 *
 * @throws when a migration fails, with nothing of it done, or when the database was written by a newer release.
 */
export async function migrate<T>(db: Kysely<T>, traits: DialectTraits): Promise<void> {
  const migrations: Record<string, Migration> = Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [name, { up: (inside) => step(inside, traits) }]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('the database could not be brought up to date', { cause: error });
}
