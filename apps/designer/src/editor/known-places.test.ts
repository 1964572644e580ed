import { beforeEach, expect, it } from 'vitest';
import { knownPlaces, rememberPlaces } from './known-places.ts';

// The one of these that there is without a file.
const kept = (): Storage => sessionStorage;
beforeEach(() => sessionStorage.clear());

it('knows where cards stood, of the policies that were opened last', () => {
  for (let policy = 0; policy < 25; policy++) {
    rememberPlaces(`p${policy}`, { layout: { a: { x: policy, y: 8.4 }, b: { x: 240, y: 130 } } }, kept);
  }
  rememberPlaces('p7', { layout: { a: { x: 1, y: 2 } } }, kept);
  expect(knownPlaces('p24', kept)).toEqual([
    [24, 8],
    [240, 130],
  ]);
  expect(knownPlaces('p7', kept)).toEqual([[1, 2]]);
  expect([knownPlaces('p0', kept), knownPlaces('p4', kept), knownPlaces('never', kept)]).toEqual([
    null,
    null,
    null,
  ]);
});

it('knows nothing of a policy without places, nor from what it cannot read', () => {
  rememberPlaces('k', { layout: { a: { x: 1, y: 2 } } }, kept);
  rememberPlaces('k', {}, kept);
  expect(knownPlaces('k', kept)).toBeNull();
  for (const text of ['{', '7', '[["k"]]', '[["k",[]]]', '[["k",[["1",2]]]]']) {
    sessionStorage.setItem('rung.places', text);
    expect(knownPlaces('k', kept)).toBeNull();
  }
});

it('knows nothing, and goes on, where the browser keeps nothing', () => {
  const refused = (): Storage => {
    throw new DOMException('private', 'SecurityError');
  };
  rememberPlaces('k', { layout: { a: { x: 1, y: 2 } } }, refused);
  expect(knownPlaces('k', refused)).toBeNull();
});
