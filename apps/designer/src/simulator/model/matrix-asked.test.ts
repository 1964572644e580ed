import { expect, it } from 'vitest';
import { matrixAsked, tiersInCharge } from './matrix-asked.ts';
import { rehearsed } from './rehearsed.fake.ts';
import { allSteps, stepGroups } from './steps.ts';

const { flow, runs } = rehearsed('authority-ladder');

/** Every question that the scenarios of the example put to the matrix, with the way each went. */
const all = runs.flatMap(({ scenario, result }) =>
  scenario.tickets.flatMap(({ id: ticket }) => {
    const groups = stepGroups(result.trace ?? [], ticket);
    const inCharge = tiersInCharge(allSteps(groups));
    return groups.flatMap(({ rounds }) =>
      rounds.flatMap(({ causes, steps }) => {
        const event = scenario.events.find(({ id }) =>
          causes.some((cause) => cause.kind === 'event' && cause.id === id),
        );
        return steps.flatMap(({ entry, index }) => {
          const asked = matrixAsked(flow, entry, { event, inCharge: inCharge[index] ?? null });
          return asked === null || entry.step !== 'node'
            ? []
            : [{ scenario: scenario.name, asked, port: entry.port }];
        });
      }),
    );
  }),
);

it('knows what was asked of the matrix, and which limits speak of it', () => {
  expect(all.length).toBeGreaterThan(0);
  for (const { asked } of all) {
    expect(asked.rows.map(({ grant }) => grant.action)).toEqual(asked.rows.map(() => asked.action));
  }
  const refund = all.find(({ asked }) => asked.amount?.amount === 4_999)?.asked;
  expect(refund?.action).toBe('refund');
  expect(refund?.rows.length).toBeGreaterThan(1);
});

it('says that nothing covers only where the engine did not grant alone', () => {
  for (const { asked, port } of all) {
    const own = asked.rows.filter(({ isWithin }) => isWithin !== 'false');
    if (own.length === 0) expect(port).not.toBe('granted');
  }
});

/** What became of the rows at the last question of a scenario. */
function verdictsOf(scenario: string): unknown {
  const asked = all.findLast((question) => question.scenario === scenario)?.asked;
  return asked?.rows.map(({ id, verdict }) => `${id} ${verdict}`);
}

it('names the tier in charge, the row that decided and why the others did not', () => {
  expect(all.map(({ asked }) => asked.tier)).toEqual(all.map(() => 'agent'));
  expect(verdictsOf("49.99 is the agent's own")).toEqual([
    'agent_refund alone',
    'lead_refund tier',
    'supervisor_refund tier',
    'four_eyes_refund tier',
  ]);
  expect(verdictsOf("500.01 is the supervisor's")).toEqual([
    'agent_refund amount',
    'lead_refund amount',
    'supervisor_refund signs',
    'four_eyes_refund later',
  ]);
  expect(verdictsOf('two small refunds are one large one')).toEqual([
    'agent_refund window',
    'lead_refund signs',
    'supervisor_refund later',
    'four_eyes_refund later',
  ]);
  expect(verdictsOf('5,000.01 takes two people')).toEqual([
    'agent_refund amount',
    'lead_refund amount',
    'supervisor_refund amount',
    'four_eyes_refund signed',
  ]);
});

it('compares quantities as well as money', () => {
  expect(verdictsOf("eight days are the lead's")).toEqual(['agent_extension amount', 'lead_extension signs']);
  const days = all.find(({ asked }) => asked.quantity !== null)?.asked.quantity;
  expect(days).toEqual({ quantity: 7, unit: 'days' });
});

const nobody = { event: undefined, inCharge: null };

it('tells nothing of other steps, or where nobody knows what was asked', () => {
  expect(matrixAsked(flow, { step: 'port', node: 'matrix', port: 'granted' }, nobody)).toBeNull();
  expect(matrixAsked(flow, { step: 'node', node: 'matrix', port: 'denied', data: {} }, nobody)).toBeNull();
});
