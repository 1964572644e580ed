import { expect, it } from 'vitest';
import { exampleDocument } from './examples.fake.ts';
import { answer } from './worker.ts';

it('answers a fault of the program with a code for the caller and its stack for the log', () => {
  const document = { ...exampleDocument('small-team-starter'), text: 'no JSON, which no caller can send' };
  const answered = answer({ name: 'prepare', given: { document } });
  expect(answered).toMatchObject({ ok: false, error: { code: 'failed' } });
  expect(answered.fault).toContain('SyntaxError');
});
