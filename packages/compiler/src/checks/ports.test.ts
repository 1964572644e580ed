import { expect, it } from 'vitest';
import { findings, remove, set } from './findings.fake.ts';

const unwired = (...edits: Parameters<typeof findings>[1][]): readonly unknown[] =>
  findings('LNT-03', ...edits).map(({ nodeId, data }) => [nodeId, data['port']]);

it('asks for no connection that is drawn, only to or from a misspelt name', () => {
  expect(unwired(remove('/edges/e0'))).toHaveLength(1);
  expect(unwired(set('/edges/e0/to', 'solvin'))).toEqual([]);
  expect(unwired(set('/edges/e0/from/port', 'aut'))).toEqual([]);
});

it('still asks for another one of the same step', () => {
  const asked = unwired(remove('/edges/e30'), set('/edges/e31/from/port', 'exhauste'));
  expect(asked).toEqual([['nag', 'again']]);
  expect(unwired(remove('/edges/e30'), remove('/edges/e31'))).toHaveLength(2);
});
