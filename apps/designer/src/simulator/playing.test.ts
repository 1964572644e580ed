import { hourMs, minuteMs } from '@rung/kernel';
import { beforeEach, expect, it } from 'vitest';
import { msOf } from './model/instants.ts';
import { rehearsed } from './model/rehearsed.fake.ts';
import { servedTimeLine } from './model/served.fake.ts';
import { playAt, playedInstant, playFor, standAtStep, togglePlaying } from './playing.ts';
import { goTo, moves, openScenario, takeAnswer } from './rehearsal.ts';
import { closeRehearsal, rehearsalStore, toggleStop } from './rehearsal-store.ts';

const { flow, runs } = rehearsed('agency-unanswered-4bh');
const [run] = runs;
if (run === undefined) throw new Error('the example has scenarios');
const { scenario, result } = run;
const openedMs = msOf('2026-03-27T16:00:00Z');
const warnedMs = msOf('2026-03-30T09:30:00Z');

const done = (): number => rehearsalStore.getState().done;

beforeEach(() => {
  closeRehearsal();
  openScenario(flow.id, scenario, { kind: 'scenario', name: scenario.name });
  const served = {
    digest: 'a',
    result,
    timeLine: servedTimeLine(scenario, result),
    missingLines: 0,
    more: null,
  };
  takeAnswer(served, { flow, rev: 1, scenario });
});

it('lets the time of the policy go by evenly, and does what falls due meanwhile', () => {
  const [opened, warned] = rehearsalStore.getState().groups;
  playAt('hour');
  togglePlaying();
  playFor(0);
  expect([done(), playedInstant()]).toEqual([opened?.to, openedMs]);
  const instants = Array.from({ length: 4 }, () => {
    playFor(250);
    return playedInstant();
  });
  const quarterMs = 15 * minuteMs;
  expect(instants).toEqual([1, 2, 3, 4].map((count) => openedMs + count * quarterMs));
  expect(done()).toBe(opened?.to);
  playFor(1000 * ((warnedMs - openedMs) / hourMs - 1.5));
  expect([done(), playedInstant()]).toEqual([opened?.to, warnedMs - 0.5 * hourMs]);
  playFor(500);
  expect([done(), playedInstant()]).toEqual([warned?.to, warnedMs]);
});

it('goes through a day in a second, and stands at the last step when it is over', () => {
  playAt('day');
  togglePlaying();
  for (let second = 0; second < 4; second += 1) playFor(1000);
  const { steps, isPlaying } = rehearsalStore.getState();
  expect({ done: done(), isPlaying, at: playedInstant() }).toEqual({
    done: steps.length,
    isPlaying: false,
    at: null,
  });
});

it('stops at a step at which the person wants to look, and goes on from there', () => {
  const { steps } = rehearsalStore.getState();
  const place = steps.findIndex(({ entry }) => 'node' in entry && entry.node === 'warn_owner');
  toggleStop('warn_owner');
  playAt('day');
  togglePlaying();
  for (let second = 0; second < 4; second += 1) playFor(1000);
  expect(rehearsalStore.getState()).toMatchObject({ done: place + 1, isPlaying: false });
  expect(playedInstant()).toBeNull();
  toggleStop('warn_owner');
  togglePlaying();
  playFor(1);
  expect(playedInstant()).toBe(warnedMs + 86_400);
});

it('forgets how far time had come when somebody steps meanwhile, and keeps it while it rests', () => {
  playAt('hour');
  togglePlaying();
  playFor(1000);
  togglePlaying();
  expect(playedInstant()).toBe(openedMs + hourMs);
  goTo(done());
  expect(playedInstant()).toBe(openedMs + hourMs);
  standAtStep();
  expect(playedInstant()).toBeNull();
  togglePlaying();
  playFor(1000);
  moves.back();
  expect(playedInstant()).toBeNull();
  togglePlaying();
  togglePlaying();
  playFor(1000);
  expect(playedInstant()).toBe(openedMs + hourMs);
});

it('lets no time go by at a pace of steps', () => {
  playAt(60);
  togglePlaying();
  playFor(1000);
  expect([done(), playedInstant()]).toEqual([0, null]);
});
