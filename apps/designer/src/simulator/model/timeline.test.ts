import { hourMs, minuteMs } from '@rung/kernel';
import { expect, it } from 'vitest';
import { type ClockCycle, clockLanes } from './clock-lanes.ts';
import { msOf } from './instants.ts';
import { type RehearsedExample, rehearsed } from './rehearsed.fake.ts';
import { servedTimeLine } from './served.fake.ts';
import type { ServedCalendar } from './served.ts';
import { gapsBetween } from './span.ts';
import { type TimelineModel, timelineModel } from './timeline.ts';

const agency = rehearsed('agency-unanswered-4bh');
const ladder = rehearsed('authority-ladder');
const swarms = rehearsed('tech-solving-triad');

function modelOf(
  { flow, runs }: RehearsedExample,
  name: string,
  calendars: readonly ServedCalendar[] = [],
): TimelineModel {
  const run = runs.find(({ scenario }) => scenario.name === name);
  const [ticket] = run?.scenario.tickets ?? [];
  if (run === undefined || ticket === undefined) throw new Error(`no scenario is called ${name}`);
  const timeLine = { ...servedTimeLine(run.scenario, run.result), calendars };
  return timelineModel({
    scenario: run.scenario,
    served: { result: run.result, timeLine },
    ticket: ticket.id,
    calendarOf: (tier) => flow.tiers[tier]?.calendar ?? null,
  });
}

it('shows a clock that ran, was breached and went on, with its warning and its due mark', () => {
  const { clocks } = modelOf(agency, 'unanswered over a week-end');
  expect(clocks).toEqual([
    {
      clock: 'unanswered',
      cycles: [
        expect.objectContaining({
          dueMs: msOf('2026-03-30T10:30:00Z'),
          warnedMs: [msOf('2026-03-30T09:30:00Z')],
          spans: [
            {
              fromMs: msOf('2026-03-27T16:00:00Z'),
              toMs: msOf('2026-03-30T10:30:00Z'),
              phase: 'running',
              counts: true,
            },
            {
              fromMs: msOf('2026-03-30T10:30:00Z'),
              toMs: msOf('2026-03-31T00:00:00Z'),
              phase: 'breached',
              counts: true,
            },
          ],
        }),
      ],
    },
  ]);
});

it('shows a paused clock as paused up to the end', () => {
  const { clocks } = modelOf(agency, 'waiting for the customer stops the clock');
  const [cycle] = clocks[0]?.cycles ?? [];
  expect(cycle?.spans.map(({ phase }) => phase)).toEqual(['running', 'paused']);
  expect(cycle?.spans[1]?.fromMs).toBe(msOf('2026-03-27T16:30:00Z'));
  expect(cycle?.dueMs).toBeNull();
});

it('ends a clock where it is met', () => {
  const { clocks } = modelOf(agency, 'answered on Monday morning');
  expect(clocks[0]?.cycles[0]?.spans.at(-1)?.toMs).toBe(msOf('2026-03-30T09:00:00Z'));
});

it('tells which tier has the ticket, and what was done beside moves', () => {
  const { tiers, actions, toMs } = modelOf(agency, 'unanswered over a week-end');
  expect(tiers.map(({ tier }) => tier)).toEqual(['account_team', 'account_director']);
  expect(tiers[0]?.toMs).toBe(tiers[1]?.fromMs);
  expect(tiers[1]?.toMs).toBe(msOf('2026-03-31T00:00:00Z'));
  expect(toMs).toBeGreaterThan(msOf('2026-03-31T00:00:00Z'));
  expect(actions.map(({ effect }) => effect.effect)).toEqual(['notify', 'notify']);
});

it('tells when a running clock counts, by its own calendar', () => {
  const windows = [
    ['2026-03-27T09:00:00Z', '2026-03-27T17:30:00Z'] as const,
    ['2026-03-30T08:00:00Z', '2026-03-30T16:30:00Z'] as const,
  ];
  const calendar = {
    calendar: 'agency',
    zone: 'Europe/London',
    windows: windows.map(([from, to]) => [msOf(from), msOf(to)] as const),
    untilMs: msOf('2026-04-02T00:00:00Z'),
  };
  const interval = {
    fromMs: msOf('2026-03-27T16:00:00Z'),
    toMs: msOf('2026-03-30T10:30:00Z'),
    phase: 'running' as const,
    dueMs: null,
    calendar: 'agency',
  };
  const row = agency.runs[0]?.result.clocks[0];
  if (row === undefined) throw new Error('the example has a clock');
  const clock = {
    ticket: 'T-1',
    clock: row.clock,
    cycle: row.cycle,
    outcome: row.outcome,
    intervals: [interval],
  };
  const [lane] = clockLanes([clock], [row], { trace: [], calendars: [calendar] });
  const spans = lane?.cycles[0]?.spans ?? [];
  expect(spans.map(({ counts }) => counts)).toEqual([true, false, true]);
  const countedMs = spans.reduce((sum, { fromMs, toMs, counts }) => sum + (counts ? toMs - fromMs : 0), 0);
  expect(countedMs).toBe(row.countedMs);
});

it('shades what the calendar of the tier in charge leaves closed', () => {
  const friday = { fromMs: msOf('2026-03-27T09:00:00Z'), toMs: msOf('2026-03-27T17:30:00Z') };
  const monday = { fromMs: msOf('2026-03-30T08:00:00Z'), toMs: msOf('2026-03-30T16:30:00Z') };
  const windows = [friday, monday].map(({ fromMs, toMs }) => [fromMs, toMs] as const);
  const untilMs = msOf('2026-04-02T00:00:00Z');
  const calendar = { calendar: 'agency', zone: 'Europe/London', windows, untilMs };
  const { closed } = modelOf(agency, 'answered on Monday morning', [calendar]);
  expect(closed[0]).toEqual({ fromMs: friday.toMs, toMs: monday.fromMs });
  expect(closed.at(-1)?.fromMs).toBe(monday.toMs);
});

it('has only events while nothing was rehearsed', () => {
  const [run] = agency.runs;
  if (run === undefined) throw new Error('there are scenarios');
  const model = timelineModel({
    scenario: run.scenario,
    served: null,
    ticket: 'T-1',
    calendarOf: () => null,
  });
  expect(model).toMatchObject({ clocks: [], tiers: [], actions: [], closed: [] });
  expect(model.events.map(({ isFirst }) => isFirst)).toEqual([true]);
});

function cyclesOf({ flow, runs }: RehearsedExample): readonly ClockCycle[] {
  const models = runs.flatMap(({ scenario, result }) =>
    scenario.tickets.map(({ id: ticket }) =>
      timelineModel({
        scenario,
        served: { result, timeLine: servedTimeLine(scenario, result) },
        ticket,
        calendarOf: (tier) => flow.tiers[tier]?.calendar ?? null,
      }),
    ),
  );
  return models.flatMap(({ clocks }) => clocks.flatMap(({ cycles }) => cycles));
}

it('leaves no hole and no overlap between the stretches of a clock, in any example', () => {
  const cycles = [agency, ladder, swarms].flatMap(cyclesOf);
  expect(cycles.length).toBeGreaterThan(50);
  for (const { row, spans } of cycles) {
    const joins = spans.slice(1).map(({ fromMs }, index) => fromMs - (spans[index]?.toMs ?? 0));
    expect(joins.every((gap) => gap === 0)).toBe(true);
    expect(spans[0]?.fromMs ?? msOf(row.startedAt)).toBe(msOf(row.startedAt));
    const breached = spans.find(({ phase }) => phase === 'breached');
    expect(breached !== undefined && row.breachedAt === null).toBe(false);
  }
});

it('finds what lies between spans, whichever way they overlap', () => {
  const within = { fromMs: 0, toMs: 10 * hourMs };
  const spans = [
    { fromMs: 2 * hourMs, toMs: 4 * hourMs },
    { fromMs: -hourMs, toMs: hourMs },
    { fromMs: 3 * hourMs, toMs: 3 * hourMs + minuteMs },
    { fromMs: 9 * hourMs, toMs: 20 * hourMs },
  ];
  expect(gapsBetween(spans, within)).toEqual([
    { fromMs: hourMs, toMs: 2 * hourMs },
    { fromMs: 4 * hourMs, toMs: 9 * hourMs },
  ]);
});
