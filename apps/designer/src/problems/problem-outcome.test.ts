import type { Diagnostic } from '@rung/kernel';
import { expect, it } from 'vitest';
import { placeOfWorst, problemField } from './problem-outcome.ts';

const finding = (about: Partial<Diagnostic>): Diagnostic => ({
  code: 'RNG-101',
  severity: 'error',
  message: '',
  nodeId: 'team',
  data: {},
  ...about,
});
const whole = finding({ path: '/nodes/team' });
const field = finding({ path: '/nodes/team/config/tier' });
const outcome = finding({ path: '/nodes/team/ports/timeout', data: { port: 'timeout' } });

it('leads to the field or the outcome of the worst that is about one', () => {
  expect(placeOfWorst([whole, field, outcome])).toEqual({
    outcomeWanted: null,
    fieldWanted: '/nodes/team/config/tier',
  });
  expect(placeOfWorst([{ ...field, severity: 'warning' }, outcome])).toEqual({
    outcomeWanted: { node: 'team', port: 'timeout' },
    fieldWanted: null,
  });
});

it('leads nowhere where all are about the whole step, or nothing is wrong', () => {
  const nowhere = { outcomeWanted: null, fieldWanted: null };
  expect(placeOfWorst([whole, { ...field, severity: 'info' }])).toEqual(nowhere);
  expect(placeOfWorst([])).toEqual(nowhere);
});

it('takes no setting of the policy for one of the step', () => {
  expect(problemField(finding({ path: '/tiers/team/owner' }))).toBe(null);
  expect(problemField(finding({ path: '/nodes/teams/config' }))).toBe(null);
});
