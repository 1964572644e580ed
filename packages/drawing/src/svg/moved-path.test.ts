import { expect, it } from 'vitest';
import { icons } from './icons.ts';
import { movedPath } from './moved-path.ts';

it('moves places, lets lengths only grow, and leaves flags as they are', () => {
  const to = { x: 100, y: 1000, scale: 2 };
  expect(movedPath('M1 2H3V4L5 6 7 8Z', to)).toBe('M102 1004H106V1008L110 1012 114 1016Z');
  expect(movedPath('M1 2a3 4 45 1 0 5 6h-1v.5l1-2', to)).toBe('M102 1004a6 8 45 1 0 10 12h-2v1l2 -4');
  expect(movedPath('M0 0A3 4 45 1 0 5 6C1 2 3 4 5 6', to)).toBe(
    'M100 1000A6 8 45 1 0 110 1012C102 1004 106 1008 110 1012',
  );
});

it('moves back what it has moved, in every icon', () => {
  for (const [kind, icon] of Object.entries(icons)) {
    const there = movedPath(icon, { x: 40, y: 80, scale: 2 });
    expect(there, kind).not.toBe(icon);
    expect(movedPath(there, { x: -20, y: -40, scale: 0.5 }), kind).toBe(
      movedPath(icon, { x: 0, y: 0, scale: 1 }),
    );
  }
});
