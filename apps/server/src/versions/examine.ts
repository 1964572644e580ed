import { compile } from '@rung/compiler';
import { type Flow, semanticDigest } from '@rung/flow';
import { sha256Digest } from '@rung/kernel';
import { policyText } from '@rung/policy';
import type { Revision } from '../drafts/kept-by-revision.ts';
import type { Store } from '../store.ts';
import type { Examination } from './examination.ts';
import { rehearseAll } from './rehearse-all.ts';

/** Compiles a draft and runs the scenarios that travel with it. What was once worked out of a revision is kept. */
export async function examineDraft(
  store: Store,
  { key, rev, flow }: Revision & { readonly flow: Flow },
): Promise<Examination> {
  const known = store.examinations.get({ key, rev });
  if (known !== undefined) return known;
  const { policy, diagnostics } = compile(flow);
  const found = { diagnostics, semanticDigest: semanticDigest(flow) };
  if (policy === null) return store.examinations.keep({ key, rev }, { ...found, policy: null, outcomes: [] });
  const text = policyText(policy);
  const outcomes = await rehearseAll(store.rehearse, flow);
  const examination = { ...found, policy: { digest: sha256Digest(text), text }, outcomes };
  // One that ended for want of time or of a thread may come out another time.
  const isFinal = outcomes.every(({ refusal }) => refusal === null || refusal.code === 'tooMuchHappens');
  return isFinal ? store.examinations.keep({ key, rev }, examination) : examination;
}
