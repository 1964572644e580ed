import { expect, it } from 'vitest';
import { kindIcons } from './event-icons.tsx';

it('has a sign of its own for each kind of event', () => {
  const icons = Object.values(kindIcons);
  expect(new Set(icons).size).toBe(icons.length);
});
