import { finalState, openClocks } from '@rung/engine';
import { parseInstant } from '@rung/kernel';
import { createTicketRecorder, type HostListener, runScenario, type TicketSummary } from '@rung/simulator';
import { expect, it } from 'vitest';
import { loadExample } from '../examples/example.ts';

function msOf(text: string): number {
  const parsed = parseInstant(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

/** The facts that a recorder keeps of one scenario of an example with one ticket. */
function summaryOf(id: string, name: string): TicketSummary {
  const { linked, scenarios } = loadExample(id);
  const scenario = scenarios.find((one) => one.name === name);
  const ticket = scenario?.tickets[0]?.id;
  if (scenario === undefined || ticket === undefined) throw new Error(`${id} has no scenario "${name}"`);
  const recorder = createTicketRecorder(ticket);
  let summary: TicketSummary | undefined;
  const listener: HostListener = {
    stepped: ({ event, result }) => {
      const { state, effects, finishedClocks, trace } = result;
      recorder.step({ event, atMs: state.at, effects, finishedClocks, trace, status: state.status });
      summary = recorder.finish({
        openClocks: openClocks(linked, state),
        counts: finalState(linked, state).counts,
      });
    },
    refused: () => undefined,
  };
  expect(runScenario(linked, scenario, { trace: true, listener }).failures).toEqual([]);
  if (summary === undefined) throw new Error('nothing happened');
  return summary;
}

it('keeps stays with their moves, acknowledgements and ends', () => {
  const summary = summaryOf('functional-tiers', 'three failures, acknowledged in time');
  expect(summary.stays.map(({ tier, move }) => [tier, move])).toEqual([
    ['L1', 'initial'],
    ['L2', 'escalation'],
  ]);
  const [first, second] = summary.stays;
  expect(first?.leftAtMs).toBe(second?.enteredAtMs);
  expect((second?.acknowledgedAtMs ?? 0) - (second?.enteredAtMs ?? 0)).toBe(15 * 60_000);
  expect(summary.clocks).toContainEqual(
    expect.objectContaining({ clock: 'L2.acknowledgement', outcome: 'met' }),
  );
});

it('keeps resolutions and the reopenings that undo them', () => {
  const summary = summaryOf('saas-retention-keyword', 'reopened next day, still wants the refund');
  expect(summary.resolutions).toHaveLength(1);
  const [resolution] = summary.resolutions;
  expect((resolution?.reopenedAtMs ?? 0) - (resolution?.atMs ?? 0)).toBeGreaterThan(0);
  expect(summary.counts.reEscalations).toBe(1);
});

it('keeps requests from asking to the decision', () => {
  const [request] = summaryOf('authority-ladder', "500.00 is the lead's").requests;
  expect(request).toMatchObject({
    action: 'refund',
    amount: { amount: 50_000, currency: 'USD' },
    tier: 'agent',
    signOffAtMs: expect.any(Number),
  });
  const granted = summaryOf('authority-ladder', "49.99 is the agent's own").requests[0];
  expect(granted).toMatchObject({ outcome: 'granted', signOffAtMs: null });
  expect(summaryOf('authority-ladder', 'one denial denies').requests[0]).toMatchObject({ outcome: 'denied' });
});

it('keeps promises, follow-ups and remarks', () => {
  const promised = summaryOf(
    'manager-ladder-deescalation-followup',
    'on the phone nobody joins: a cold hand-over with a promise',
  );
  expect(promised.promises).toHaveLength(1);
  const followed = summaryOf('manager-ladder-deescalation-followup', 'not satisfied after all');
  expect(followed.followUps[0]).toMatchObject({ outcome: 'unsatisfied', completedAtMs: expect.any(Number) });
  expect(
    summaryOf('ecommerce-vip-ltv', 'an unknown value is not a small one, and is noted').notes.unknown,
  ).toBe(1);
});

it('keeps the firings and warnings that the trace tells', () => {
  const { trace } = summaryOf('agency-unanswered-4bh', 'unanswered over a week-end');
  expect(trace?.firings.map(({ trigger }) => trigger).length).toBeGreaterThan(0);
  expect(trace?.warnings).toEqual([{ clock: 'unanswered', atMs: msOf('2026-03-30T09:30:00Z') }]);
});
