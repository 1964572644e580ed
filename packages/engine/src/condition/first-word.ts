import { compileWords, own, type WordMatcher } from '@rung/kernel';
import type { Policy } from '@rung/policy';
import type { LinkedFields, Snapshot } from './snapshot.ts';

/** Finds the entry that `{word}` in a trigger's reason stands for. */
export type FirstWord = (snapshot: Snapshot) => string | null;

/** The word lists of a policy that reasons quote, compiled once each. */
export interface ReasonWordsSources {
  readonly policy: Policy;
  readonly fields: LinkedFields;
}

/**
 * For each trigger whose reason holds `{word}`: a function giving the first entry of its word list, in list order and
 * as listed, that its text field mentions; null when none does or the field has no value. Keyed by node id.
 */
export function linkReasonWords({ policy, fields }: ReasonWordsSources): ReadonlyMap<string, FirstWord> {
  const matchers = new Map<string, WordMatcher>();
  const matcherOf = (list: string): WordMatcher => {
    const words = own(policy.wordLists, list)?.words ?? [];
    const matcher = matchers.get(list) ?? compileWords(words);
    matchers.set(list, matcher);
    return matcher;
  };
  const found = new Map<string, FirstWord>();
  for (const [id, node] of Object.entries(policy.nodes)) {
    if (node.kind !== 'trigger' || node.reasonWords === null) continue;
    const matcher = matcherOf(node.reasonWords.words);
    const slot = fields.slotOf.get(node.reasonWords.field) ?? -1;
    found.set(id, ({ values }) => {
      const text = values[slot];
      return typeof text === 'string' ? matcher.match(text) : null;
    });
  }
  return found;
}
