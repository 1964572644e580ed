import type { Diagnostic } from '@rung/kernel';
import { expect, it } from 'vitest';
import { rehearsed } from '../simulator/model/rehearsed.fake.ts';
import { placeOfFinding } from './use-show-finding.ts';

const { flow } = rehearsed('authority-ladder');
const [step = ''] = Object.keys(flow.nodes);
const finding = (about: Partial<Diagnostic>): Diagnostic => ({
  code: 'RNG-101',
  severity: 'error',
  message: '',
  data: {},
  ...about,
});

it('finds the step, the entry of a table, or the guards where what a finding is about is changed', () => {
  expect(placeOfFinding(flow, finding({ nodeId: step, path: `/nodes/${step}/title` }))).toEqual({
    kind: 'step',
    step,
  });
  expect(placeOfFinding(flow, finding({ path: '/tiers/team/owner' }))).toMatchObject({
    kind: 'settings',
    settings: { table: 'tiers', entry: 'team', at: '/tiers/team/owner' },
  });
  expect(placeOfFinding(flow, finding({ nodeId: step, path: '/guards/caps/most' }))).toMatchObject({
    settings: { table: 'guards' },
  });
});

it('finds what is said of the policy itself, and the kind of step that it lacks', () => {
  expect(placeOfFinding(flow, finding({ path: '/name' }))).toEqual({ kind: 'policy', field: '/name' });
  expect(
    placeOfFinding(flow, finding({ path: '/notApplicable', data: { part: 'ownership' } })),
  ).toMatchObject({ field: '/notApplicable/ownership' });
  expect(placeOfFinding(flow, finding({ code: 'RNG-414', path: '/nodes' }))).toEqual({
    kind: 'missing',
    step: 'followUp',
  });
});

it('finds no place for the flow as a whole, nor for a step that is gone', () => {
  expect(placeOfFinding(flow, finding({ path: '/nodes' }))).toBe(null);
  expect(placeOfFinding(flow, finding({ nodeId: 'gone', path: '/nodes/gone' }))).toBe(null);
});
