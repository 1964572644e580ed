import { expect, it } from 'vitest';
import { findings, set } from './findings.fake.ts';

const alike = (...edits: Parameters<typeof findings>[1][]): readonly (readonly unknown[])[] =>
  findings('RNG-609', ...edits).map(({ path, data, fix }) => [path, data['meant'], fix?.edits[0]]);
const refund = (path: string): readonly unknown[] => [path, 'refund', set(path, 'refund')];

it.each(['Refund', ' refund', 'réfund '])(
  'finds a row for %j beside those for another way to write it',
  (action) => {
    expect(alike(set('/grants/expert_refund/action', action))).toEqual([
      refund('/grants/expert_refund/action'),
    ]);
  },
);

it('tells actions apart that differ in a letter or in where a word ends', () => {
  expect(alike(set('/grants/expert_refund/action', 're-fund'))).toEqual([]);
  expect(alike(set('/grants/expert_refund/action', 'refunds'))).toEqual([]);
});

it('takes spaces, hyphens and underscores between words for one sign', () => {
  expect(
    alike(
      set('/grants/front_large/action', 'data export'),
      set('/grants/expert_refund/action', 'data_export'),
      set('/nodes/may/config/action', 'data_export'),
    ),
  ).toEqual([
    ['/grants/front_large/action', 'data_export', set('/grants/front_large/action', 'data_export')],
  ]);
});

it('takes for meant what is asked about, though more rows are written in another way', () => {
  const rows = ['front_refund', 'front_large'].map((row) => `/grants/${row}/action`);
  const edits = rows.map((path) => set(path, 'REFUND'));
  expect(alike(...edits)).toEqual(rows.toSorted().map(refund));
});

it('says nothing twice: a step that asks about what no row names has a finding already', () => {
  const edits = [set('/nodes/may/config/action', 'Refund')];
  expect(alike(...edits)).toEqual([]);
  expect(findings('RNG-606', ...edits)).toHaveLength(1);
});

it('finds a name in a condition, which it cannot put right, and a name of the ticket itself', () => {
  const heard = set('/nodes/refund/config/when', 'request.action in ["Refund", "discount"]');
  expect(alike(heard).map(([path, , edit]) => [path, edit])).toEqual([
    ['/nodes/refund/config/when', undefined],
  ]);
  expect(alike(set('/grants/back_down/action', 'Ticket.Deescalate'))).toEqual([
    ['/grants/back_down/action', 'ticket.deescalate', set('/grants/back_down/action', 'ticket.deescalate')],
  ]);
});
