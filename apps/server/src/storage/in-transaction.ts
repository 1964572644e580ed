import type { Database, Writer } from './tables.ts';

/** Another writer was faster than this one, which found out when it wrote. */
export class CollisionError extends Error {
  override readonly name = 'CollisionError';
}

/** As often as others may be faster; whoever loses has read what the winner wrote, so that two need one more round. */
const maxRounds = 20;

/**
 * What databases say when a transaction cannot be carried out since another was: a snapshot that has got old, a transaction that
 * fits into no order with the others, two that wait for each other, a row that another has inserted. No code means anything
 * else with any of them.
 */
const collisions: ReadonlySet<unknown> = new Set([
  // SQLite, extended result codes: BUSY_SNAPSHOT, CONSTRAINT_PRIMARYKEY, CONSTRAINT_UNIQUE.
  517,
  1555,
  2067,
  // PostgreSQL: serialization_failure, deadlock_detected, unique_violation.
  '40001',
  '40P01',
  '23505',
]);

/** Whether a transaction failed for what another did, so that it may be tried again. */
export function isCollision(cause: unknown): boolean {
  if (cause instanceof CollisionError) return true;
  if (!(cause instanceof Error)) return false;
  const { code, errcode } = cause as { readonly code?: unknown; readonly errcode?: unknown };
  return collisions.has(code) || collisions.has(errcode);
}

/**
 * Does work in one transaction, as if nobody else wrote meanwhile. Where somebody did, it is done anew and finds what they
 * wrote: so services only ever have to tell of what they read. The work must do nothing but read and write through what it is given.
 */
export async function inTransaction<T>(db: Database, work: (writer: Writer) => Promise<T>): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      // SQLite knows no other level; its dialect takes the lock at once.
      return await db.transaction().setIsolationLevel('serializable').execute(work);
    } catch (cause) {
      if (round === maxRounds || !isCollision(cause)) throw cause;
    }
  }
}
