import { check } from '@rung/compiler';
import { practiceFlow } from '@rung/flow';
import { expect, it } from 'vitest';

it('has three things wrong, each found under another code', () => {
  const errors = check(practiceFlow).diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, nodeId }) => [code, nodeId])).toEqual([
    ['RNG-303', 'intake'],
    ['LNT-02', 'tell_lead'],
    ['CND-05', 'valuable'],
  ]);
});
