import { useLingui } from '@lingui/react';
import type { Language } from '@rung/wording';
import { isLanguage, type Translate, t } from './i18n.ts';

/** {@link t} in a component, which renders again when the language changes. */
export function useT(): Translate {
  useLingui();
  return t;
}

/** The language of the screen, for `createWording` and `Intl`. */
export function useLanguage(): Language {
  const { locale } = useLingui().i18n;
  return isLanguage(locale) ? locale : 'en';
}
