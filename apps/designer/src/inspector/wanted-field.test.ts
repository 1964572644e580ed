import { expect, it } from 'vitest';
import { nearestPlace } from './wanted-field.ts';

const places = ['/nodes/a/config/when', '/nodes/a/config/cases', '/nodes/a/config/cases/1', '/nodes/a/title'];

it('finds the field itself, or the one that holds what is wrong', () => {
  expect(nearestPlace(places, '/nodes/a/title')).toBe('/nodes/a/title');
  expect(nearestPlace(places, '/nodes/a/config/cases/1/when')).toBe('/nodes/a/config/cases/1');
  expect(nearestPlace(places, '/nodes/a/config/cases/2/when')).toBe('/nodes/a/config/cases');
});

it('finds the first part of what has no field of its own', () => {
  expect(nearestPlace(places, '/nodes/a/config')).toBe('/nodes/a/config/when');
});

it('finds nothing where only the beginning of a name is the same', () => {
  expect(nearestPlace(places, '/nodes/a/config/casesOf')).toBe(null);
  expect(nearestPlace([], '/nodes/a/title')).toBe(null);
});
