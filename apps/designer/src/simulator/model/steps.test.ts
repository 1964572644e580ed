import { expect, it } from 'vitest';
import { rehearsed } from './rehearsed.fake.ts';
import { allSteps, doneAt, lastWait, nextWait, stepGroups } from './steps.ts';
import { outcomeKey, visitedPath } from './visited-path.ts';

const { flow, runs } = rehearsed('agency-unanswered-4bh');
const trace = runs[0]?.result.trace ?? [];
const groups = stepGroups(trace, 'T-1');

it('numbers every step once, through all instants', () => {
  expect(groups).toHaveLength(3);
  expect(allSteps(groups).map(({ index }) => index)).toEqual([...allSteps(groups).keys()]);
  expect(groups.map(({ from }) => from)).toEqual([0, groups[0]?.to, groups[1]?.to]);
  expect(stepGroups(trace, 'T-2')).toEqual([]);
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

it('takes only outcomes that the drawing has, in any example', () => {
  for (const name of ['authority-ladder', 'tech-solving-triad', 'systemic-outage']) {
    const example = rehearsed(name);
    for (const { scenario, result } of example.runs) {
      for (const { id } of scenario.tickets) {
        const path = visitedPath(example.flow, allSteps(stepGroups(result.trace, id)));
        expect([...path.visits.keys()].filter((node) => example.flow.nodes[node] === undefined)).toEqual([]);
        const numbers = [...path.visits.values()].flat().toSorted((a, b) => a - b);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }
    }
  }
});
