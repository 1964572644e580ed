import { semanticDigest } from '@rung/flow';
import { ok, type Result } from '@rung/kernel';
import { readDraft } from '../drafts/draft.ts';
import type { Problem } from '../problem.ts';
import type { Store } from '../store.ts';
import { readNewestVersions } from '../versions/newest-versions.ts';
import { readPointers } from '../versions/pointers.ts';

/** What is live of a policy, and whether its draft is something else. */
export interface PolicyStanding {
  /** The newest version, wherever it is; null before the first. */
  readonly latest: { readonly number: number } | null;
  /** Whether the draft means something else than the newest version; true before the first. */
  readonly changed: boolean;
  /** What each environment gives; environments that have no version of it are left out. */
  readonly live: readonly { readonly environment: string; readonly version: number }[];
}

/**
 * How a policy stands. The draft is compared by what it means, so that steps that were only moved are no change.
 * The errors are `policyUnknown` and `newerFormat`.
 */
export async function policyStanding(store: Store, key: string): Promise<Result<PolicyStanding, Problem>> {
  const draft = await readDraft(store, store.db, key);
  if (!draft.ok) return draft;
  const { flow, rev } = draft.value;
  const newest = (await readNewestVersions(store.db, key)).get(key);
  const digest = (): string => store.findings.get({ key, rev })?.semanticDigest ?? semanticDigest(flow);
  const pointers = await readPointers(store.db, key);
  return ok({
    latest: newest === undefined ? null : { number: newest.number },
    changed: newest === undefined || (newest.rev !== rev && newest.semanticDigest !== digest()),
    live: pointers.map(({ environment, version }) => ({ environment, version })),
  });
}
