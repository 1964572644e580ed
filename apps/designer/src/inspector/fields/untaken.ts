import type { Draft } from './use-draft.ts';

/** What marks an input in which somebody typed what cannot be taken: it stands nowhere but there. */
export function untaken(draft: Draft, isBad: boolean): { readonly 'data-untaken'?: true } {
  return isBad && draft.isChanged ? { 'data-untaken': true } : {};
}

/** Leads to the first input under an element that holds what could not be taken; false if there is none. */
export function leadToUntaken(within: ParentNode | null): boolean {
  const input = within?.querySelector<HTMLElement>('[data-untaken]') ?? null;
  input?.focus();
  return input !== null;
}
