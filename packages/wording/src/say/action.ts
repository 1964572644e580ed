import type { Speech } from '../speech.ts';
import { inserted } from '../text/inserted.ts';
import { inPlainWords } from './names.ts';

/** An action as people call it; one that the policy names itself in plain words, as reasons are: “trial extension” for `trial_extension`. */
export function sayAction(speech: Speech, action: string): string {
  return sayKnown(speech, action) ?? inserted(inPlainWords(action));
}

/** The same for a finding, which may be about how it is spelt. */
export function sayActionAsWritten(speech: Speech, action: string): string {
  return sayKnown(speech, action) ?? inserted(action);
}

function sayKnown(speech: Speech, action: string): string | null {
  return speech.sayIfKnown(`value.request.action.${action}`);
}
