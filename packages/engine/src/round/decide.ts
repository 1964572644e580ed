import { evaluate } from '../condition/conditions.ts';
import { explain } from '../condition/explain.ts';
import { TRUE } from '../condition/snapshot.ts';
import { note } from '../effects.ts';
import { tierHere } from '../fields/engine-fields.ts';
import { guardOf } from '../guards/caps.ts';
import type { LinkedPlace, LinkedTrigger } from '../link/linked-policy.ts';
import { placeAt } from '../link/place-at.ts';
import { classify, mayMove, type Standpoint } from '../moves/classify.ts';
import type { Path } from '../paths/path.ts';
import { walkPath } from '../paths/walk.ts';
import type { WalkContext } from '../paths/walk-context.ts';
import type { Run } from '../run.ts';
import { grown, none, withItem } from '../state/lists.ts';
import type { Recorder } from '../trace/recorder.ts';
import { fireTriggers, hear, triggerStart } from '../triggers/fire.ts';
import { inPortOrder, portPath } from './port-paths.ts';

/** The one move of a round. */
export interface DecidedMove {
  readonly from: Standpoint;
  /** The tier node that the ticket leaves; with an intake, the one it never entered. */
  readonly fromNode: string | null;
  readonly path: Path;
  /** Where the path leads, or a guard sent it. */
  readonly to: LinkedPlace;
  readonly redirected: boolean;
  readonly reasons: readonly string[];
}

/** What a round will do, all decided on one snapshot. */
export interface Decided {
  /** The intake path, whose passing nodes run whether or not its tier is where the ticket ends. */
  readonly intake: Path | null;
  readonly move: DecidedMove | null;
  /** Threads whose port's path would have moved and did not lead. */
  readonly overThreads: readonly number[];
  /** Side paths of triggers, in order. */
  readonly triggerSides: readonly Path[];
  /** Side paths of ports, by node id, then as listed. */
  readonly portSides: readonly Path[];
}

interface Candidate {
  readonly path: Path;
  readonly to: LinkedPlace;
  readonly redirected: boolean;
}

/** Step (4) of a round: which paths run, and which of them moves the ticket. Nothing is changed but latches and notes. */
export function decideRound(context: WalkContext): Decided {
  const { run, stimulus, snapshot } = context;
  const heard = hear(run, stimulus, snapshot);
  const intake = stimulus.intake ? intakePath(context, heard.matched) : null;
  const ofPorts = portPaths(context);
  const passesCaps = run.linked.guardsMoves ? capsOn(run, standpoint(run, intake)) : noCaps;
  const fired = fireTriggers(context, heard, passesCaps);
  const flagged = flagPath(context, fired);
  const ports = flagged === null ? ofPorts : [...ofPorts, flagged];
  if (intake === null && ports.length === 0 && fired.length === 0) return nothing;
  const { movers, triggerSides, portSides } = partPaths(ports, fired);
  const move =
    intake === null && movers.length === 0
      ? null
      : chooseMove(run, { from: standpoint(run, intake), intake, movers });
  return { intake, move, overThreads: threadsOver(movers, move), triggerSides, portSides };
}

/** What most rounds decide: that nothing follows. */
const nothing: Decided = { intake: null, move: null, overThreads: none, triggerSides: none, portSides: none };

const noCaps = (): boolean => true;

function capsOn(run: Run, from: Standpoint): (path: Path) => boolean {
  return (path) => guardedCandidate(run, from, path) !== 'held';
}

/** The paths of the ports that fire, in order. */
function portPaths(context: WalkContext): readonly Path[] {
  if (context.stimulus.ports.length === 0) return none;
  let paths: Path[] | null = null;
  for (const firing of inPortOrder(context.run.linked, context.stimulus.ports)) {
    const path = portPath(context, firing);
    if (path !== null) paths = grown(paths, path);
  }
  return paths ?? none;
}

interface Parted extends Pick<Decided, 'triggerSides' | 'portSides'> {
  readonly movers: readonly Path[];
}

/** Parts the paths that would move the ticket, those of ports first, from those that only run beside it. */
function partPaths(ports: readonly Path[], fired: readonly Path[]): Parted {
  let movers: Path[] | null = null;
  let portSides: Path[] | null = null;
  let triggerSides: Path[] | null = null;
  for (const path of ports) {
    if (path.target === null) portSides = grown(portSides, path);
    else movers = grown(movers, path);
  }
  for (const path of fired) {
    if (path.target === null) triggerSides = grown(triggerSides, path);
    else if (path.root.mode === 'side') triggerSides = grown(triggerSides, { ...path, target: null });
    else movers = grown(movers, path);
  }
  return { movers: movers ?? none, triggerSides: triggerSides ?? none, portSides: portSides ?? none };
}

/** Threads whose port's path would have moved the ticket and did not lead. */
function threadsOver(movers: readonly Path[], move: DecidedMove | null): readonly number[] {
  let over: number[] | null = null;
  for (const path of movers) {
    const { thread } = path.root;
    if (path !== move?.path && thread !== undefined) over = grown(over, thread);
  }
  return over ?? none;
}

function standpoint(run: Run, intake: Path | null): Standpoint {
  const { linked, state } = run;
  if (intake !== null) return { tier: intake.target?.to.tier ?? null, accepted: false, resumed: false };
  return {
    tier: tierHere(linked, state),
    accepted: state.position?.accepted === true,
    resumed: state.position === null && state.episode.resumed === true,
  };
}

/** The intake trigger of the lowest order that matches; those that hear the event come first. */
function intakePath(context: WalkContext, matched: readonly number[]): Path | null {
  const { run, snapshot } = context;
  const { linked } = run;
  const isIntake = (trigger: LinkedTrigger | undefined): trigger is LinkedTrigger =>
    trigger?.node.mode === 'intake';
  const heardFirst = matched.find((position) => linked.triggers[position]?.node.mode === 'intake');
  const chosen =
    (heardFirst === undefined ? undefined : linked.triggers[heardFirst]) ??
    linked.triggers
      .filter(isIntake)
      .find(({ node }) => evaluate(linked.conditions, node.when, snapshot) === TRUE);
  if (chosen === undefined) return null;
  if (run.recorder !== null) tellIntake(context, run.recorder, { chosen, others: matched });
  return walkPath(context, triggerStart(context, chosen));
}

interface IntakeChoice {
  readonly chosen: LinkedTrigger;
  /** Positions of all that matched, of other modes too. */
  readonly others: readonly number[];
}

/** Tells which intake trigger fired, and which would have if it had not. */
function tellIntake(
  { run: { linked }, snapshot }: WalkContext,
  recorder: Recorder,
  { chosen, others }: IntakeChoice,
): void {
  const conditionOf = ({ node }: LinkedTrigger) => explain(linked.conditions, node.when, snapshot);
  const { id, node } = chosen;
  recorder.add({
    step: 'trigger',
    node: id,
    outcome: 'fired',
    reason: node.reason,
    condition: conditionOf(chosen),
  });
  for (const position of others) {
    const other = linked.triggers[position];
    if (other === undefined || other === chosen || other.node.mode !== 'intake') continue;
    recorder.add({ step: 'trigger', node: other.id, outcome: 'passedOver', condition: conditionOf(other) });
  }
}

/** The path of a flag that no port and no trigger has taken. */
function flagPath(context: WalkContext, fired: readonly Path[]): Path | null {
  const { flag } = context.stimulus;
  if (flag === null || fired.some(({ root }) => root.mode === 'interrupting')) return null;
  return portPath(context, flag);
}

/** Where a path would bring the ticket, guards considered; `held` where a cap holds it back. */
function guardedCandidate(run: Run, from: Standpoint, path: Path): Candidate | 'held' | null {
  const { target, flavour } = path;
  if (target === null) return null;
  const { tier } = target.to;
  const plain: Candidate = { path, to: target.to, redirected: false };
  if (path.unguarded || !run.linked.guardsMoves) return plain;
  if (!mayMove(from, tier, flavour)) return plain;
  const move = classify(from, tier, flavour);
  const guard = guardOf(run, { from, tier, move });
  if (guard === undefined) return plain;
  const to = placeAt(run.linked, guard.to);
  return to === null ? 'held' : { path, to, redirected: true };
}

interface Choice {
  readonly from: Standpoint;
  readonly intake: Path | null;
  readonly movers: readonly Path[];
}

/** The first that may move leads; a later one takes the lead only if its tier ranks higher. */
function chooseMove(run: Run, choice: Choice): DecidedMove | null {
  const { from, intake } = choice;
  const { state } = run;
  const able = ableCandidates(run, choice);
  const first = able[0];
  if (first === undefined) return state.episode.resolvedAt === null ? intakeMove(intake) : null;
  let leader = first;
  for (const candidate of able)
    if (candidate.to.tier.tier.rank > leader.to.tier.tier.rank) leader = candidate;
  traceLead(run, leader, able);
  return {
    from,
    fromNode: intake === null ? (state.position?.node ?? null) : (intake.target?.to.node ?? null),
    path: leader.path,
    to: leader.to,
    redirected: leader.redirected,
    reasons: able.length === 1 ? [leader.path.reason] : reasonsOf(leader, able),
  };
}

/** The candidates that may move; the others are noted. After the resolution nothing moves. */
function ableCandidates(run: Run, { from, movers }: Choice): readonly Candidate[] {
  const isOver = run.state.episode.resolvedAt !== null;
  let able: Candidate[] | null = null;
  for (const path of movers) {
    const candidate = guardedCandidate(run, from, path);
    if (candidate === 'held') note(run, path.root.node, { what: 'suppressed', cause: 'cap' });
    else if (candidate !== null) {
      const may = !isOver && (candidate.redirected || mayMove(from, candidate.to.tier, path.flavour));
      if (may) able = grown(able, candidate);
      else noteStays(run, candidate, path);
    }
  }
  return able ?? none;
}

function reasonsOf(leader: Candidate, able: readonly Candidate[]): readonly string[] {
  let reasons: readonly string[] = [leader.path.reason];
  for (const { path } of able) reasons = withItem(reasons, path.reason);
  return reasons;
}

function intakeMove(intake: Path | null): DecidedMove | null {
  if (intake === null || intake.target === null) return null;
  return {
    from: { tier: null, accepted: false, resumed: false },
    fromNode: null,
    path: intake,
    to: intake.target.to,
    redirected: false,
    reasons: [intake.reason],
  };
}

function noteStays(run: Run, { to }: Candidate, path: Path): void {
  const node = path.root.node;
  const tier = to.tier.id;
  note(run, node, { what: 'alreadyAtOrAbove', tier, reasons: [path.reason] });
  run.recorder?.add({ step: 'move', node, outcome: 'alreadyAtOrAbove', tier, reasons: [path.reason] });
}

function traceLead(run: Run, leader: Candidate, able: readonly Candidate[]): void {
  if (run.recorder === null) return;
  for (const candidate of able) {
    const { path, to } = candidate;
    const outcome = candidate === leader ? 'led' : 'addedReason';
    run.recorder.add({
      step: 'move',
      node: path.root.node,
      outcome,
      tier: to.tier.id,
      reasons: [path.reason],
    });
  }
}
