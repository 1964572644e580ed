import { expect, it } from 'vitest';
import { preferencesOf } from './preference-values.ts';

const unset = {
  language: null,
  singleKeys: true,
  authorName: null,
  wheel: 'pan',
  motion: 'system',
  density: 'comfortable',
  inspectorWidth: null,
  dockHeight: null,
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
  } as const;
  expect(preferencesOf(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});

it('leaves out what it does not know, each by itself', () => {
  expect(
    preferencesOf({
      language: 'fr',
      singleKeys: 'no',
      authorName: '  ',
      wheel: 'spin',
      motion: true,
      density: 'compact',
      inspectorWidth: '420',
      dockHeight: 240,
    }),
  ).toEqual({ ...unset, density: 'compact', dockHeight: 240 });
  expect(preferencesOf({ inspectorWidth: -1, dockHeight: Number.NaN })).toEqual(unset);
});
