import { type EngineErrorCode, engineMessages } from '@rung/engine';
import { type Diagnostic, effectNames, moveCountNames, noteKinds } from '@rung/kernel';
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

it('says what is wrong at the place of a refusal, where that is known', () => {
  const finding: Diagnostic = {
    code: 'EVT-08',
    severity: 'error',
    message: 'as below',
    data: { allowed: ['low', 'urgent'], found: 'Urgent', suggestion: 'urgent' },
  };
  const refusal = { code: 'invalidValue', message: 'vague', path: '/fields/ticket.priority', finding };
  expect(en.sayRefusal(refusal)).toBe(
    '"Urgent" is not one of "low", "urgent". Did you mean "urgent"? (invalidValue, at /fields/ticket.priority)',
  );
  expect(de.sayRefusal(refusal)).toContain('Meinten Sie "urgent"? (invalidValue, bei ');
});

it('says in both languages what only a scenario can have wrong with it', () => {
  const codes = [
    ['SCN-30', { found: 'acount', suggestion: 'account' }],
    ['SCN-31', { effect: 'message' }],
    ['SCN-32', { effect: 'notify', tier: 'team' }],
    ['SCN-33', { found: 'ticket.foorm', suggestion: 'ticket.form' }],
  ] as const;
  for (const [code, data] of codes) {
    const finding: Diagnostic = { code, severity: 'error', message: '', data };
    const [english, german] = [en.sayDiagnostic(finding), de.sayDiagnostic(finding)];
    expect(english).not.toBe(german);
    for (const said of [english, german])
      for (const value of Object.values(data)) expect(said).toContain(`"${value}"`);
  }
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
