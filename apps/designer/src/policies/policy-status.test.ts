import { expect, it } from 'vitest';
import { countsOf, type PolicyRow, rowsFor, statusOf } from './policy-status.ts';

const plain: PolicyRow = {
  key: 'refunds',
  name: 'Refunds',
  archivedAt: null,
  isExample: false,
  savedAt: '2026-06-04T10:00:00Z',
  findings: { error: 0, warning: 0 },
  changed: true,
  latest: null,
  live: [],
};
const live: PolicyRow = {
  ...plain,
  key: 'vip',
  name: 'Émile’s VIP customers',
  savedAt: '2026-06-05T10:00:00Z',
  changed: false,
  latest: { number: 3, at: '2026-06-05T09:00:00Z' },
  live: [{ environment: 'production', version: 3 }],
};
const pending: PolicyRow = {
  ...live,
  key: 'outage',
  name: 'Outage 10',
  changed: true,
  findings: { error: 1, warning: 0 },
};
/** Nobody can say what is wrong with it: it is no policy with problems, nor one without. */
const newer: PolicyRow = { ...plain, key: 'zzz-newer', name: 'Zzz newer', findings: null };
const second: PolicyRow = { ...plain, key: 'outage-2', name: 'Outage 2' };
const away: PolicyRow = { ...live, key: 'old', name: 'Old', archivedAt: '2026-06-01T00:00:00Z' };
const all = [plain, live, pending, second, away];

const keys = (rows: readonly PolicyRow[]): readonly string[] => rows.map(({ key }) => key);

it('says how far a policy is', () => {
  expect(all.map(statusOf)).toEqual(['draft', 'live', 'pending', 'draft', 'archived']);
});

it('tells what is not published from a version that is not live everywhere', () => {
  const rolledBack: PolicyRow = { ...live, latest: { number: 4, at: '2026-06-05T09:30:00Z' } };
  expect(statusOf(rolledBack)).toBe('behind');
  expect(statusOf({ ...rolledBack, changed: true })).toBe('pending');
  expect(statusOf({ ...live, live: [...live.live, { environment: 'staging', version: 2 }] })).toBe('behind');
  expect(statusOf({ ...live, live: [...live.live, { environment: 'staging', version: 3 }] })).toBe('live');
  expect(keys(rowsFor([rolledBack, pending], { text: '', shown: 'behind', order: 'name' }))).toEqual(
    keys([rolledBack]),
  );
});

it('leaves archived policies to their own chip', () => {
  expect(keys(rowsFor(all, { text: '', shown: 'all', order: 'name' }))).not.toContain('old');
  expect(keys(rowsFor(all, { text: '', shown: 'archived', order: 'name' }))).toEqual(['old']);
  expect(countsOf(all)).toEqual({
    all: 4,
    draft: 2,
    live: 1,
    pending: 1,
    behind: 0,
    problems: 1,
    archived: 1,
  });
});

it('counts no problems of a policy that a newer program wrote', () => {
  expect(keys(rowsFor([newer, pending], { text: '', shown: 'problems', order: 'name' }))).toEqual(['outage']);
  expect(countsOf([newer, pending])).toMatchObject({ all: 2, draft: 1, problems: 1 });
});

it('finds names and keys by words, whatever their case and accents', () => {
  const find = (text: string): readonly string[] => keys(rowsFor(all, { text, shown: 'all', order: 'name' }));
  expect(find('vip EMILE')).toEqual(['vip']);
  expect(find('outage')).toEqual(['outage-2', 'outage']);
  expect(find('nothing')).toEqual([]);
});

it('puts the latest change first where that is wanted', () => {
  expect(keys(rowsFor(all, { text: '', shown: 'all', order: 'saved' }))).toEqual([
    'vip',
    'outage',
    'outage-2',
    'refunds',
  ]);
});

it('puts what was published last first, and what never was last', () => {
  const later: PolicyRow = { ...live, key: 'later', latest: { number: 1, at: '2026-06-07T09:00:00Z' } };
  const wanted = { text: '', shown: 'all', order: 'published' } as const;
  expect(keys(rowsFor([plain, live, second, later], wanted))).toEqual([
    'later',
    'vip',
    'outage-2',
    'refunds',
  ]);
});
