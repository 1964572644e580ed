import { expect, it } from 'vitest';
import { actedOn } from './selection.ts';

it('acts on all chosen steps where the step is one of them, and else on that step alone', () => {
  expect(actedOn(['team', 'senior'], 'senior')).toEqual(['team', 'senior']);
  expect(actedOn(['team', 'senior'], 'founder')).toEqual(['founder']);
  expect(actedOn(['team'], null)).toEqual(['team']);
});
