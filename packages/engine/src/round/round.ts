import type { DerivedEventType, TicketStatus } from '@rung/kernel';
import { answerByMatrix } from '../authority/answer-by-matrix.ts';
import { applyFacts } from '../clocks/apply-facts.ts';
import { attachClock } from '../clocks/attach.ts';
import { duesUntil } from '../clocks/dues.ts';
import { isAmong, wasResolved } from '../clocks/facts.ts';
import { settleClocks } from '../clocks/settle-clocks.ts';
import { evaluate } from '../condition/conditions.ts';
import { TRUE } from '../condition/snapshot.ts';
import { engineNode, note } from '../effects.ts';
import { changeStatus } from '../events/episode.ts';
import { isOpenStatus } from '../events/status.ts';
import { type Baseline, baselineOf, takeSnapshot } from '../fields/snapshot-of.ts';
import { closeGroup } from '../groups/group-state.ts';
import { assemble } from '../handoff.ts';
import { leavePosition, makeMove } from '../moves/make-move.ts';
import type { Path } from '../paths/path.ts';
import { walkPath } from '../paths/walk.ts';
import type { WalkContext } from '../paths/walk-context.ts';
import type { Run } from '../run.ts';
import { grown, none } from '../state/lists.ts';
import { rememberHeard } from '../state/remember.ts';
import type { FollowUpThread, WaitThread } from '../state/state.ts';
import { endThread } from '../threads/end-thread.ts';
import { fireDue } from '../threads/fire-due.ts';
import { startFollowUp } from '../threads/open-thread.ts';
import { carryOutOps, derive, type RoundWork, writeFollowUp } from './carry-out.ts';
import { type Decided, decideRound } from './decide.ts';
import { inPathOrder, portPath } from './port-paths.ts';
import { firePort, hearType, newStimulus, type Stimulus } from './stimulus.ts';
import { writeAssign } from './write-assign.ts';

/** The most rounds that one root event may take. */
const maxRounds = 8;

/** Runs the rounds that a stimulus sets off: the first one, then those of events that the engine derives from it. */
export function runRounds(run: Run, first: Stimulus, baseline: Baseline): void {
  let stimulus: Stimulus | null = first;
  let before = baseline;
  for (let round = 1; stimulus !== null; round += 1) {
    if (round > maxRounds) {
      note(run, engineNode, { what: 'loopGuard' });
      if (isAmong(wasResolved, stimulus.facts)) endUnheard(run, stimulus, before);
      return;
    }
    const next: Baseline = baselineOf(run);
    if (round > 1) rememberHeard(run, stimulus.heard);
    stimulus = runRound(run, stimulus, before);
    before = next;
  }
}

/** An episode that was resolved in the last round that was allowed is over all the same, though no path hears of it. */
function endUnheard(run: Run, { facts }: Stimulus, baseline: Baseline): void {
  applyFacts(run, facts, takeSnapshot(run, null, baseline));
  endEpisode(run);
}

/** One round: one snapshot, at most one move. Gives the stimulus of the round that follows from it, if one does. */
function runRound(run: Run, stimulus: Stimulus, baseline: Baseline): Stimulus | null {
  run.valuesTaken = false; // nobody looks at the snapshots of the round before any more
  const snapshot = takeSnapshot(run, stimulus.event, baseline);
  applyFacts(run, stimulus.facts, snapshot);
  settleClocks(run, snapshot);
  attachCarried(run, stimulus.slas);
  const context: WalkContext = { run, snapshot, stimulus };
  cancelWaits(context);
  const decided = decideRound(context);
  const derived = carryOut(context, decided);
  if (isAmong(wasResolved, stimulus.facts)) endEpisode(run);
  return withOverdue(run, derived);
}

/** Clocks that a ticket taken over mid-life brings with it have outlets as if their `sla` nodes had been reached. */
function attachCarried(run: Run, slas: readonly string[]): void {
  for (const id of slas) {
    const node = run.linked.nodes.get(id);
    if (node?.kind === 'sla') attachClock(run, id, node.clock);
  }
}

/** Waits whose condition for giving up holds leave by `cancelled`. */
function cancelWaits({ run, snapshot, stimulus }: WalkContext): void {
  for (const thread of run.state.threads ?? none) {
    const node = run.linked.nodes.get(thread.node);
    if (thread.kind !== 'wait' || node?.kind !== 'wait' || node.cancelWhen === null) continue;
    if (evaluate(run.linked.conditions, node.cancelWhen, snapshot) !== TRUE) continue;
    endThread(run, thread, 'cancelled');
    firePort(stimulus, { node: thread.node, port: 'cancelled', flavour: 'plain' });
  }
}

/** Carries out what was decided; gives the events that the engine derives from it, null if nothing happens. */
function carryOut(context: WalkContext, decided: Decided): Stimulus | null {
  const { run, stimulus } = context;
  const { intake, move } = decided;
  // Walked before anything changes: all paths of a round are decided on one snapshot.
  const leaves = move !== null || isAmong(wasResolved, stimulus.facts);
  const cancelled = leaves && run.state.position !== null ? cancelledPaths(context) : none;
  const entered = enteredPaths(context, decided);
  const sides = sidesInOrder(run, decided, cancelled);
  if (decided.overThreads.length > 0) endThreads(run, decided.overThreads);
  if (intake === null && move === null && sides.length === 0) {
    if (context.stimulus.asks) answerUntaken(context, none);
    return null;
  }
  const work: RoundWork = { run, pending: null, derived: null, given: null, changed: false, status: null };
  carryOutMove(work, decided);
  for (const path of entered) carryOutOps(work, path);
  for (const path of sides) carryOutOps(work, path);
  afterOps(context, work);
  if (context.stimulus.asks) answerUntaken(context, [intake, move?.path ?? null, ...sides]);
  return work.derived;
}

/** Side triggers as they were decided, then side port paths by node id, then as listed. */
function sidesInOrder(
  { linked }: Run,
  { triggerSides, portSides }: Decided,
  cancelled: readonly Path[],
): readonly Path[] {
  const ofPorts = cancelled.length === 0 ? portSides : [...portSides, ...cancelled];
  if (ofPorts.length === 0) return triggerSides;
  const ordered = inPathOrder(linked, ofPorts);
  return triggerSides.length === 0 ? ordered : [...triggerSides, ...ordered];
}

function endThreads(run: Run, over: readonly number[]): void {
  for (const thread of run.state.threads ?? none) {
    if (over.includes(thread.n)) endThread(run, thread, 'cancelled');
  }
}

/** The intake path's passing nodes, then the leader's path up to and with its `assign`. */
function carryOutMove(work: RoundWork, decided: Decided): void {
  const { run } = work;
  const { intake, move } = decided;
  const packageId = packageOf(decided);
  const handOff =
    packageId === null ? null : (assemble(run, packageId, move?.to.tier.id ?? null)?.handOff ?? null);
  const kind = move === null ? null : makeMove(run, move);
  if (intake !== null) carryOutOps(work, intake);
  if (move === null || kind === null) return;
  if (move.path !== intake) carryOutOps(work, move.path);
  work.pending = grown(work.pending, (later) => writeAssign(later, move, { move: kind, handOff }));
  hearDerived(work, 'tier.entered', move.to.node);
}

/** Settles the clocks as the round leaves the ticket, then writes the round's effects. */
function afterOps({ run, snapshot }: WalkContext, work: RoundWork): void {
  const { status, pending } = work;
  if (status !== null) setStatus(run, status, derive(work));
  const changed = work.changed || status !== null;
  const { settlingAsks } = run.linked;
  if ((run.state.clocks ?? none).length > 0)
    settleClocks(run, settlingAsks ? takeSnapshot(run, null, null) : snapshot);
  for (const write of pending ?? none) write(run);
  if (changed) hearDerived(work, 'field.set', engineNode);
}

/** An event is derived. One that nothing comes of is told among the causes of the next round, if that is for something else. */
function hearDerived(work: RoundWork, type: DerivedEventType, node: string): void {
  const { linked, recorder } = work.run;
  if (recorder === null && !linked.derivedHeard.has(type)) return;
  const derived = derive(work);
  hearType(derived, type);
  derived.causes?.push({ kind: 'derived', type, node });
}

/**
 * A status that the policy itself sets counts at once and may resolve the episode. It never opens one: that is the
 * host's answer to tell, so that no policy can reopen what it resolves for ever.
 */
function setStatus(run: Run, status: string, derived: Stimulus): void {
  const isOver = run.state.episode.resolvedAt !== null;
  if (isOver && isOpenStatus(status)) return;
  // `set` nodes were checked against the field's values by the compiler.
  changeStatus(run, status as TicketStatus, derived);
}

/** Paths that begin because the ticket is in its new tier. */
function enteredPaths(context: WalkContext, { move }: Decided): readonly Path[] {
  if (move === null) return none;
  const { run } = context;
  const { path, to, redirected } = move;
  const entered = to.isEnteredOn
    ? portPath(context, { node: to.node, port: 'entered', flavour: 'plain' })
    : null;
  const next = redirected ? null : (path.target?.next ?? null);
  const after =
    next === null || path.target === null
      ? null
      : walkPath(context, {
          root: { node: path.target.by, mode: null, port: 'next', thread: undefined },
          to: next,
          reason: path.reason,
          type: path.type,
          flavour: 'plain',
          unguarded: path.unguarded,
          walked: null,
        });
  if (entered === null && after === null) return none;
  return [entered, after].flatMap((reached) => (reached === null ? [] : [asSide(run, reached)]));
}

/** A side path does not move: a tier that it reaches is noted. */
function asSide(run: Run, path: Path): Path {
  if (path.target === null) return path;
  const { root, reason, target } = path;
  note(run, root.node, { what: 'alreadyAtOrAbove', tier: target.to.tier.id, reasons: [reason] });
  return { ...path, target: null };
}

/** Waits of the tier that is being left leave by `cancelled`, on the same snapshot. */
function cancelledPaths(context: WalkContext): readonly Path[] {
  const { run } = context;
  const { position, threads } = run.state;
  if (threads === undefined) return none;
  return threads
    .filter(
      (thread): thread is WaitThread => thread.kind === 'wait' && thread.entry === (position?.entry ?? 0),
    )
    .flatMap(({ node }) => portPath(context, { node, port: 'cancelled', flavour: 'plain' }) ?? [])
    .map((path) => asSide(run, path));
}

/** The package that goes with the move: of the `handoff` on the way, else the tier's own. */
function packageOf({ move }: Decided): string | null {
  return move === null ? null : (move.path.packageId ?? move.to.tier.tier.package);
}

/** A request that no path has taken is answered by the matrix. */
function answerUntaken({ run, snapshot, stimulus }: WalkContext, ran: readonly (Path | null)[]): void {
  const { event } = stimulus;
  if (event?.type !== 'action.requested') return;
  if (ran.some((path) => path?.answers === true)) return;
  answerByMatrix(run, event, snapshot);
}

/** The episode is over: position and threads end, but for follow-ups, whose time begins. */
function endEpisode(run: Run): void {
  const { state } = run;
  leavePosition(run);
  for (const thread of state.threads ?? none) {
    if (thread.kind !== 'followUp') endThread(run, thread, 'cancelled');
  }
  const waiting = (state.threads ?? none).filter(
    (thread): thread is FollowUpThread => thread.kind === 'followUp' && thread.cycle === null,
  );
  for (const thread of waiting) writeFollowUp(run, startFollowUp(run, thread));
  closeGroup(run, state.ended === undefined);
}

/**
 * The derived events with what is due now because of an attachment, a re-target or a resume: all that lies strictly before
 * this instant. Null if nothing follows from the round.
 */
function withOverdue(run: Run, derived: Stimulus | null): Stimulus | null {
  const overdue = duesUntil(run, run.step.at - 1);
  if (overdue.length === 0 && (derived === null || isHeardInVain(run, derived))) return null;
  const next = derived ?? newStimulus(run, null);
  run.recorder?.round(next.causes);
  for (const due of overdue) fireDue(run, due, next);
  return next;
}

/** Whether nothing can come of derived events. */
function isHeardInVain({ linked }: Run, { facts, heard, ports }: Stimulus): boolean {
  if (ports.length > 0 || isAmong(wasResolved, facts)) return false;
  return !heard.some((type) => linked.derivedHeard.has(type));
}
