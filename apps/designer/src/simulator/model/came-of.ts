import type { Effect, TraceEntry } from '@rung/kernel';
import { msOf } from './instants.ts';

/** Where something may have come of: an entry of the trace at its instant. */
interface Place {
  readonly atMs: number;
  readonly entry: TraceEntry;
}

/** What a request comes to, and whom a step that waits asks. */
const answers: ReadonlySet<string> = new Set([
  'grant',
  'deny',
  'requestApproval',
  'block',
  'openSwarm',
  'openExternal',
  'followUp',
]);

/** Moves and remarks are entries of the trace themselves; a notice or a message is told by its step and its words. */
const told: ReadonlySet<string> = new Set(['assign', 'record']);

/**
 * What came of each of a ticket's steps that the trace alone does not tell: that somebody is asked, that it is allowed, denied or held back.
 * Each effect is told once, by the step that asked for it, else the last one of its node at its instant, else the last of the instant.
 */
export function cameOf<P extends Place>(
  places: readonly P[],
  effects: readonly Effect[],
): ReadonlyMap<P, readonly Effect[]> {
  const byInstant = Map.groupBy(places, ({ atMs }) => atMs);
  const came = new Map<P, Effect[]>();
  for (const effect of effects) {
    if (!answers.has(effect.effect) && (effect.node !== 'engine' || told.has(effect.effect))) continue;
    const here = byInstant.get(msOf(effect.at)) ?? [];
    const place =
      here.findLast(({ entry }) => hasAsked(entry, effect)) ??
      here.findLast(({ entry }) => nodeOf(entry) === effect.node) ??
      here.at(-1);
    if (place !== undefined) came.set(place, [...(came.get(place) ?? []), effect]);
  }
  return came;
}

/** Whether an entry is the asking that an effect answers, or the opening of what it opens. */
function hasAsked(entry: TraceEntry, effect: Effect): boolean {
  if (nodeOf(entry) !== effect.node) return false;
  if (entry.step === 'matrix') return !('request' in effect) || effect.request === entry.request;
  return entry.step === 'node' && entry.port === 'opened';
}

function nodeOf(entry: TraceEntry): string {
  return entry.step === 'clock' ? entry.clock : entry.node;
}
