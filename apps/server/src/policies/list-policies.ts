import { setImmediate } from 'node:timers/promises';
import { check } from '@rung/compiler';
import { semanticDigest } from '@rung/flow';
import type { Severity } from '@rung/kernel';
import { readDraft } from '../drafts/draft.ts';
import type { DraftFindings, Store } from '../store.ts';
import { type EnvironmentPointer, readPointers } from '../versions/pointers.ts';

/** One row of the list of policies. */
export interface PolicyRow {
  readonly key: string;
  readonly name: string;
  readonly archivedAt: string | null;
  readonly rev: number;
  readonly savedAt: string;
  /** How many findings there are of each severity. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** The newest version, wherever it is; null before the first. */
  readonly latest: { readonly number: number; readonly at: string } | null;
  /** Whether the drawing means something else than the newest version; true before the first. */
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
  const newest = await newestVersions(store);
  const pointers = await readPointers(store.db, null);
  const rows: PolicyRow[] = [];
  for (const head of heads) {
    const { semanticDigest: digest, diagnostics } = await findingsOf(store, head);
    const version = newest.get(head.key);
    rows.push({
      ...head,
      findings: {
        error: countOf(diagnostics, 'error'),
        warning: countOf(diagnostics, 'warning'),
        info: countOf(diagnostics, 'info'),
      },
      latest: version === undefined ? null : { number: version.number, at: version.at },
      changed: version?.semanticDigest !== digest,
      live: pointers.filter(({ policy }) => policy === head.key),
    });
  }
  return rows;
}

async function findingsOf(
  store: Store,
  head: { readonly key: string; readonly rev: number },
): Promise<DraftFindings> {
  const known = store.findings.get(head);
  if (known !== undefined) return known;
  // Each takes a while on a large flow: others get their turn in between.
  await setImmediate();
  const draft = await readDraft(store, store.db, head.key);
  if (!draft.ok) throw new Error(`the draft of ${head.key} is gone`);
  const { flow, rev } = draft.value;
  const { diagnostics } = check(flow);
  return store.findings.keep({ key: head.key, rev }, { semanticDigest: semanticDigest(flow), diagnostics });
}

function countOf(diagnostics: DraftFindings['diagnostics'], severity: Severity): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}

type NewestVersion = { readonly number: number; readonly at: string; readonly semanticDigest: string };

async function newestVersions({ db }: Store): Promise<ReadonlyMap<string, NewestVersion>> {
  const rows = await db
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
    .select(['version.policy', 'version.number', 'version.at', 'version.semanticDigest'])
    .execute();
  return new Map(rows.map(({ policy, ...version }) => [policy, version]));
}
