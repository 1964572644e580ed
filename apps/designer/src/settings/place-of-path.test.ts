import { expect, it } from 'vitest';
import { settingsPlaceOf } from './place-of-path.ts';

it.each([
  ['/tiers/desk/owner', { table: 'tiers', entry: 'desk', alone: true, at: '/tiers/desk/owner' }],
  ['/grants', { table: 'grants', entry: null, alone: false }],
  ['/guards/caps/most/then', { table: 'guards', entry: null, alone: false, at: '/guards/caps/most/then' }],
  ['/pinned/rule/never', { table: 'guards', entry: null, alone: false, at: '/pinned/rule/never' }],
  ['/nodes/intake/config', null],
  ['/triggers', null],
  ['', null],
  [undefined, null],
] as const)('knows where %s is changed', (path, place) => {
  expect(settingsPlaceOf(path)).toEqual(place);
});
