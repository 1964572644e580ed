import { setImmediate } from 'node:timers/promises';
import { check } from '@rung/compiler';
import { semanticDigest } from '@rung/flow';
import type { Severity } from '@rung/kernel';
import { readDraft } from '../drafts/draft.ts';
import type { DraftFindings, Store } from '../store.ts';
import { readNewestVersions } from '../versions/newest-versions.ts';
import { type EnvironmentPointer, readPointers } from '../versions/pointers.ts';
import { exampleKeys } from './example-command.ts';

/** One row of the list of policies. */
export interface PolicyRow {
  readonly key: string;
  readonly name: string;
  readonly archivedAt: string | null;
  /** Whether it came with the product, to look at. */
  readonly isExample: boolean;
  readonly rev: number;
  readonly savedAt: string;
  /** How many findings there are of each severity; null where a newer program wrote the drawing, which nobody here can judge. */
  readonly findings: Readonly<Record<Severity, number>> | null;
  /** The newest version, wherever it is; null before the first. */
  readonly latest: { readonly number: number; readonly at: string } | null;
  /**
   * Whether the drawing means something else than the newest version; true before the first. Of one that cannot be read,
   * whether it was saved since.
   */
  readonly changed: boolean;
  /** What each environment gives; environments that have no version of it are left out. */
  readonly live: readonly EnvironmentPointer[];
}

/** Lists all policies by name, the archived ones too. */
export async function listPolicies(store: Store): Promise<readonly PolicyRow[]> {
  const heads = await store.db
    .selectFrom('draft')
    .innerJoin('policy', 'policy.key', 'draft.policy')
    .select(['policy.key', 'policy.name', 'policy.archivedAt', 'draft.rev', 'draft.savedAt'])
    .orderBy('policy.name')
    .orderBy('policy.key')
    .execute();
  const examples = await exampleKeys(store.db);
  const newest = await readNewestVersions(store.db, null);
  const pointers = await readPointers(store.db, null);
  const rows: PolicyRow[] = [];
  for (const head of heads) {
    const found = await findingsOf(store, head);
    const version = newest.get(head.key);
    rows.push({
      ...head,
      isExample: examples.has(head.key),
      findings: found === null ? null : countsOf(found),
      latest: version === undefined ? null : { number: version.number, at: version.at },
      changed: found === null ? version?.rev !== head.rev : version?.semanticDigest !== found.semanticDigest,
      live: pointers.filter(({ policy }) => policy === head.key),
    });
  }
  return rows;
}

/** What is known of a draft; null of one that a newer program wrote. */
async function findingsOf(
  store: Store,
  head: { readonly key: string; readonly rev: number },
): Promise<DraftFindings | null> {
  const known = store.findings.get(head);
  if (known !== undefined) return known;
  // Each takes a while on a large flow: others get their turn in between.
  await setImmediate();
  const draft = await readDraft(store, store.db, head.key);
  if (!draft.ok) {
    if (draft.error.code === 'newerFormat') return null;
    throw new Error(`the draft of ${head.key} is gone`);
  }
  const { flow, rev } = draft.value;
  const { diagnostics } = check(flow);
  return store.findings.keep({ key: head.key, rev }, { semanticDigest: semanticDigest(flow), diagnostics });
}

function countsOf({ diagnostics }: DraftFindings): Readonly<Record<Severity, number>> {
  const count = (wanted: Severity): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
