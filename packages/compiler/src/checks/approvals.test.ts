import { expect, it } from 'vitest';
import { edge, findings, remove, set, waiting } from './findings.fake.ts';

it('takes a question for answered where any trigger on the way hears a request, or where it names its own', () => {
  const deaf = set('/nodes/refund/config/events', ['ticket.updated']);
  const open = remove('/nodes/may/config/action');
  expect(findings('RNG-607', deaf, open).map(({ path }) => path)).toEqual(['/nodes/may/config/action']);
  expect(findings('RNG-607', deaf)).toEqual([]);
  expect(findings('RNG-607', open)).toEqual([]);
  expect(
    findings(
      'RNG-607',
      deaf,
      open,
      set('/nodes/other', {
        kind: 'trigger',
        config: { events: ['action.requested'], order: 45, mode: 'side' },
      }),
      set('/nodes/wait', waiting(5)),
      set('/edges/x', edge('other', 'out', 'wait')),
      set('/edges/y', edge('wait', 'elapsed', 'may')),
    ),
  ).toEqual([]);
});

const ownAlone = [remove('/grants/front_large'), remove('/grants/expert_refund')];

it('misses a sign-off where no row has one and none is of a tier above the lowest that asks', () => {
  expect(findings('RNG-608', ...ownAlone).map(({ path, data }) => [path, data])).toEqual([
    ['/nodes/may', { node: '“may”', action: 'refund' }],
  ]);
  expect(findings('RNG-608', ...ownAlone, set('/grants/front_refund/limit', { kind: 'never' }))).toHaveLength(
    1,
  );
  expect(findings('RNG-608', remove('/grants/front_large'))).toEqual([]);
  expect(findings('RNG-608', remove('/grants/expert_refund'))).toEqual([]);
  const asExpert = set('/nodes/may/config/tier', 'expert');
  expect(findings('RNG-608', remove('/grants/front_large'), asExpert)).toHaveLength(1);
});

it('looks at the rows of every action where the question names none', () => {
  const any = remove('/nodes/may/config/action');
  expect(findings('RNG-608', ...ownAlone, any)).toEqual([]);
  const alike = set('/grants/back_down/tier', 'front');
  expect(findings('RNG-608', ...ownAlone, any, alike).map(({ data }) => data['action'])).toEqual([null]);
});

it('misses no sign-off where nothing waits for it, or where a ticket without a tier may come to the question', () => {
  expect(findings('RNG-608', ...ownAlone, set('/edges/e23/to', 'done'))).toEqual([]);
  expect(findings('RNG-608', ...ownAlone, remove('/edges/e23'))).toEqual([]);
  expect(findings('RNG-608', ...ownAlone, set('/edges/e0/to', 'may'))).toEqual([]);
});
