import type { Flow } from '@rung/flow';
import type { Literal } from '@rung/kernel';
import type { Wording } from '@rung/wording';
import { partChoices } from '../inspector/parts.ts';
import { knownActions } from '../node-kinds/shared/known-actions.ts';

/** Fields whose text is the id of a tier. */
const tierFields: ReadonlySet<string> = new Set([
  'position.tier',
  'resolver.tier',
  'event.requestedTier',
  'ai.suggestedTier',
]);

/** The texts that a field may hold, in words; null where it holds any. */
export function valueChoices(
  flow: Flow,
  path: string,
  about: { readonly values: readonly string[] | undefined; readonly wording: Wording },
): readonly { readonly value: string; readonly label: string }[] | null {
  if (tierFields.has(path)) return partChoices(flow, 'tiers');
  if (path === 'request.action')
    return knownActions(flow).map((value) => ({ value, label: about.wording.sayAction(value) }));
  return about.values?.map((value) => ({ value, label: about.wording.sayValue(path, value) })) ?? null;
}

/** The choices with one more for a value that stands in the flow but is none of them. */
export function withValue(
  choices: readonly { readonly value: string; readonly label: string }[],
  value: string,
): { value: string; label: string }[] {
  const isKnown = choices.some((choice) => choice.value === value);
  return isKnown ? [...choices] : [{ value, label: value }, ...choices];
}

/** The choices with one before them that stands for none, while nothing is chosen. */
export function withUnchosen(
  choices: { value: string; label: string }[],
  unchosen: string | null,
): { value: string; label: string }[] {
  return unchosen === null ? choices : [{ value: '', label: unchosen }, ...choices];
}

/** Whether a literal is plain text. */
export const isText = (literal: Literal): literal is string => typeof literal === 'string';
