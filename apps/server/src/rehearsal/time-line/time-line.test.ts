import { alwaysOpen, counted, type LinkedPolicy, link } from '@rung/engine';
import { type ClockRow, dayMs, epochMs, type Scenario } from '@rung/kernel';
import { randomTickets } from '@rung/simulator';
import { expect, it } from 'vitest';
import { exampleNames, exampleScenarios, present, rehearsalOf, wanted } from '../examples.fake.ts';
import { readScenario } from '../read-scenario.ts';
import { rehearse } from '../rehearse.ts';
import type { ClockCycle } from './clock-cycles.ts';

const at = (text: string): number => Date.parse(text);

it('shows a clock that runs over the week-end, is due on Monday, and is overdue from then on', () => {
  const { rehearsal } = rehearsalOf('agency-unanswered-4bh', 0);
  const { clocks, tiers, calendars, calendar, toMs } = rehearsal.timeLine;
  const due = at('2026-03-30T10:30:00Z');
  expect(clocks.find(({ clock }) => clock === 'unanswered')?.intervals).toEqual([
    { fromMs: at('2026-03-27T16:00:00Z'), toMs: due, phase: 'running', dueMs: due, calendar: 'agency' },
    { fromMs: due, toMs, phase: 'breached', dueMs: null, calendar: 'agency' },
  ]);
  expect(tiers.map(({ tier, fromMs, toMs: end }) => [tier, fromMs, end])).toEqual([
    ['account_team', at('2026-03-27T16:00:00Z'), due],
    ['account_director', due, toMs],
  ]);
  const hours = calendars.find((one) => one.calendar === calendar);
  expect(hours?.zone).toBe('Europe/London');
  // British summer time begins on the Sunday between them.
  expect(hours?.windows).toContainEqual([at('2026-03-27T09:00:00Z'), at('2026-03-27T17:30:00Z')]);
  expect(hours?.windows).toContainEqual([at('2026-03-30T08:00:00Z'), at('2026-03-30T16:30:00Z')]);
});

it('shows when a clock was paused, and where its deadline moved', () => {
  const paused = exampleNames.flatMap((name) =>
    exampleScenarios(name).flatMap((_, index) => {
      const { result, timeLine } = rehearsalOf(name, index).rehearsal;
      return result.clocks.map((row, place) => ({ row, lane: timeLine.clocks[place] }));
    }),
  );
  const withPause = paused.filter(({ row }) => row.pausedMs > 0);
  expect(withPause.length).toBeGreaterThan(3);
  for (const { row, lane } of withPause) {
    const sum = (lane?.intervals ?? [])
      .filter(({ phase }) => phase === 'paused')
      .reduce((total, { fromMs, toMs }) => total + toMs - fromMs, 0);
    expect([row.clock, sum]).toEqual([row.clock, row.pausedMs]);
  }
});

it('has the clock of a sign-off count on the calendar of the limit that asks for it', () => {
  const beforeTheWeekEnd = exampleScenarios('authority-ladder').findIndex(
    ({ name }) => name === 'asked on the Friday before the clocks change',
  );
  const { timeLine } = rehearsalOf('authority-ladder', beforeTheWeekEnd).rehearsal;
  expect(timeLine.clocks.map(({ clock, intervals }) => [clock, intervals[0]?.calendar])).toEqual([
    ['sign_off', 'office'],
  ]);
});

it('has a clock count on the calendar of each row while that row is in force', () => {
  const name = 'healthcare-clinical-priority';
  const linked = withClock(name, 'clinical', (clock) => ({
    ...clock,
    targets: clock.targets.map((row) =>
      row.id === 'urgent' ? { ...row, targetMs: dayMs, calendar: 'always' } : row,
    ),
  }));
  const index = exampleScenarios(name).findIndex(
    (one) => one['name'] === 'becomes urgent when its half hour has passed already',
  );
  const scenario = wanted(readScenario({ ...exampleScenarios(name)[index], until: '2026-03-02T18:00:00Z' }));
  const { clocks } = wanted(rehearse(linked, scenario)).timeLine;
  const bars = clocks.flatMap(({ clock, intervals }) => (clock === 'clinical' ? intervals : []));
  const [opened, urgent, until] = [16, 17, 18].map((hour) => at(`2026-03-02T${hour}:00:00Z`));
  expect(bars.map(({ fromMs, toMs, calendar }) => [fromMs, toMs, calendar])).toEqual([
    [opened, urgent, 'office'],
    [urgent, until, 'always'],
  ]);
});

it('has the time at a tier count in the hours of the tier where its clock names none', () => {
  const linked = withClock('agency-unanswered-4bh', 'unanswered', (clock) => ({
    ...clock,
    measure: 'tierTime',
    targets: clock.targets.map((row) => ({ ...row, calendar: 'always' })),
  }));
  const scenario = wanted(readScenario(exampleScenarios('agency-unanswered-4bh')[0]));
  const bars = wanted(rehearse(linked, scenario)).timeLine.clocks.flatMap(({ intervals }) => intervals);
  expect(bars.find(({ phase }) => phase === 'running')?.calendar).toBe('agency');
});

type PolicyClock = LinkedPolicy['policy']['clocks'][string];

/** The policy of an example with a clock of it changed. */
function withClock(name: string, id: string, change: (clock: PolicyClock) => PolicyClock): LinkedPolicy {
  const { policy } = rehearsalOf(name, 0).linked;
  return link({ ...policy, clocks: { ...policy.clocks, [id]: change(present(policy.clocks[id])) } });
}

it('shows each side thread from its opening to its end, numbered in the order in which they were opened', () => {
  const twice = exampleScenarios('tech-solving-triad').findIndex(({ name }) => name === 'nobody joins twice');
  const { threads } = rehearsalOf('tech-solving-triad', twice).rehearsal.timeLine;
  expect(threads).toEqual([
    {
      ticket: 'T-2',
      number: 1,
      node: 'swarm',
      kind: 'swarm',
      fromMs: at('2026-03-03T10:00:00Z'),
      toMs: at('2026-03-03T10:03:00Z'),
    },
    {
      ticket: 'T-2',
      number: 2,
      node: 'swarm',
      kind: 'swarm',
      fromMs: at('2026-03-03T10:03:00Z'),
      toMs: at('2026-03-03T10:06:00Z'),
    },
  ]);
});

it('lets a side thread that is still open last until the end', () => {
  const { threads, toMs } = rehearsalOf('authority-ladder', 1).rehearsal.timeLine;
  expect(threads).toEqual([
    {
      ticket: 'T-2',
      number: 1,
      node: 'sign_off',
      kind: 'approval',
      fromMs: at('2026-03-02T10:10:00Z'),
      toMs,
    },
  ]);
});

it.each(exampleNames)('draws a sound time line of whatever tickets go through: %s', (name) => {
  const { linked } = rehearsalOf(name, 0);
  for (const ticket of randomTickets(linked.policy, { count: 40, seed: 5 })) {
    const { result, timeLine } = wanted(rehearse(linked, ticket));
    for (const [place, lane] of timeLine.clocks.entries()) {
      expectSound(lane, present(result.clocks[place]), ticket.name);
      if (!isImported(ticket)) expectCounted(linked, lane, present(result.clocks[place]));
    }
    expect(overlaps(timeLine.tiers)).toEqual([]);
    expect(timeLine.tiers.filter(({ fromMs, toMs }) => fromMs >= toMs)).toEqual([]);
  }
});

function expectSound({ clock, cycle, intervals }: ClockCycle, row: ClockRow, ticket: string): void {
  const told = [ticket, clock, cycle];
  // A pause after the breach counts as overdue.
  if (row.breachedAt === null) expect([...told, pausedMs(intervals)]).toEqual([...told, row.pausedMs]);
  // What was missed is told, even where the clock ends with it: an approval that expires.
  const isMissed = intervals.some(({ phase }) => phase === 'breached');
  expect([...told, isMissed]).toEqual([...told, row.breachedAt !== null]);
  expect([...told, overlaps(intervals)]).toEqual([...told, []]);
  const gaps = intervals.filter(({ toMs }, place) => (intervals[place + 1]?.fromMs ?? toMs) !== toMs);
  expect([...told, gaps]).toEqual([...told, []]);
}

/** Whether it comes with what its clocks have counted elsewhere. */
function isImported({ events }: Scenario): boolean {
  return events.some(({ type }) => type === 'ticket.imported');
}

/** What counts of the bars by their calendars is what the clock has counted. */
function expectCounted(linked: LinkedPolicy, { intervals }: ClockCycle, row: ClockRow): void {
  // A later cycle may begin with what an earlier one had counted.
  if (row.breachedAt !== null || row.cycle > 1) return;
  const running = intervals.filter(({ phase }) => phase === 'running');
  const sum = running.reduce((ms, { fromMs, toMs, calendar }) => {
    const hours = linked.calendars.get(calendar ?? 'always') ?? alwaysOpen;
    return ms + counted(hours, epochMs(fromMs), epochMs(toMs));
  }, 0);
  expect([row.clock, running, sum]).toEqual([row.clock, running, row.countedMs]);
}

function pausedMs(intervals: ClockCycle['intervals']): number {
  const paused = intervals.filter(({ phase }) => phase === 'paused');
  return paused.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
}

/** Those that begin before the one before them ended; all in order of time otherwise. */
function overlaps<S extends { readonly fromMs: number; readonly toMs: number }>(
  spans: readonly S[],
): readonly S[] {
  return spans.filter(({ fromMs }, place) => fromMs < (spans[place - 1]?.toMs ?? fromMs));
}
