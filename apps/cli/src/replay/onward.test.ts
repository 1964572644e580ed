import { expect, it } from 'vitest';
import { onward, stretch } from './onward.ts';

it('never tells less than before, nor the same twice', () => {
  const told: number[] = [];
  const tell = onward((done) => told.push(done));
  for (const done of [0.1, 0.3, 0.2, 0.3, 0.4, 0, 1]) tell(done);
  expect(told).toEqual([0.1, 0.3, 0.4, 1]);
});

it('tells a part as a stretch of the whole', () => {
  const told: number[] = [];
  const tell = stretch((done) => told.push(done), 0.5, 1);
  for (const done of [0, 0.5, 1]) tell(done);
  expect(told).toEqual([0.5, 0.75, 1]);
});
