import type { ConditionTrace, SuppressedBy, TraceEntry } from '@rung/kernel';
import { evaluate } from '../condition/conditions.ts';
import { explain, unknownOperands } from '../condition/explain.ts';
import { type Snapshot, TRUE } from '../condition/snapshot.ts';
import { matching, unknownTriggers } from '../decision-index/decide.ts';
import { type EventTriggers, triggersHearing } from '../decision-index/trigger-index.ts';
import { note } from '../effects.ts';
import { hasRoomForNotice } from '../guards/caps.ts';
import { isCoolingDown } from '../guards/cool-downs.ts';
import { type LinkedPolicy, type LinkedTrigger, outletKey } from '../link/linked-policy.ts';
import type { Path, PathStart } from '../paths/path.ts';
import { walkPath } from '../paths/walk.ts';
import type { WalkContext } from '../paths/walk-context.ts';
import type { Stimulus } from '../round/stimulus.ts';
import type { Run } from '../run.ts';
import { changing } from '../state/episode-draft.ts';
import { grown, hasPosition, none, withLast } from '../state/lists.ts';
import {
  closeLatch,
  type HeardTriggers,
  isLatched,
  matchingBefore,
  openLatches,
  rememberMatching,
} from './latches.ts';

/** Whether guards let a path's move pass; asked for interrupting triggers, which a cap may hold back. */
type PassesCaps = (path: Path) => boolean;

const heardNothing: HeardTriggers = { hears: new Uint8Array(0), matched: none, unknown: none };

/** Which triggers hear the round, and which of them match. */
export function hear(run: Run, { event, heard, outlets }: Stimulus, snapshot: Snapshot): HeardTriggers {
  const type = heard[0];
  const atOutlets = outlets.length === 0 ? none : triggersAt(run.linked, outlets);
  if (atOutlets.length > 0 || heard.length > 1) return hearAll(run, { types: heard, atOutlets }, snapshot);
  if (type === undefined) return heardNothing;
  const { index } = run.linked;
  // The type of the event in hand need not be looked up.
  const known = event !== null && event === run.step.event ? index.byPlace[run.step.place] : undefined;
  return hearOne(run, known ?? triggersHearing(index, type), snapshot);
}

/** What nearly every step hears: one event, if any trigger does. The answer is good until the next one is heard. */
function hearOne({ linked }: Run, listening: EventTriggers, snapshot: Snapshot): HeardTriggers {
  const { heard, index } = linked;
  if (listening === index.nothing) return heardNothing;
  heard.hears = listening.hears;
  matching(listening, snapshot, heard.matched);
  unknownTriggers(listening, snapshot, heard.unknown);
  return heard;
}

/** Positions of the triggers that stand at clock outlets. */
function triggersAt({ outlets }: LinkedPolicy, fired: Stimulus['outlets']): readonly number[] {
  if (outlets.size === 0) return none;
  return fired.flatMap(({ clock, outlet }) => outlets.get(outletKey(clock, outlet)) ?? none);
}

function hearAll(
  run: Run,
  { types, atOutlets }: { readonly types: readonly string[]; readonly atOutlets: readonly number[] },
  snapshot: Snapshot,
): HeardTriggers {
  const { linked } = run;
  const each = types.map((type) => {
    const { hears, matched, unknown } = hearOne(run, triggersHearing(linked.index, type), snapshot);
    return { hears, matched: [...matched], unknown: [...unknown] };
  });
  const holds = (position: number): boolean =>
    evaluate(linked.conditions, linked.triggers[position]?.node.when ?? null, snapshot) === TRUE;
  const matched = new Set([...each.flatMap((one) => one.matched), ...atOutlets.filter(holds)]);
  const hears = Uint8Array.from(linked.triggers, (_trigger, position) =>
    atOutlets.includes(position) || each.some((one) => one.hears[position] === 1) ? 1 : 0,
  );
  return {
    hears,
    matched: [...matched].sort((a, b) => a - b),
    unknown: [...new Set(each.flatMap((one) => one.unknown))],
  };
}

/**
 * Fires the triggers that match, each at most once per root event and as far as latch and guards allow. Gives their paths
 * in order, walked dry; intake triggers are chosen apart.
 */
export function fireTriggers(
  context: WalkContext,
  heard: HeardTriggers,
  passesCaps: PassesCaps,
): readonly Path[] {
  if (heard === heardNothing) return none;
  const { run, snapshot } = context;
  openLatches(run, heard, snapshot);
  const before = matchingBefore(run);
  let fired: Path[] | null = null;
  let suppressed: number[] | null = null;
  for (const position of heard.matched) {
    const trigger = run.linked.triggers[position];
    if (trigger === undefined || trigger.node.mode === 'intake' || hasFired(run, position)) continue;
    const entry = tellMatched(context, trigger);
    const outcome = mayFire(trigger, before) ? consider(context, trigger, passesCaps) : 'stillMatching';
    if (typeof outcome === 'object') {
      fired = grown(fired, outcome);
      run.step.fired = grown(run.step.fired, position);
      closeLatch(run, trigger);
    } else if (outcome !== 'stillMatching') {
      suppressed = grown(suppressed, position);
      note(run, trigger.id, { what: 'suppressed', cause: outcome });
    }
    if (entry !== null) tellOutcome(entry, outcome);
  }
  rememberMatching(run, heard, { before, held: suppressed ?? none });
  noteUnknown(context, heard);
  traceOthers(context, heard);
  return fired ?? none;
}

/** Whether a trigger has fired in this step. */
function hasFired({ step: { fired } }: Run, position: number): boolean {
  return fired !== null && hasPosition(fired, position);
}

/** Whether a trigger that matches may fire: at every event, or because it did not match before. */
function mayFire({ firesEachEvent, position }: LinkedTrigger, before: readonly number[]): boolean {
  return firesEachEvent || !hasPosition(before, position);
}

type Outcome = Path | SuppressedBy | 'stillMatching';

/** What comes of a trigger that may fire. */
function consider(context: WalkContext, trigger: LinkedTrigger, passesCaps: PassesCaps): Outcome {
  const { run } = context;
  const { neverSuppress } = trigger.node;
  if (isLatched(run, trigger)) return 'latch';
  if (!neverSuppress && isCoolingDown(run, trigger)) return 'coolDown';
  const path = walkPath(context, triggerStart(context, trigger));
  if (neverSuppress) return path;
  if (!passesCaps(path)) return 'cap';
  return onlyNotifies(path) && !hasRoomForNotice(run) ? 'rate' : path;
}

/** A path that does nothing but notify is held back whole when the hour is full, so that it may fire later. */
function onlyNotifies({ ops, target }: Path): boolean {
  return target === null && ops.length > 0 && ops.every(({ op }) => op === 'notify');
}

/** How a trigger's path begins; always the same, but for a word that its reason quotes. */
export function triggerStart({ snapshot }: WalkContext, { id, node, word, memo }: LinkedTrigger): PathStart {
  const { reason, type, neverSuppress } = node;
  memo.start ??= {
    root: { node: id, mode: node.mode, port: '', thread: undefined },
    to: node.ports['out']?.to ?? null,
    reason,
    type,
    flavour: 'plain',
    unguarded: neverSuppress,
    walked: null,
  } satisfies PathStart;
  // Nothing else is kept there.
  const start = memo.start as PathStart;
  const found = word?.(snapshot);
  if (typeof found !== 'string') return start;
  return { ...start, reason: reason.replaceAll('{word}', () => found), walked: null };
}

/** The most notes of this kind that an episode remembers having made. */
const maxNoted = 64;

/** Notes what a heard trigger could not know, once an episode for each field. */
function noteUnknown({ run, snapshot }: WalkContext, heard: HeardTriggers): void {
  for (const position of heard.unknown) {
    const trigger = run.linked.triggers[position];
    if (trigger === undefined) continue;
    const { missing, currencyMismatch } = unknownOperands(run.linked.conditions, trigger.node.when, snapshot);
    for (const field of missing) noteOnce(run, trigger.id, { what: 'unknown', field });
    for (const field of currencyMismatch) noteOnce(run, trigger.id, { what: 'currencyMismatch', field });
  }
}

function noteOnce(
  run: Run,
  node: string,
  { what, field }: { readonly what: 'unknown' | 'currencyMismatch'; readonly field: string },
): void {
  const { noted = none } = run.state.episode;
  const key = `${node} ${field}`;
  if (noted.length >= maxNoted || noted.includes(key)) return;
  changing(run.state).noted = withLast(noted, key);
  note(run, node, { what, field });
}

type TriggerEntry = Extract<TraceEntry, { step: 'trigger' }>;
type OpenEntry = { -readonly [K in keyof TriggerEntry]: TriggerEntry[K] };

/** Tells of a trigger that matches before the path it may fire; what comes of it is filled in once that is known. */
function tellMatched({ run, snapshot }: WalkContext, { id, node }: LinkedTrigger): OpenEntry | null {
  if (run.recorder === null) return null;
  const condition = explain(run.linked.conditions, node.when, snapshot);
  const entry: OpenEntry = { step: 'trigger', node: id, condition, outcome: 'stillMatching' };
  run.recorder.add(entry);
  return entry;
}

function tellOutcome(entry: OpenEntry, outcome: Outcome): void {
  if (outcome === 'stillMatching') return;
  if (typeof outcome === 'object') {
    entry.outcome = 'fired';
    entry.reason = outcome.reason;
  } else {
    entry.outcome = 'suppressed';
    entry.suppressedBy = outcome;
  }
}

/** Heard triggers that did not match, for the trace alone. */
function traceOthers({ run, snapshot }: WalkContext, heard: HeardTriggers): void {
  const { recorder, linked } = run;
  if (recorder === null) return;
  for (const trigger of linked.triggers) {
    if (trigger === undefined || heard.hears[trigger.position] !== 1) continue;
    if (heard.matched.includes(trigger.position)) continue;
    const condition = explain(linked.conditions, trigger.node.when, snapshot);
    recorder.add(entryOf(linked, trigger, condition));
  }
}

/** The entry of a trigger that did not match: the one told last, if its condition saw the same. */
function entryOf(
  { told }: LinkedPolicy,
  { id, position }: LinkedTrigger,
  condition: ConditionTrace,
): TraceEntry {
  const before = told[position];
  if (before?.condition === condition) return before;
  const outcome = condition.result === 'unknown' ? 'unknown' : 'notMatched';
  const entry: TriggerEntry = { step: 'trigger', node: id, outcome, condition };
  told[position] = entry;
  return entry;
}
