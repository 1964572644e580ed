import { type EngineErrorCode, engineMessages } from '@rung/engine';
import { effectNames, moveCountNames, noteKinds } from '@rung/kernel';
import { createWording } from '@rung/wording';
import { expect, it } from 'vitest';

const en = createWording({ language: 'en' });
const de = createWording({ language: 'de' });

it.each(Object.keys(engineMessages) as EngineErrorCode[])(
  // the keys of a literal object
  'says the refusal %s in both languages',
  (code) => {
    const message = engineMessages[code];
    expect(en.sayRefusal({ code, message })).toBe(`${message} (${code})`);
    const german = de.sayRefusal({ code, message, path: '/fields' });
    expect(german).toMatch(new RegExp(`^[A-ZÄÖÜ].*\\. \\(${code}, bei /fields\\)$`));
    expect(german).not.toContain(message);
  },
);

it('says a refusal that it does not know in its own English', () => {
  expect(de.sayRefusal({ code: 'unheardOf', message: 'Something else.' })).toBe(
    'Something else. (unheardOf)',
  );
});

it.each([
  ['effect', effectNames],
  ['what', noteKinds],
])('has a word for every %s', (key, values) => {
  for (const value of values) {
    for (const wording of [en, de]) expect(wording.sayDetail([key], { value, row: {} })).not.toBe(value);
  }
});

it('has a name for every count', () => {
  for (const name of moveCountNames) {
    const path = ['counts', name];
    expect(de.sayDetailName(path)).not.toBe(en.sayDetailName(path));
  }
});
