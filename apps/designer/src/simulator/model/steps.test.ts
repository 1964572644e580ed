import { expect, it } from 'vitest';
import { rehearsed } from './rehearsed.fake.ts';
import { allSteps, doneAt, lastWait, nextWait, stepGroups } from './steps.ts';
import { toldVisits, visitedPath } from './visited-path.ts';
import { outcomeKey } from './way.ts';

const { flow, runs } = rehearsed('agency-unanswered-4bh');
const whole = runs[0]?.result ?? { trace: [], effects: [] };
const groups = stepGroups(whole, 'T-1');

it('numbers every step once, through all instants', () => {
  expect(groups).toHaveLength(3);
  expect(allSteps(groups).map(({ index }) => index)).toEqual([...allSteps(groups).keys()]);
  expect(groups.map(({ from }) => from)).toEqual([0, groups[0]?.to, groups[1]?.to]);
  expect(stepGroups(whole, 'T-2')).toEqual([]);
});

it('tells once that a trigger was held back', () => {
  const names = ['authority-ladder', 'tech-solving-triad', 'systemic-outage', 'saas-retention-keyword'];
  const held = names.flatMap((name) =>
    rehearsed(name).runs.flatMap(({ scenario, result }) =>
      scenario.tickets.flatMap(({ id }) =>
        allSteps(stepGroups(result, id)).flatMap(({ entry, atMs }) =>
          (entry.step === 'trigger' && entry.outcome === 'suppressed') ||
          (entry.step === 'note' && entry.what === 'suppressed')
            ? [{ step: entry.step, place: `${name} ${scenario.name} ${entry.node} ${atMs}` }]
            : [],
        ),
      ),
    ),
  );
  expect(held.length).toBeGreaterThan(0);
  const places = held.map(({ place }) => place);
  expect(places).toEqual([...new Set(places)]);
});

it('goes from rest to rest, both ways', () => {
  const rests = [nextWait(groups, 0)];
  rests.push(nextWait(groups, rests[0] ?? 0));
  expect(rests).toEqual([groups[0]?.to, groups[1]?.to]);
  expect(lastWait(groups, rests[1] ?? 0)).toBe(rests[0]);
  expect(lastWait(groups, 3)).toBe(0);
  expect(nextWait(groups, allSteps(groups).length)).toBe(allSteps(groups).length);
});

it('knows what is done at an instant', () => {
  expect(doneAt(groups, (groups[0]?.atMs ?? 0) - 1)).toBe(0);
  expect(doneAt(groups, groups[1]?.atMs ?? 0)).toBe(groups[1]?.to);
});

it('follows the way through the drawing, with the numbers of the visits', () => {
  const { visits, taken, current, moving } = visitedPath(flow, allSteps(groups));
  expect([...visits]).toEqual([
    ['intake', [1]],
    ['watch', [2]],
    ['team', [3]],
    ['warn_owner', [4]],
    ['is_project', [5]],
    ['ping', [6]],
    ['director', [7]],
  ]);
  expect(taken).toContain(outcomeKey('watch', 'breached'));
  expect(taken).toContain(outcomeKey('is_project', 'case:project'));
  expect(current).toBe('director');
  expect(moving).toBeNull();
});

it('lights up only what was done so far', () => {
  const { visits, current } = visitedPath(flow, allSteps(groups).slice(0, groups[0]?.to));
  expect([...visits.keys()]).toEqual(['intake', 'watch', 'team']);
  expect(current).toBe('team');
});

/** The ways of all tickets of some examples. */
const ways = ['authority-ladder', 'tech-solving-triad', 'systemic-outage'].flatMap((name) => {
  const example = rehearsed(name);
  return example.runs.flatMap(({ scenario, result }) =>
    scenario.tickets.map(({ id }) => {
      const steps = allSteps(stepGroups(result, id));
      return { flow: example.flow, steps, path: visitedPath(example.flow, steps) };
    }),
  );
});

it('takes only outcomes that the drawing has, in any example', () => {
  for (const { flow: drawn, path } of ways) {
    expect([...path.visits.keys()].filter((node) => drawn.nodes[node] === undefined)).toEqual([]);
    const numbers = [...path.visits.values()].flat().toSorted((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  }
});

it('numbers the rows of the log as the cards, in any example', () => {
  const told = ways.flatMap((way) =>
    toldVisits(way.flow, way.steps).map((row, index) => ({ ...row, ...way, entry: way.steps[index]?.entry })),
  );
  for (const { own, entry, path } of told.filter((row) => row.own !== null))
    expect(path.visits.get(entry !== undefined && 'node' in entry ? String(entry.node) : '')).toContain(own);
  const ends = told.flatMap(({ end, path }) => (end === null ? [] : [{ end, path }]));
  expect(ends.length).toBeGreaterThan(2);
  for (const { end, path } of ends) expect(path.visits.get(end.node)).toContain(end.number);
  for (const { path } of ways) {
    const rows = told.filter((row) => row.path === path);
    const numbers = new Set(rows.flatMap(({ own, end }) => [own, end?.number ?? null]));
    numbers.delete(null);
    expect(numbers).toEqual(new Set([...path.visits.values()].flat()));
  }
});

it('follows a trace that tells nothing of the authority matrix, as older ones, the same way', () => {
  const ladder = rehearsed('authority-ladder');
  for (const { result } of ladder.runs) {
    const older = result.trace.map((group) => ({
      ...group,
      rounds: group.rounds.map((round) => ({
        ...round,
        entries: round.entries.filter((entry) => entry.step !== 'matrix'),
      })),
    }));
    expect(older).not.toEqual(result.trace);
    const [now, before] = [result, { ...result, trace: older }].map((told) =>
      allSteps(stepGroups(told, 'T-1')),
    );
    expect(before).toHaveLength(now?.length ?? 0);
    expect(visitedPath(ladder.flow, before ?? [])).toEqual(visitedPath(ladder.flow, now ?? []));
  }
});

it('has the way nowhere for an act on the ticket that was asked about at no step', () => {
  const asked = { step: 'matrix', node: 'engine', request: 'ticket.close', action: 'ticket.close' } as const;
  const entry = { ...asked, tier: 'team', outcome: 'granted', grants: [] } as const;
  const steps = [{ index: 0, ticket: 'T-1', atMs: 0, group: 0, entry, came: [] }];
  expect(visitedPath(flow, steps).visits.size).toBe(0);
  expect(toldVisits(flow, steps)).toEqual([{ own: null, end: null }]);
});

it('gives a row about a step that was left long ago the number of its latest visit, and none where the way never was', () => {
  const steps = allSteps(groups);
  const told = toldVisits(flow, steps);
  const later = steps.findIndex(({ entry }) => entry.step === 'port' && entry.node === 'watch');
  expect(told[later]).toEqual({ own: 2, end: null });
  const clock = steps.findIndex(({ entry }) => entry.step === 'clock');
  expect(told[clock]).toEqual({ own: null, end: null });
});
