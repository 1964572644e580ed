import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { example, scratchOfTest } from '../shell/example-files.fake.ts';
import { loadPolicy } from '../shell/load-policy.ts';
import { loadMap } from './load-map.ts';
import { replayFile } from './replay-file.ts';

const sample = (file: string): string => example('replays/sample', file);
const timeout = 60_000; // two readings of two thousand tickets

/** A row of a ticket that was never opened, so that no event comes of it. */
const slip = 'X-1,9999-01-01 09:00:00,taken,,,,,,,Ada,,\n';

const time = { column: 'time', format: 'yyyy-MM-dd HH:mm:ss' };
const setAside = { grouped: false };
const learning = { grouped: true, learned: { due: { by: 'ticket', from: time, to: time } } };

/** Replays the sample's history with some rows more, and gives the shares that were told as done. */
async function replayed(more: string, ways: object, untilMs: number | null = null) {
  const scratch = scratchOfTest();
  const { linked } = loadPolicy(sample('flow.json'));
  if (linked === null) throw new Error('the sample is a policy');
  const map = JSON.parse(readFileSync(sample('map.json'), 'utf8')); // of our own, an object
  const loaded = loadMap(scratch.write('map.json', { ...map, ...ways }), linked);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error.diagnostics));
  const told: number[] = [];
  const report = await replayFile({
    linked,
    ...loaded.value,
    file: scratch.write('rows.csv', `${readFileSync(sample('tickets.csv'), 'utf8').trimEnd()}\n${more}`),
    untilMs,
    trace: false,
    calendar: null,
    workers: 1,
    onProgress: (done) => told.push(done),
  });
  return { told, until: report.until };
}

it.each([
  ['rows are set aside', setAside],
  ['targets are learned', learning],
])('never goes back where %s and the history is read twice', { timeout }, async (_, ways) => {
  const { told, until } = await replayed(slip, ways);
  expect(until).toMatch(/^2026-/);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(new Set(told).size).toBe(told.length);
  // The second reading moves on from where the first one ended.
  expect(told.filter((done) => done > 0.9 && done < 0.99).length).toBeGreaterThan(1);
  expect(told.at(-1)).toBeCloseTo(1, 9);
});

it.each([
  ['the end is known', Date.UTC(2026, 11, 1)],
  ['the end that was found holds', null],
])('comes to the end where %s and the history is read once', { timeout }, async (_, untilMs) => {
  const { told } = await replayed('', learning, untilMs);
  expect(told.some((done) => done > 0.5 && done < 0.9)).toBe(true);
  expect(told.at(-1)).toBeCloseTo(1, 9);
});
