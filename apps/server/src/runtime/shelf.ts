import type { Reader } from '../storage/tables.ts';
import { readPointers } from '../versions/pointers.ts';

/** A published policy as it is sent. */
export interface ShelvedPolicy {
  readonly digest: string;
  /** The canonical policy: what the digest is of. */
  readonly bytes: Buffer;
}

/** What an environment gives of a policy. */
export interface LivePolicy extends ShelvedPolicy {
  readonly seq: number;
  readonly version: number;
}

/** Where a policy is given. */
export interface Place {
  readonly environment: string;
  readonly policy: string;
}

/** What runtimes are given, in memory: to answer them no database is asked. */
export interface Shelf {
  readonly has: (environment: string) => boolean;
  readonly live: (place: Place) => LivePolicy | undefined;
  /** Any version by its digest. One that no environment gives is read from the database the first time. */
  readonly blob: (reader: Reader, digest: string) => Promise<ShelvedPolicy | undefined>;
  /** Reads again what a place gives. Called after each commit that changes it. */
  readonly refresh: (reader: Reader, place: Place) => Promise<void>;
}

/** As many bytes of versions that no environment gives as are kept. */
const maxBlobBytes = 32 * 1024 * 1024;

/** Reads in all that the environments give. */
export async function fillShelf(reader: Reader): Promise<Shelf> {
  const environments = await reader.selectFrom('environment').select('id').execute();
  const live = new Map<string, Map<string, LivePolicy>>(environments.map(({ id }) => [id, new Map()]));
  const blobs = blobCache();
  const refresh: Shelf['refresh'] = async (inside, { environment, policy }) => {
    const found = await readLive(inside, { environment, policy });
    const known = live.get(environment)?.get(policy);
    // Two commits may come back in either order; the later one stays.
    if (found !== undefined && found.seq > (known?.seq ?? 0)) live.get(environment)?.set(policy, found);
  };
  for (const { environment, policy } of await readPointers(reader, null)) {
    await refresh(reader, { environment, policy });
  }
  return {
    has: (environment) => live.has(environment),
    live: ({ environment, policy }) => live.get(environment)?.get(policy),
    refresh,
    blob: async (inside, digest) => {
      const known = blobs.get(digest);
      if (known !== undefined) return known;
      const row = await inside
        .selectFrom('version')
        .select(['digest', 'bytes'])
        .where('digest', '=', digest)
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : blobs.keep(shelved(row));
    },
  };
}

async function readLive(reader: Reader, { environment, policy }: Place): Promise<LivePolicy | undefined> {
  const row = await reader
    .selectFrom('pointer')
    .innerJoin('version', (join) =>
      join.onRef('version.policy', '=', 'pointer.policy').onRef('version.number', '=', 'pointer.version'),
    )
    .select(['pointer.seq', 'pointer.version', 'version.digest', 'version.bytes'])
    .where('pointer.environment', '=', environment)
    .where('pointer.policy', '=', policy)
    .orderBy('pointer.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : { ...shelved(row), seq: row.seq, version: row.version };
}

function shelved({ digest, bytes }: { readonly digest: string; readonly bytes: Uint8Array }): ShelvedPolicy {
  return { digest, bytes: Buffer.from(bytes) };
}

/** Keeps the blobs asked for last, up to so many bytes. */
function blobCache() {
  const kept = new Map<string, ShelvedPolicy>();
  let size = 0;
  const drop = (blob: ShelvedPolicy): void => {
    if (kept.delete(blob.digest)) size -= blob.bytes.length;
  };
  const keep = (blob: ShelvedPolicy): ShelvedPolicy => {
    drop(blob);
    kept.set(blob.digest, blob);
    size += blob.bytes.length;
    for (const oldest of kept.values()) {
      if (size <= maxBlobBytes || oldest === blob) break;
      drop(oldest);
    }
    return blob;
  };
  return {
    keep,
    get: (digest: string) => {
      const known = kept.get(digest);
      return known === undefined ? undefined : keep(known);
    },
  };
}
