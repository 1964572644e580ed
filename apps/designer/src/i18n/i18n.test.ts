import { expect, it } from 'vitest';
import { isLanguage, preferredLanguage } from './i18n.ts';

it('takes the first of the browser’s languages that is ours, else English', () => {
  expect(preferredLanguage(['de-AT', 'en'])).toBe('de');
  expect(preferredLanguage(['fr', 'EN-us', 'de'])).toBe('en');
  expect(preferredLanguage(['fr'])).toBe('en');
  expect(preferredLanguage([])).toBe('en');
});

it('knows its languages, and no names that objects have anyway', () => {
  expect(['en', 'de', 'constructor', 'fr', null].map(isLanguage)).toEqual([true, true, false, false, false]);
});
