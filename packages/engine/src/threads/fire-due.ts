import { climbOrExpire } from '../authority/decide-approval.ts';
import { attachedBy } from '../clocks/attached.ts';
import {
  breached,
  countedAt,
  type Face,
  hasFired,
  passOver,
  resumeCycle,
  type TierTarget,
  withFired,
} from '../clocks/cycle.ts';
import type { Due, ThreadTimer } from '../clocks/dues.ts';
import { declaredFace, threadFace } from '../clocks/face.ts';
import { replaceCycle } from '../clocks/open-cycles.ts';
import { reportCycle } from '../clocks/row.ts';
import { clockOf } from '../link/linked-policy.ts';
import { placeAt } from '../link/place-at.ts';
import { firePort, type PortFiring, type Stimulus } from '../round/stimulus.ts';
import type { Run } from '../run.ts';
import { none, withItem, withLast } from '../state/lists.ts';
import type { Cycle, Thread } from '../state/state.ts';
import { endThread, replaceThread } from './end-thread.ts';

/** Fires what is due: changes its clock or thread, and adds the ports and outlets that paths begin at. */
export function fireDue(run: Run, due: Due, stimulus: Stimulus): void {
  switch (due.kind) {
    case 'outlet':
      fireOutlet(run, due, stimulus);
      break;
    case 'maxPause':
      endLongPause(run, due.cycle);
      break;
    case 'tier':
      fireTier(run, due.target, stimulus);
      break;
    case 'thread':
      fireThread(run, due, stimulus);
      break;
    default:
      due satisfies never;
  }
}

/** Marks a cycle as breached and reports it: from here on its row is final. */
function breach(run: Run, cycle: Cycle, face: Face): Cycle {
  const { at } = run.step;
  const countedMs = countedAt(cycle, face, at);
  const retroactive = face.targetMs !== null && countedMs > face.targetMs;
  reportCycle(
    run,
    { cycle, face },
    { outcome: breached, countedMs, mark: retroactive ? 'retroactive' : null },
  );
  run.recorder?.add({
    step: 'clock',
    clock: cycle.clock,
    change: breached,
    data: { countedMs, targetMs: face.targetMs, retroactive },
  });
  return { ...(retroactive ? passOver(cycle, face, countedMs) : cycle), breachedAt: at };
}

/** The cycle as it is now: what fired before it at this instant may have changed it. */
function currentCycle({ state }: Run, { clock, cycle }: Cycle): Cycle | undefined {
  return (state.clocks ?? none).find((other) => other.clock === clock && other.cycle === cycle);
}

function fireOutlet(run: Run, due: Due & { readonly kind: 'outlet' }, stimulus: Stimulus): void {
  const { linked, state } = run;
  const clock = clockOf(linked, due.cycle.clock);
  const cycle = currentCycle(run, due.cycle);
  if (clock === undefined || cycle === undefined || hasFired(cycle, due.outlet)) return;
  const face = declaredFace(linked, state, { clock, row: cycle.row });
  // A target that had already passed breaches alone, whatever thresholds lie before it.
  const isLate = face.targetMs !== null && countedAt(cycle, face, run.step.at) > face.targetMs;
  const outlet = isLate && !hasFired(cycle, breached) ? breached : due.outlet;
  const isBreach = outlet === breached;
  replaceCycle(run, cycle, isBreach ? breach(run, cycle, face) : withFired(cycle, outlet));
  if (!isBreach)
    run.recorder?.add({ step: 'clock', clock: clock.id, change: 'threshold', data: { threshold: outlet } });
  stimulus.outlets = withLast(stimulus.outlets, { clock: clock.id, outlet });
  for (const node of attachedBy(state, clock)) {
    addPort(stimulus, { node, port: isBreach ? breached : `at:${outlet}`, flavour: 'plain' });
  }
}

function addPort(stimulus: Stimulus, firing: PortFiring): void {
  firePort(stimulus, firing);
  stimulus.causes?.push({ kind: 'timer', node: firing.node, outlet: firing.port });
}

/** The longest pause is over: the clock runs until it would pause anew. */
function endLongPause(run: Run, due: Cycle): void {
  const cycle = currentCycle(run, due);
  if (cycle === undefined || cycle.pausedAt === undefined) return;
  replaceCycle(run, cycle, { ...resumeCycle(cycle, run.step.at), overPaused: true });
  run.recorder?.add({ step: 'clock', clock: cycle.clock, change: 'resumed', data: { overPaused: true } });
}

function fireTier(run: Run, target: TierTarget, stimulus: Stimulus): void {
  const { position } = run.state;
  if (position === null) return;
  const isWork = target === 'work'; // by name: a computed key is a call to the runtime
  const cycle = isWork ? position.work : position.acknowledge;
  const place = placeAt(run.linked, position.node);
  if (place === null || cycle === undefined || cycle.breachedAt !== undefined) return;
  const firing = isWork ? place.late.work : place.late.acknowledge;
  const { port } = firing;
  const isFirst = position.fired?.includes(port) !== true;
  const late = breach(run, cycle, isWork ? place.tier.faces.work : place.tier.faces.acknowledge);
  const fired = withItem(position.fired, port);
  run.state.position = isWork
    ? { ...position, work: late, fired }
    : { ...position, acknowledge: late, fired };
  if (isFirst) addPort(stimulus, firing);
}

function fireThread(
  run: Run,
  { thread: due, port }: Due & { readonly kind: 'thread' },
  stimulus: Stimulus,
): void {
  const thread = (run.state.threads ?? none).find(({ n }) => n === due.n);
  if (thread !== undefined) fireTimer(run, thread, { port, stimulus });
}

function fireTimer(
  run: Run,
  thread: Thread,
  { port, stimulus }: { readonly port: ThreadTimer; readonly stimulus: Stimulus },
): void {
  if (thread.kind === 'wait' || thread.kind === 'swarm') {
    endThread(run, thread, 'cancelled');
    addPort(stimulus, { node: thread.node, port, flavour: 'plain' });
    return;
  }
  const { cycle } = thread;
  if (cycle === null || cycle.breachedAt !== undefined) return;
  const late = breach(run, cycle, threadFace(run.linked, thread));
  if (thread.kind === 'approval') {
    climbOrExpire(run, { ...thread, cycle: late }, stimulus);
    stimulus.causes?.push({ kind: 'timer', node: thread.node, outlet: port });
    return;
  }
  replaceThread(run, { ...thread, cycle: late });
  if (thread.kind === 'followUp') endThread(run, { ...thread, cycle: late }, 'cancelled');
  addPort(stimulus, { node: thread.node, port, flavour: 'plain', thread: thread.n });
}
