import type { Speech } from '../speech.ts';
import { inserted } from '../text/inserted.ts';
import { inPlainWords, nameOf } from './names.ts';

/** Whom something is for, as declared: `queue:x`, `tier:x`, `origin`, `owner` and so on. */
export function sayTarget(speech: Speech, target: string): string {
  const colon = target.indexOf(':');
  if (colon < 0) return speech.sayIfKnown(`target.${target}`) ?? inserted(target);
  const kind = target.slice(0, colon);
  const id = target.slice(colon + 1);
  // People are called as they spell themselves.
  const plain = kind === 'user' ? id : inPlainWords(id);
  const name = kind === 'tier' ? nameOf(speech, 'tier', id) : inserted(plain);
  return speech.sayIfKnown(`target.${kind}`, { name }) ?? inserted(target);
}
