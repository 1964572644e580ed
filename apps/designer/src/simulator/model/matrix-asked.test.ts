import { expect, it } from 'vitest';
import { matrixAsked } from './matrix-asked.ts';
import { rehearsed } from './rehearsed.fake.ts';

const { flow, runs } = rehearsed('authority-ladder');

/** Every question that the scenarios of the example put to the matrix, with the way each went. */
const all = runs.flatMap(({ scenario, result }) =>
  (result.trace ?? []).flatMap(({ rounds }) =>
    rounds.flatMap(({ causes, entries }) => {
      const event = scenario.events.find(({ id }) =>
        causes.some((cause) => cause.kind === 'event' && cause.id === id),
      );
      return entries.flatMap((entry) => {
        const asked = matrixAsked(flow, entry, event);
        return asked === null || entry.step !== 'node' ? [] : [{ asked, port: entry.port }];
      });
    }),
  ),
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

it('tells nothing of other steps, or where nobody knows what was asked', () => {
  expect(matrixAsked(flow, { step: 'port', node: 'matrix', port: 'granted' }, undefined)).toBeNull();
  expect(matrixAsked(flow, { step: 'node', node: 'matrix', port: 'denied', data: {} }, undefined)).toBeNull();
});
