import { expect, it } from 'vitest';
import { type MatrixEntry, matrixRows } from './matrix-rows.ts';
import { rehearsed } from './rehearsed.fake.ts';

const { flow, runs } = rehearsed('authority-ladder');

/** What became of the rows at the last question of a scenario. */
function rowsOf(scenario: string): unknown {
  const run = runs.find((one) => one.scenario.name === scenario);
  const entries = (run?.result.trace ?? []).flatMap(({ rounds }) => rounds.flatMap((round) => round.entries));
  const asked = entries.findLast((entry): entry is MatrixEntry => entry.step === 'matrix');
  if (asked === undefined) return null;
  return matrixRows(flow, asked).map(({ id, verdict, decided }) => `${id} ${decided ?? verdict}`);
}

it('has every row of the action in the order of the matrix, and how one of them decided', () => {
  expect(rowsOf("49.99 is the agent's own")).toEqual([
    'agent_refund alone',
    'lead_refund null',
    'supervisor_refund null',
    'four_eyes_refund null',
  ]);
  expect(rowsOf('two small refunds are one large one')).toEqual([
    'agent_refund window',
    'lead_refund signs',
    'supervisor_refund null',
    'four_eyes_refund null',
  ]);
  expect(rowsOf('5,000.01 takes two people')).toEqual([
    'agent_refund amount',
    'lead_refund amount',
    'supervisor_refund amount',
    'four_eyes_refund signed',
  ]);
  expect(rowsOf("eight days are the lead's")).toEqual(['agent_extension amount', 'lead_extension signs']);
});

it('tells a row that forbids, and has none for an action that no row names', () => {
  const never = {
    ...flow,
    grants: { never: { order: 1, tier: 'agent', action: 'waiver', limit: { kind: 'never' } } },
  } as const;
  const grants = [{ grant: 'never', verdict: 'decided' }] as const;
  const asked = { step: 'matrix', node: 'engine', request: 'R', tier: 'agent', outcome: 'denied' } as const;
  expect(matrixRows(never, { ...asked, action: 'waiver', grants })).toMatchObject([{ decided: 'never' }]);
  expect(matrixRows(never, { ...asked, action: 'refund', grants: [] })).toEqual([]);
});
