import type { TraceEntry } from '@rung/kernel';
import { expect, it } from 'vitest';
import { rehearsed } from './rehearsed.fake.ts';
import { allSteps, stepGroups } from './steps.ts';
import { toldOnce } from './told-once.ts';

const clock = (id: string, change: 'started' | 'attached' | 'retargeted', data = {}): TraceEntry => ({
  step: 'clock',
  clock: id,
  change,
  data,
});

it('tells the target of a clock with its start, also where others start between', () => {
  expect(
    toldOnce([
      clock('first', 'started', { cycle: 1 }),
      clock('second', 'attached'),
      clock('first', 'retargeted', { row: 'quick' }),
      clock('second', 'retargeted', { row: null }),
      clock('first', 'retargeted', { row: 'slow' }),
    ]),
  ).toEqual([
    clock('first', 'started', { cycle: 1, row: 'quick' }),
    clock('second', 'attached', { row: null }),
    clock('first', 'retargeted', { row: 'slow' }),
  ]);
});

it('tells a move by the tier that took the ticket, with its kind, and by its path where no tier did', () => {
  const led = { step: 'move', outcome: 'led', tier: 'senior', reasons: ['angry'] } as const;
  const other = { ...led, outcome: 'addedReason', node: 'late', reasons: ['late'] } as const;
  const arrived = { ...led, node: 'senior', move: 'escalation', reasons: ['angry', 'late'] } as const;
  expect(toldOnce([{ ...led, node: 'angry' }, other, arrived])).toEqual([other, arrived]);
  expect(
    toldOnce([
      { ...led, node: 'angry' },
      { ...arrived, tier: 'lead' },
    ]),
  ).toHaveLength(2);
});

it('says once that a ticket did not move, with whose path it was', () => {
  const data = { tier: 'senior', reasons: ['late'] };
  const note = { step: 'note', what: 'alreadyAtOrAbove', node: 'late', data } as const;
  const move = { step: 'move', outcome: 'alreadyAtOrAbove', node: 'late', ...data } as const;
  expect(toldOnce([note, move])).toEqual([move]);
  expect(toldOnce([note, { ...move, node: 'other' }])).toHaveLength(2);
});

it('leaves to a trigger which values it lacked, but no other gap', () => {
  const atom = { op: 'is', field: 'customer.vip' } as const;
  const condition = {
    cel: 'customer.vip',
    result: 'unknown',
    rows: [{ atom, values: [null], result: 'unknown' }],
  } as const;
  const trigger = { step: 'trigger', node: 'vip', outcome: 'unknown', condition } as const;
  const note = (field: string, node = 'vip') =>
    ({ step: 'note', what: 'unknown', node, data: { field } }) as const;
  expect(toldOnce([note('customer.vip'), trigger])).toEqual([trigger]);
  const others = [note('customer.ltv'), note('customer.vip', 'is_vip')];
  expect(toldOnce([...others, trigger])).toEqual([...others, trigger]);
});

it('says nothing twice of a ticket’s whole way', () => {
  const { runs } = rehearsed('agency-unanswered-4bh');
  const told = allSteps(stepGroups(runs[0]?.result ?? { trace: [], effects: [] }, 'T-1')).map(
    ({ entry }) => entry,
  );
  expect(told.filter(({ step }) => step === 'clock').map((one) => 'change' in one && one.change)).toEqual([
    'started',
    'attached',
    'threshold',
    'breached',
  ]);
  expect(told.flatMap((one) => (one.step === 'move' ? [one.move] : []))).toEqual(['initial', 'escalation']);
});
