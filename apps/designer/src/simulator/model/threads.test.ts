import type { ThemeName } from '@rung/drawing';
import { expect, it } from 'vitest';
import { contrast } from '../../theme/colour-sight.fake.ts';
import { tokens } from '../../theme/tokens.ts';
import { msOf } from './instants.ts';
import { rehearsed } from './rehearsed.fake.ts';
import type { ServedThread } from './served.ts';
import { stepGroups } from './steps.ts';
import { partsOf, stepThreads, threadColour, threadFamilies } from './threads.ts';

const swarms = rehearsed('tech-solving-triad');
const ladder = rehearsed('authority-ladder');

function groupsOf({ runs }: typeof swarms, name: string) {
  const run = runs.find(({ scenario }) => scenario.name === name);
  const [ticket] = run?.scenario.tickets ?? [];
  if (run === undefined || ticket === undefined) throw new Error(`no scenario is called ${name}`);
  return stepGroups(run.result, ticket.id);
}

const thread = (number: number, node: string, [from, to]: readonly [string, string]): ServedThread => ({
  ticket: '',
  number,
  node,
  fromMs: msOf(from),
  toMs: msOf(to),
});

/** By instant and round: each part's thread, with what its steps were. */
function told(groups: ReturnType<typeof groupsOf>, threads: readonly ServedThread[]) {
  const marks = stepThreads(groups, threads);
  return groups.flatMap(({ rounds }) =>
    rounds.map((round) =>
      partsOf(round, marks).map(({ thread: own, steps }) => [
        own?.number ?? null,
        steps.map(({ entry, index }) => {
          const opens = marks.get(index)?.opens?.number;
          const port = 'port' in entry ? entry.port : entry.step;
          return opens === undefined ? port : `${port} ${opens}`;
        }),
      ]),
    ),
  );
}

it('gives the path of each wait to its own thread, also where one begins as the other ends', () => {
  const groups = groupsOf(swarms, 'nobody joins twice');
  const threads = [
    thread(1, 'swarm', ['2026-03-03T10:00:00Z', '2026-03-03T10:03:00Z']),
    thread(2, 'swarm', ['2026-03-03T10:03:00Z', '2026-03-03T10:06:00Z']),
  ];
  const [opening, first, second] = told(groups, threads).slice(-3);
  expect(opening).toEqual([[null, ['escalated', 'else', 'opened 1', 'note', 'note']]]);
  expect(first).toEqual([[1, ['noJoin', 'again', 'opened 2']]]);
  expect(second).toEqual([[2, ['noJoin', 'exhausted', 'complete', null, 'move']]]);
});

it('gives what the own clock of a sign-off does to its thread', () => {
  const groups = groupsOf(ladder, '5,000.01 takes two people');
  const threads = [thread(1, 'sign_off', ['2026-03-02T10:10:00Z', '2026-03-02T10:30:00Z'])];
  expect(told(groups, threads).at(-1)).toEqual([[1, ['clock', 'approved']]]);
});

it('speaks of the thread that ends where several wait at one step', () => {
  const groups = groupsOf(ladder, '5,000.01 takes two people');
  const threads = [
    thread(1, 'sign_off', ['2026-03-02T10:00:00Z', '2026-03-02T11:00:00Z']),
    thread(2, 'sign_off', ['2026-03-02T10:10:00Z', '2026-03-02T10:30:00Z']),
  ];
  expect(told(groups, threads).at(-1)).toEqual([[2, ['clock', 'approved']]]);
});

it('has every step once and in order, whichever threads there are', () => {
  for (const { scenario, result } of swarms.runs) {
    const [ticket] = scenario.tickets;
    const groups = stepGroups(result, ticket?.id ?? '');
    const times = groups.map(({ at }) => at);
    const threads = times.map((at, index) => thread(index + 1, 'swarm', [at, times[index + 1] ?? at]));
    const marks = stepThreads(groups, threads);
    for (const round of groups.flatMap(({ rounds }) => rounds))
      expect(partsOf(round, marks).flatMap(({ steps }) => steps)).toEqual(round.steps);
  }
});

it('has colours of at least 3:1 against what they stand on, in both schemes', () => {
  const schemes: readonly ThemeName[] = ['light', 'dark'];
  for (const scheme of schemes) {
    const theme = tokens[scheme];
    const weak = threadFamilies.filter(
      (family) =>
        contrast(theme.families[family], theme.card) < 3 ||
        contrast(theme.families[family], theme.selected) < 3,
    );
    expect([scheme, weak]).toEqual([scheme, []]);
  }
});

it('gives threads that follow each other different colours', () => {
  const colours = [1, 2, 3, 4, 5, 6].map((number) => threadColour({ number }));
  expect(new Set(colours.slice(0, 5)).size).toBe(5);
  expect(colours[5]).toBe(colours[0]);
});
