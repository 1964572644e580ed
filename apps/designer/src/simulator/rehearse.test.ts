import { ok } from '@rung/kernel';
import { expect, it } from 'vitest';
import { rehearsed } from './model/rehearsed.fake.ts';
import { servedTimeLine } from './model/served.fake.ts';
import type { Served } from './model/served.ts';
import { playAt, playOn, togglePlaying } from './playing.ts';
import {
  changeScenario,
  goOnWith,
  goTo,
  goToInstant,
  leaveRehearsal,
  moves,
  openScenario,
  takeAnswer,
  takeProblem,
  viewTicket,
} from './rehearsal.ts';
import { closeRehearsal, rehearsalStore, toggleStop } from './rehearsal-store.ts';
import { createRehearser, isOtherPolicy, type Serve } from './rehearse.ts';

const { flow, runs } = rehearsed('agency-unanswered-4bh');
const [run] = runs;
if (run === undefined) throw new Error('the example has scenarios');
const { scenario, result } = run;

const answer = (digest: string): Served => ({
  digest,
  result,
  timeLine: servedTimeLine(scenario, result),
  missingLines: 0,
  more: null,
});

/** A server that answers when it is told to. */
function heldServer() {
  const pending: { readonly answer: (digest: string) => void; readonly signal: AbortSignal }[] = [];
  const serve: Serve = ({ signal }) =>
    new Promise((resolve) => {
      pending.push({ answer: (digest) => resolve(ok(answer(digest))), signal });
    });
  return { pending, serve };
}

it('lets only the latest answer through, whichever order they come in', async () => {
  const { pending, serve } = heldServer();
  const heard: string[] = [];
  const rehearse = createRehearser(serve, {
    started: () => undefined,
    answered: (served) => heard.push(served.ok ? served.value.digest : served.error.code),
  });
  const first = rehearse({ flow, rev: 1, scenario });
  const second = rehearse({ flow, rev: 2, scenario });
  expect(pending[0]?.signal.aborted).toBe(true);
  pending[1]?.answer('second');
  pending[0]?.answer('first');
  await Promise.all([first, second]);
  expect(heard).toEqual(['second']);
});

it('says that it failed when the answer has no form', async () => {
  const heard: unknown[] = [];
  const rehearse = createRehearser(() => Promise.reject(new Error('no')), {
    started: () => undefined,
    answered: (served) => heard.push(served),
  });
  await rehearse({ flow, rev: 1, scenario });
  expect(heard).toEqual([{ ok: false, error: { code: 'failed' } }]);
});

it('runs again for what changes the policy, not for what only moves', () => {
  expect(isOtherPolicy(flow, flow)).toBe(false);
  expect(isOtherPolicy(flow, { ...flow, layout: {}, scenarios: [] })).toBe(false);
  expect(isOtherPolicy(flow, { ...flow, nodes: { ...flow.nodes } })).toBe(true);
});

it('steps both ways, by rests and by instants, and lights up the way', () => {
  openScenario(flow.id, scenario, { kind: 'scenario', name: scenario.name });
  expect(rehearsalStore.getState()).toMatchObject({ ticket: 'T-1', served: null, done: 0 });
  takeAnswer(answer('a'), { flow, rev: 7, scenario });
  const { steps, groups } = rehearsalStore.getState();
  // It opens at its beginning: what comes is to be watched.
  expect(rehearsalStore.getState()).toMatchObject({ done: 0, servedRev: 7, updates: 0 });
  expect(rehearsalStore.getState().path.visits.size).toBe(0);
  moves.toNextWait();
  expect(rehearsalStore.getState().done).toBe(groups[0]?.to);
  moves.on();
  moves.back();
  expect(rehearsalStore.getState().path.current).toBe('team');
  goToInstant(groups[1]?.atMs ?? 0);
  expect(rehearsalStore.getState().path.current).toBe('warn_owner');
  goTo(10_000);
  expect(rehearsalStore.getState().done).toBe(steps.length);
});

it('plays on until a step at which the person wants to look, and keeps such steps for the next ticket', () => {
  openScenario(flow.id, scenario, { kind: 'scenario', name: scenario.name });
  takeAnswer(answer('a'), { flow, rev: 7, scenario });
  toggleStop('warn_owner');
  playAt(20);
  moves.toStart();
  togglePlaying();
  while (rehearsalStore.getState().isPlaying) playOn();
  expect(rehearsalStore.getState().path.current).toBe('warn_owner');
  // From there it goes on, and comes to the end.
  togglePlaying();
  toggleStop('warn_owner');
  while (rehearsalStore.getState().isPlaying) playOn();
  expect(rehearsalStore.getState().done).toBe(rehearsalStore.getState().steps.length);
  toggleStop('team');
  openScenario(flow.id, scenario, { kind: 'scenario', name: scenario.name });
  expect(rehearsalStore.getState()).toMatchObject({ speed: 20, stops: new Set(['team']) });
  openScenario('another', scenario, { kind: 'made' });
  expect(rehearsalStore.getState()).toMatchObject({ speed: 1, stops: new Set() });
});

it('keeps the place of the playhead through an edit and counts it as an update', () => {
  openScenario(flow.id, scenario, { kind: 'made' });
  takeAnswer(answer('a'), { flow, rev: 1, scenario });
  goTo(4);
  changeScenario((present) => ({ ...present, name: 'other' }));
  expect(rehearsalStore.getState().served).not.toBeNull();
  takeAnswer(answer('b'), { flow: { ...flow }, rev: 2, scenario });
  expect(rehearsalStore.getState()).toMatchObject({ done: 4, updates: 1 });
  takeProblem({ code: 'offline' });
  expect(rehearsalStore.getState()).toMatchObject({ done: 4, problem: { code: 'offline' } });
  moves.toEnd();
  const { steps } = rehearsalStore.getState();
  takeAnswer(answer('c'), { flow: { ...flow }, rev: 3, scenario });
  expect(rehearsalStore.getState().done).toBe(steps.length);
  viewTicket(scenario.tickets[0]?.id ?? '');
  expect(rehearsalStore.getState().done).toBe(0);
  closeRehearsal();
  expect(rehearsalStore.getState()).toMatchObject({ scenario: null, served: null, problem: null });
});

it('keeps the ticket that was left, of each policy its own, and puts it back where it was', () => {
  const pasted = { kind: 'made', title: 'simulator.sample.pasted' } as const;
  openScenario(flow.id, scenario, pasted);
  takeAnswer(answer('a'), { flow, rev: 1, scenario });
  changeScenario((present) => ({ ...present, name: 'with what was typed' }));
  goTo(4);
  leaveRehearsal();
  expect(rehearsalStore.getState()).toMatchObject({ scenario: null, done: 0 });
  openScenario('another', scenario, { kind: 'made' });
  closeRehearsal();
  const left = rehearsalStore.getState().left.get(flow.id);
  if (left === undefined) throw new Error('nothing was kept');
  goOnWith(flow.id, left);
  const { scenario: again } = rehearsalStore.getState();
  expect(again?.name).toBe('with what was typed');
  takeAnswer(answer('b'), { flow, rev: 1, scenario: again ?? scenario });
  expect(rehearsalStore.getState()).toMatchObject({ source: pasted, ticket: 'T-1', done: 4 });
});

it('goes back and forth between a ticket and the one that took its place', () => {
  leaveRehearsal();
  rehearsalStore.setState({ left: new Map() });
  const leftName = () => rehearsalStore.getState().left.get(flow.id)?.scenario.name;
  openScenario(flow.id, { ...scenario, name: 'first' }, { kind: 'made' });
  expect(leftName()).toBeUndefined();
  changeScenario((present) => ({ ...present, name: 'first, changed' }));
  openScenario(flow.id, { ...scenario, name: 'second' }, { kind: 'made' });
  for (const [present, other] of [
    ['first, changed', 'second'],
    ['second', 'first, changed'],
  ] as const) {
    const left = rehearsalStore.getState().left.get(flow.id);
    if (left === undefined) throw new Error('nothing was kept');
    goOnWith(flow.id, left);
    expect([rehearsalStore.getState().scenario?.name, leftName()]).toEqual([present, other]);
  }
});

it('goes to an event that was added with the answer that knows it, and with none before', () => {
  openScenario(flow.id, scenario, { kind: 'made' });
  takeAnswer(answer('a'), { flow, rev: 1, scenario });
  moves.toEnd();
  const { steps, groups } = rehearsalStore.getState();
  const [first, second] = groups;
  if (first === undefined || second === undefined) throw new Error('the example has two instants');
  changeScenario((present) => ({ ...present, name: 'with an event' }), first.atMs);
  takeAnswer(answer('b'), { flow, rev: 1, scenario });
  expect(rehearsalStore.getState().done).toBe(steps.length);
  const changed = rehearsalStore.getState().scenario ?? scenario;
  takeAnswer(answer('c'), { flow, rev: 1, scenario: changed });
  expect(rehearsalStore.getState().done).toBe(first.to);
  takeAnswer(answer('d'), { flow: { ...flow }, rev: 2, scenario: changed });
  goTo(second.to);
  takeAnswer(answer('e'), { flow: { ...flow }, rev: 3, scenario: changed });
  expect(rehearsalStore.getState().done).toBe(second.to);
});

it('plays from the start when it stands at the end, and stops there', () => {
  openScenario(flow.id, scenario, { kind: 'made' });
  togglePlaying();
  expect(rehearsalStore.getState().isPlaying).toBe(false);
  takeAnswer(answer('a'), { flow, rev: 1, scenario });
  moves.toEnd();
  togglePlaying();
  expect(rehearsalStore.getState()).toMatchObject({ isPlaying: true, done: 0 });
  moves.toEnd();
  expect(rehearsalStore.getState().isPlaying).toBe(false);
});
