import type { Effect, ExpectedEffect } from '@rung/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type EffectExpectations, matchEffects } from './match-effects.ts';

function assign(at: string, tier: string, reasons: readonly string[] = []): Effect {
  return {
    effect: 'assign',
    at,
    node: tier,
    key: `T/1/1/${tier}/1`,
    ticket: 'T',
    tier,
    from: null,
    move: 'escalation',
    type: null,
    reasons,
    owner: `queue:${tier}`,
    origin: null,
    order: [],
    package: null,
  };
}

function notify(at: string, to: string): Effect {
  return {
    effect: 'notify',
    at,
    node: 'n',
    key: 'T/1/1/n/1',
    ticket: 'T',
    to,
    channel: 'chat',
    template: 'notice',
    vars: { name: 'Ada' },
  };
}

function codes(expectations: Partial<EffectExpectations>, effects: readonly Effect[]): readonly string[] {
  return matchEffects({ expect: [], exactly: [], never: [], ...expectations }, effects).map(
    ({ code }) => code,
  );
}

const ten = '2026-03-30T10:00:00Z';
const eleven = '2026-03-30T11:00:00Z';
const two = [assign(ten, 'senior', ['vip', 'keyword:urgent']), assign(eleven, 'founder', ['open_too_long'])];

it('fits a row by the keys it names, instants as instants and reasons as a set', () => {
  const row: ExpectedEffect = {
    at: '2026-03-30T11:00:00.000+01:00',
    effect: 'assign',
    reasons: ['keyword:urgent', 'vip'],
  };
  expect(codes({ expect: [row] }, two)).toEqual([]);
  expect(codes({ expect: [{ ...row, reasons: ['vip'] }] }, two)).toEqual(['missing']);
});

it('lets an expected null fit null and what is not there, and nothing else', () => {
  const [first] = two;
  expect(codes({ expect: [{ effect: 'assign', from: null, until: null }] }, two)).toEqual([]);
  expect(codes({ expect: [{ effect: 'assign', tier: null }] }, first === undefined ? [] : [first])).toEqual([
    'missing',
  ]);
});

it('compares objects by subset, but exactly inside a list', () => {
  const stepped = { ...notify(ten, 'queue:a'), vars: { name: 'Ada', rank: '2' } };
  expect(codes({ expect: [{ effect: 'notify', vars: { name: 'Ada' } }] }, [stepped])).toEqual([]);
  const listed = { ...stepped, rows: [{ name: 'Ada', rank: 2 }] };
  expect(codes({ expect: [{ effect: 'notify', rows: [{ rank: 2, name: 'Ada' }] }] }, [listed])).toEqual([]);
  expect(codes({ expect: [{ effect: 'notify', rows: [{ name: 'Ada' }] }] }, [listed])).toEqual(['missing']);
});

it('lets each effect be taken once', () => {
  expect(codes({ expect: [{ effect: 'assign' }, { effect: 'assign' }] }, two)).toEqual([]);
  expect(codes({ expect: [{ effect: 'assign' }, { effect: 'assign' }, { effect: 'assign' }] }, two)).toEqual([
    'missing',
  ]);
});

it('asks for the order of emission from one instant to the next', () => {
  const wrong: ExpectedEffect[] = [
    { effect: 'assign', tier: 'founder' },
    { effect: 'assign', tier: 'senior' },
  ];
  expect(codes({ expect: wrong.toReversed() }, two)).toEqual([]);
  const failures = matchEffects({ expect: wrong, exactly: [], never: [] }, two);
  expect(failures).toMatchObject([{ code: 'missing', actual: { tier: 'senior' } }]);
});

it('takes rows of one instant in any order, also when a general row stands before a particular one', () => {
  const effects = [
    notify(ten, 'queue:a'),
    notify(ten, 'queue:b'),
    assign(ten, 'senior'),
    notify(ten, 'queue:c'),
  ];
  const rows: ExpectedEffect[] = [
    { at: ten, effect: 'notify' },
    { at: ten, effect: 'notify', to: 'queue:a' },
    { effect: 'assign' },
    { at: ten, effect: 'notify', to: 'queue:b' },
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: 4 }), (shuffled) => {
      expect(codes({ expect: shuffled }, effects)).toEqual([]);
    }),
  );
});

it('names the nearest effect when a row is missing', () => {
  const [failure] = matchEffects(
    { expect: [{ at: '2026-03-30T10:30:00Z', effect: 'assign', tier: 'founder' }], exactly: [], never: [] },
    two,
  );
  expect(failure).toMatchObject({ code: 'missing', actual: { tier: 'founder', at: eleven } });
  expect(failure?.message).toContain(`at "${eleven}"`);
});

it('holds what was given against one missing row only, the closest pair first', () => {
  const rows: ExpectedEffect[] = [
    { at: '2026-03-30T10:10:00Z', effect: 'assign', tier: 'boss' },
    { at: ten, effect: 'assign', tier: 'lead' },
    { at: eleven, effect: 'assign', tier: 'boss' },
  ];
  const failures = matchEffects({ expect: rows, exactly: [], never: [] }, two);
  expect(failures.map(({ actual }) => actual)).toEqual([undefined, two[0], two[1]]);
  expect(failures[0]?.message).toContain('each of the 2 "assign" given stands beside another row');
});

it('refuses any effect that `exactly` names and no row takes', () => {
  expect(codes({ expect: [{ effect: 'assign' }], exactly: ['assign'] }, two)).toEqual(['unexpected']);
  expect(codes({ expect: [{ effect: 'assign' }], exactly: ['notify'] }, two)).toEqual([]);
});

it('refuses what may never occur, by effect or by effect and tier', () => {
  expect(codes({ never: ['notify'] }, two)).toEqual([]);
  expect(codes({ never: ['assign'] }, two)).toEqual(['never', 'never']);
  expect(codes({ never: ['assign:founder'] }, two)).toEqual(['never']);
  expect(codes({ never: ['notify:lead'] }, [notify(ten, 'tier:lead'), notify(ten, 'queue:lead')])).toEqual([
    'never',
  ]);
});

it('matches nested objects by subset and lists exactly', () => {
  const handOff = { id: 'context', items: ['history', 'steps'], missing: [], withheld: [], completeness: 1 };
  const effects: Effect[] = [{ ...two[0], effect: 'assign', package: handOff } as Effect];
  expect(
    codes({ expect: [{ effect: 'assign', package: { items: ['history', 'steps'] } }] }, effects),
  ).toEqual([]);
  expect(codes({ expect: [{ effect: 'assign', package: { items: ['history'] } }] }, effects)).toEqual([
    'missing',
  ]);
});

it('does not find inherited keys', () => {
  expect(codes({ expect: [{ effect: 'assign', constructor: {} } as ExpectedEffect] }, two)).toEqual([
    'missing',
  ]);
});

it('takes every row that is made from an effect, whatever the effects', () => {
  const effect = fc
    .record({ minute: fc.integer({ min: 0, max: 5 }), tier: fc.constantFrom('a', 'b', 'c') })
    .map(({ minute, tier }) => ({ minute, effect: assign(`2026-03-30T10:0${minute}:00Z`, tier) }));
  fc.assert(
    fc.property(fc.array(effect, { maxLength: 12 }), (items) => {
      const effects = items.toSorted((a, b) => a.minute - b.minute).map((item) => item.effect);
      const expect_ = effects.map(({ at, effect: name }) => ({ at, effect: name }));
      expect(codes({ expect: expect_, exactly: ['assign'] }, effects)).toEqual([]);
    }),
  );
});

it('holds what a request was answered with against the answer that was expected', () => {
  const answer = { at: ten, node: 'may', ticket: 'T', request: 'R-1', action: 'refund' } as const;
  const approval: Effect = {
    ...answer,
    effect: 'requestApproval',
    key: 'T/1/1/may/1',
    approvers: ['manager'],
    reason: 'overLimit',
  };
  const told = (request: string) =>
    matchEffects({ expect: [{ effect: 'grant', request }], exactly: [], never: [] }, [approval]);
  expect(told('R-1')).toMatchObject([{ code: 'missing', actual: approval }]);
  expect(told('R-2')[0]).not.toHaveProperty('actual');
});
