import type { TraceEntry } from '@rung/kernel';
import type { ServedThread } from './served.ts';
import type { Step, StepGroup, StepRound } from './steps.ts';

/** What a step has to do with side threads. */
export interface StepThreads {
  /** The thread whose path it belongs to. */
  readonly own: ServedThread | null;
  /** The thread that begins with it. */
  readonly opens: ServedThread | null;
}

/** Steps of a round that belong to one side thread, or to none. */
export interface StepPart {
  readonly thread: ServedThread | null;
  readonly steps: readonly Step[];
}

/**
 * By the place of a step: its side threads. A path that begins at an outcome of the step where a thread waits is that
 * thread's, up to where the next path begins; so is what its own clock does. What a round notes at its end goes with the
 * path that came by the same step.
 */
export function stepThreads(
  groups: readonly StepGroup[],
  threads: readonly ServedThread[],
): ReadonlyMap<number, StepThreads> {
  const told = new Map<number, StepThreads>();
  if (threads.length === 0) return told;
  for (const { atMs, rounds } of groups) {
    const there = threads.filter(({ fromMs, toMs }) => fromMs <= atMs && toMs >= atMs);
    const instant: Instant = {
      waiting: inTurn(there, atMs),
      opened: there.filter(({ fromMs }) => fromMs === atMs),
    };
    for (const { steps } of there.length === 0 ? [] : rounds) tellRound(steps, instant, told);
  }
  return told;
}

/** The threads of an instant that no step of it has been told of yet. */
interface Instant {
  readonly waiting: ServedThread[];
  readonly opened: ServedThread[];
}

/** Of several that wait at one step, the one that ends is spoken of; of several that end, the one that began first. */
function inTurn(threads: readonly ServedThread[], atMs: number): ServedThread[] {
  const waiting = threads.filter(({ fromMs }) => fromMs < atMs);
  return waiting.toSorted((a, b) => Number(b.toMs === atMs) - Number(a.toMs === atMs) || a.number - b.number);
}

function tellRound(steps: readonly Step[], instant: Instant, told: Map<number, StepThreads>): void {
  const cameBy = new Map<string, ServedThread | null>();
  let path: ServedThread | null = null;
  const ownOf = (entry: TraceEntry): ServedThread | null => {
    if (entry.step === 'clock') return waitingAt(instant, entry.clock);
    if (entry.step === 'note' || entry.step === 'move') return cameBy.get(entry.node) ?? null;
    if (entry.step === 'trigger') path = null;
    if (entry.step === 'port') path = waitingAt(instant, entry.node);
    cameBy.set(entry.node, path);
    return path;
  };
  for (const { index, entry } of steps) {
    const own = ownOf(entry);
    const opens = entry.step === 'node' && entry.port === 'opened' ? takeOpened(instant, entry.node) : null;
    if (own !== null || opens !== null) told.set(index, { own, opens });
  }
}

function waitingAt({ waiting }: Instant, node: string): ServedThread | null {
  return waiting.find((thread) => thread.node === node) ?? null;
}

function takeOpened({ opened }: Instant, node: string): ServedThread | null {
  const place = opened.findIndex((thread) => thread.node === node);
  return place < 0 ? null : (opened.splice(place, 1)[0] ?? null);
}

/** The steps of a round by thread, in the order in which they happened. */
export function partsOf(
  { steps }: StepRound,
  threads: ReadonlyMap<number, StepThreads>,
): readonly StepPart[] {
  const parts: { readonly thread: ServedThread | null; readonly steps: Step[] }[] = [];
  for (const step of steps) {
    const thread = threads.get(step.index)?.own ?? null;
    const last = parts.at(-1);
    if (last !== undefined && last.thread === thread) last.steps.push(step);
    else parts.push({ thread, steps: [step] });
  }
  return parts;
}

/**
 * Families whose colours tell threads apart: neither that of clocks nor that of tiers, whose bars stand beside theirs. The
 * colours come again after the last of them; the number does not.
 */
export const threadFamilies = ['say', 'decide', 'outside', 'start', 'end'] as const;

/** The colour of a thread, as a style sheet takes it. */
export function threadColour({ number }: Pick<ServedThread, 'number'>): string {
  return `var(--rung-family-${threadFamilies[(number - 1) % threadFamilies.length]})`;
}
