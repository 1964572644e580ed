import { expect, it } from 'vitest';
import type { VersionList } from '../publishing.ts';
import { liveMoves } from './live-moves.ts';

const ada = { name: 'Ada', kind: 'unverified' } as const;
const grace = { name: 'Grace', kind: 'unverified' } as const;
const at = '2026-11-30T10:00:00.000Z';

const given = { environment: 'production', author: ada, at };

it('tells for each environment which version took the place of which, the latest first', () => {
  const list: VersionList = {
    versions: [],
    environments: ['staging', 'production', 'elsewhere'].map((id) => ({ id, now: null })),
    history: [
      { environment: 'production', seq: 2, version: 1, author: grace, at },
      { environment: 'staging', seq: 1, version: 3, author: ada, at },
      { environment: 'production', seq: 3, version: 3, author: ada, at },
      { environment: 'production', seq: 1, version: 2, author: ada, at },
    ],
  };
  expect(liveMoves(list)).toMatchObject([
    { environment: 'staging', moves: [{ seq: 1, version: 3, from: null, author: ada, at }] },
    {
      environment: 'production',
      moves: [
        { seq: 3, version: 3, from: 1, author: ada, at },
        { seq: 2, version: 1, from: 2, author: grace, at },
        { seq: 1, version: 2, from: null, author: ada, at },
      ],
    },
  ]);
});

it('leads back once to each version that an environment no longer gives', () => {
  const now = { ...given, seq: 4, version: 2 };
  const [only] = liveMoves({
    versions: [],
    environments: [{ id: 'production', now }],
    history: [1, 2, 1]
      .map((version, index): typeof now => ({ ...given, seq: index + 1, version }))
      .concat(now),
  });
  expect(only?.now).toBe(now);
  expect(only?.moves.map(({ version, isWayBack }) => [version, isWayBack])).toEqual([
    [2, false],
    [1, true],
    [2, false],
    [1, false],
  ]);
});
