import type { ClockRow, FinalState, NoteRow } from '@rung/kernel';
import { expect, it } from 'vitest';
import { matchFinal } from './match-final.ts';
import { matchClocks, matchNotes } from './match-rows.ts';

const cycle: ClockRow = {
  clock: 'unanswered',
  ticket: 'T-1',
  cycle: 1,
  startedAt: '2026-03-27T16:00:00Z',
  dueAt: '2026-03-30T10:30:00Z',
  metAt: null,
  breachedAt: '2026-03-30T10:30:00Z',
  countedMs: 14_400_000,
  pausedMs: 0,
  outcome: 'breached',
};

it('takes clock rows one to one in any order', () => {
  const met: ClockRow = { ...cycle, cycle: 2, outcome: 'met', breachedAt: null };
  expect(
    matchClocks([{ clock: 'unanswered' }, { clock: 'unanswered', outcome: 'breached' }], [cycle, met]),
  ).toEqual([]);
  expect(matchClocks([{ outcome: 'met' }, { outcome: 'met' }], [cycle, met])).toMatchObject([
    { code: 'clock' },
  ]);
});

it('says what the nearest clock row has instead', () => {
  const [failure] = matchClocks([{ clock: 'unanswered', countedMs: 1 }], [cycle]);
  expect(failure).toMatchObject({ code: 'clock', actual: { countedMs: 14_400_000 } });
  expect(failure?.message).toContain('countedMs 14400000');
});

it('compares a row that found no partner only with rows that nobody has taken', () => {
  const other: ClockRow = { ...cycle, cycle: 2, countedMs: 5, pausedMs: 9 };
  const [failure] = matchClocks(
    [{ cycle: 1 }, { clock: 'unanswered', cycle: 1, pausedMs: 0 }],
    [cycle, other],
  );
  expect(failure).toMatchObject({ expected: { pausedMs: 0 }, actual: { cycle: 2 } });
});

it('fits an expected null to an instant that never came', () => {
  expect(matchClocks([{ clock: 'unanswered', metAt: null }], [cycle])).toEqual([]);
  expect(matchClocks([{ clock: 'unanswered', breachedAt: null }], [cycle])).toHaveLength(1);
});

it('compares remarks by subset', () => {
  const note: NoteRow = { at: '2026-03-30T10:30:00Z', what: 'unknown', ticket: 'T-1', field: 'customer.ltv' };
  expect(matchNotes([{ what: 'unknown', field: 'customer.ltv' }], [note])).toEqual([]);
  expect(matchNotes([{ what: 'late' }], [note])).toMatchObject([{ code: 'note' }]);
});

const ended: FinalState = {
  tier: 'senior',
  owner: 'queue:senior',
  status: 'open',
  priority: null,
  episode: 1,
  counts: {
    escalations: 1,
    reEscalations: 0,
    transfers: 0,
    reassignments: 0,
    bounces: 0,
    deescalations: 0,
    swarms: 0,
    approvals: 0,
  },
};

it('compares final states by subset and queues exactly', () => {
  const match = {
    expected: { 'T-1': { tier: 'senior', priority: null, counts: { escalations: 1 } } },
    expectedQueues: { senior: ['T-2', 'T-1'], founder: [] },
    actual: new Map([['T-1', ended]]),
    queues: { senior: ['T-2', 'T-1'] },
  };
  expect(matchFinal(match)).toEqual([]);
  const wrong = {
    ...match,
    expected: { 'T-1': { tier: 'team', counts: { escalations: 2 }, queues: { senior: ['T-1'] } }, 'T-9': {} },
    expectedQueues: { senior: ['T-1', 'T-2'] },
  };
  expect(matchFinal(wrong).map(({ message }) => message)).toEqual([
    'expected final T-1 tier "team", but it is "senior"',
    'expected final T-1 counts escalations 2, but it is 1',
    'expected final queue senior ["T-1"], but it is ["T-2","T-1"]',
    'expected a final state of ticket "T-9", but there is no such ticket',
    'expected final queue senior ["T-1","T-2"], but it is ["T-2","T-1"]',
  ]);
});
