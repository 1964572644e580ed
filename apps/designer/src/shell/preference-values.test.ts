import { expect, it } from 'vitest';
import { latestFirst, preferencesOf } from './preference-values.ts';

const unset = {
  language: null,
  singleKeys: true,
  authorName: null,
  wheel: 'pan',
  motion: 'system',
  density: 'comfortable',
  inspectorWidth: null,
  dockHeight: null,
  map: null,
  recentKinds: [],
};

it.each([[null], [7], ['{}'], [[]], [{}], [{ other: true }]])('prefers nothing where %j was kept', (kept) => {
  expect(preferencesOf(kept)).toEqual(unset);
});

it('takes what it kept itself', () => {
  const kept = {
    language: 'de',
    singleKeys: false,
    authorName: 'Ada',
    wheel: 'zoom',
    motion: 'reduced',
    density: 'compact',
    inspectorWidth: 420,
    dockHeight: 240,
    map: false,
    recentKinds: ['tier', 'sla'],
  } as const;
  expect(preferencesOf(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});

it('leaves out what it does not know, each by itself', () => {
  expect(
    preferencesOf({
      language: 'fr',
      singleKeys: 'no',
      authorName: '\u200B ',
      wheel: 'spin',
      motion: true,
      density: 'compact',
      inspectorWidth: '420',
      dockHeight: 240,
      map: 1,
      recentKinds: ['tier', 7],
    }),
  ).toEqual({ ...unset, density: 'compact', dockHeight: 240, recentKinds: ['tier'] });
  expect(preferencesOf({ inspectorWidth: -1, dockHeight: Number.NaN, recentKinds: 'tier' })).toEqual(unset);
});

it('remembers a few of what was used last, the latest first and each once', () => {
  const used = ['tier', 'wait', 'sla', 'tier', 'end', 'message'];
  expect(used.reduce<readonly string[]>(latestFirst, [])).toEqual(['message', 'end', 'tier', 'sla']);
});
