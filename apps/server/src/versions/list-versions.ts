import type { Flow } from '@rung/flow';
import { err, ok, type Result } from '@rung/kernel';
import { type Author, authorOf } from '../author.ts';
import { readDocument } from '../drafts/document-text.ts';
import type { Problem } from '../problem.ts';
import type { Reader } from '../storage/tables.ts';
import { type EnvironmentPointer, readPointerHistory, readPointers } from './pointers.ts';

/** A published version. */
export interface VersionRow {
  readonly number: number;
  readonly digest: string;
  readonly semanticDigest: string;
  /** The draft's revision that it was made of. */
  readonly rev: number;
  readonly message: string;
  readonly author: Author;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** All versions of a policy and where they are given. */
export interface VersionList {
  /** The newest first. */
  readonly versions: readonly VersionRow[];
  /** Every environment in its order, with what it gives of this policy now. */
  readonly environments: readonly { readonly id: string; readonly now: EnvironmentPointer | null }[];
  /** All that was ever given, the latest first. */
  readonly history: readonly EnvironmentPointer[];
}

/** Lists a policy's versions. */
export async function listVersions(reader: Reader, key: string): Promise<Result<VersionList, Problem>> {
  const policy = await reader.selectFrom('policy').select('key').where('key', '=', key).executeTakeFirst();
  if (policy === undefined) return err({ code: 'policyUnknown', key });
  const rows = await reader
    .selectFrom('version')
    .select(['number', 'digest', 'semanticDigest', 'rev', 'message', 'author', 'authorKind', 'at'])
    .where('policy', '=', key)
    .orderBy('number', 'desc')
    .execute();
  const environments = await reader.selectFrom('environment').select('id').orderBy('place').execute();
  const now = await readPointers(reader, key);
  return ok({
    versions: rows.map(({ author, authorKind, ...row }) => ({
      ...row,
      author: authorOf({ author, authorKind }),
    })),
    environments: environments.map(({ id }) => ({
      id,
      now: now.find(({ environment }) => environment === id) ?? null,
    })),
    history: await readPointerHistory(reader, key),
  });
}

/** Reads the drawing that a version was made of. */
export async function readVersionFlow(
  reader: Reader,
  { key, version }: { readonly key: string; readonly version: number },
): Promise<Result<Flow, Problem>> {
  const row = await reader
    .selectFrom('version')
    .select('flow')
    .where('policy', '=', key)
    .where('number', '=', version)
    .executeTakeFirst();
  return row === undefined
    ? err({ code: 'versionUnknown', version })
    : readDocument(Buffer.from(row.flow).toString('utf8'));
}
