import type { Speech } from '../speech.ts';
import { inserted } from '../text/inserted.ts';

/** An action as people call it; one that the policy names itself stays as it is written. */
export function sayAction(speech: Speech, action: string): string {
  return speech.sayIfKnown(`value.request.action.${action}`) ?? inserted(action);
}
