import type { Language, Wording } from '@rung/wording';
import { speak } from '../i18n/speak.ts';
import { useLanguage } from '../i18n/use-t.ts';

const wordings = new Map<Language, Wording>();

/** The sentences of a language; made once, since a wording holds no state. */
function wordingIn(language: Language): Wording {
  const known = wordings.get(language);
  if (known !== undefined) return known;
  const made = speak({ language });
  wordings.set(language, made);
  return made;
}

/** The sentences in the language of the screen. */
export function useWording(): Wording {
  return wordingIn(useLanguage());
}
