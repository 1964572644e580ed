import type { Flow } from '@rung/flow';
import type { Policy } from '@rung/policy';
import type { Wording } from '@rung/wording';
import type { Language } from './language.ts';

/** What sentences call things by: the flow's titles and names where it is at hand, else the policy's ids. */
export interface NamesSource {
  readonly flow?: Flow | null;
  readonly policy?: Policy | null;
}

/** Loads the sentences of a language, which most command lines never need. */
export async function loadWording(language: Language, { flow, policy }: NamesSource): Promise<Wording> {
  const { createWording, namesOfFlow, namesOfPolicy, noNames } = await import('@rung/wording');
  const drawn = flow === null || flow === undefined ? null : namesOfFlow(flow);
  const compiled = policy === null || policy === undefined ? noNames : namesOfPolicy(policy);
  return createWording({ language, names: drawn ?? compiled });
}
