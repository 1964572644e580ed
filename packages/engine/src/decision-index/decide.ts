import { enter } from '../condition/memo.ts';
import { isMoney } from '../condition/order.ts';
import { type RuntimeValue, type Snapshot, UNKNOWN } from '../condition/snapshot.ts';
import { type Block, lookUp, survivors } from './block.ts';
import { hold } from './check.ts';
import { type Filing, reach } from './filing.ts';
import { nextOfSequence, type Sequence } from './sequence.ts';
import type { EventTriggers, FieldReaders } from './trigger-index.ts';

const none = Number.POSITIVE_INFINITY;

/** The lowest bit of a word that is not 0. */
const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** Asked first, because setting a length calls the runtime even where the list is empty, as a fresh one is. */
function empty(out: number[]): void {
  if (out.length > 0) out.length = 0;
}

function passes({ checks }: Block, bit: number, snapshot: Snapshot): boolean {
  const check = checks[bit];
  return check === undefined || hold(check, snapshot);
}

function firstOfBlock(block: Block, snapshot: Snapshot): number {
  lookUp(block, snapshot);
  for (let word = 0; word < block.words; word += 1) {
    for (let bits = survivors(block, word); bits !== 0; bits &= bits - 1) {
      const bit = word * 32 + lowestBit(bits);
      if (passes(block, bit, snapshot)) return block.positions[bit] ?? none;
    }
  }
  return none;
}

function firstOfFiling(filing: Filing, snapshot: Snapshot, bound: number): number {
  reach(filing, snapshot, bound);
  let best = bound;
  for (let i = 0; i < filing.reached.count; i += 1) {
    const item = filing.candidates[i] ?? 0;
    const position = filing.positions[item] ?? none;
    if (position < best && hold(filing.checks[item] ?? [], snapshot)) best = position;
  }
  return best;
}

/** The first trigger in `policy.triggers` that hears the event and whose condition is true; −1 if there is none. */
export function first({ blocks, filing, sequence, conditions }: EventTriggers, snapshot: Snapshot): number {
  enter(conditions.memo, snapshot);
  const after = nextOfSequence(sequence, 0, snapshot);
  let best = after < 0 ? none : (sequence.ends[after - 1] ?? none);
  for (const block of blocks) {
    best = firstOfBlock(block, snapshot);
    if (best !== none) break;
  }
  if (filing !== null && (filing.positions[0] ?? none) < best) best = firstOfFiling(filing, snapshot, best);
  return best === none ? -1 : best;
}

function matchingOfSequence(sequence: Sequence, snapshot: Snapshot, out: number[]): void {
  for (let at = nextOfSequence(sequence, 0, snapshot); at > 0; at = nextOfSequence(sequence, at, snapshot))
    out.push(sequence.ends[at - 1] ?? 0);
}

function matchingOfBlock(block: Block, snapshot: Snapshot, out: number[]): void {
  lookUp(block, snapshot);
  for (let word = 0; word < block.words; word += 1) {
    for (let bits = survivors(block, word); bits !== 0; bits &= bits - 1) {
      const bit = word * 32 + lowestBit(bits);
      if (passes(block, bit, snapshot)) out.push(block.positions[bit] ?? 0);
    }
  }
}

/** Puts the positions of matching filed triggers, rising, into `found`; returns how many there are. */
function matchingOfFiling(
  { candidates, checks, found, positions, reached }: Filing,
  snapshot: Snapshot,
): number {
  let count = 0;
  for (let i = 0; i < reached.count; i += 1) {
    const item = candidates[i] ?? 0;
    if (!hold(checks[item] ?? [], snapshot)) continue;
    const position = positions[item] ?? 0;
    let at = count;
    for (; at > 0 && (found[at - 1] ?? 0) > position; at -= 1) found[at] = found[at - 1] ?? 0;
    found[at] = position;
    count += 1;
  }
  return count;
}

/** Merges the first `count` of one rising list into another, from the back so that nothing is moved twice. */
function mergeInto(out: number[], found: Int32Array, count: number): void {
  let read = out.length - 1;
  let left = count - 1;
  for (let i = 0; i < count; i += 1) out.push(0);
  for (let write = out.length - 1; left >= 0; write -= 1) {
    const scanned = out[read] ?? -1;
    const filed = found[left] ?? 0;
    if (read >= 0 && scanned > filed) {
      out[write] = scanned;
      read -= 1;
    } else {
      out[write] = filed;
      left -= 1;
    }
  }
}

/**
 * Every trigger that hears the event and whose condition is true: `out` is emptied and filled with positions into
 * `policy.triggers`, rising. Allocates nothing but the growth of `out`.
 */
export function matching(
  { blocks, filing, sequence, conditions }: EventTriggers,
  snapshot: Snapshot,
  out: number[],
): void {
  enter(conditions.memo, snapshot);
  empty(out);
  matchingOfSequence(sequence, snapshot, out);
  for (const block of blocks) matchingOfBlock(block, snapshot, out);
  if (filing === null) return;
  reach(filing, snapshot, none);
  mergeInto(out, filing.found, matchingOfFiling(filing, snapshot));
}

/** Whether some reader of a field may be unknown for this value of it. */
function mayBeUnknown(
  { isMoney: holdsMoney, currency }: FieldReaders,
  value: RuntimeValue | undefined,
): boolean {
  if (value === undefined) return true;
  return holdsMoney && isMoney(value) && value.currency !== currency;
}

/**
 * Every trigger that hears the event and whose condition is unknown: `out` is emptied and filled with positions into
 * `policy.triggers`, rising. Only triggers that read a field without a value, or amounts of two currencies, are asked.
 */
export function unknownTriggers(
  { unknowns, conditions }: EventTriggers,
  snapshot: Snapshot,
  out: number[],
): void {
  enter(conditions.memo, snapshot);
  empty(out);
  const { fields, pass, positions, seen, tests } = unknowns;
  pass.generation += 1;
  for (const readers of fields) {
    if (!mayBeUnknown(readers, snapshot.values[readers.slot])) continue;
    for (const trigger of readers.triggers) {
      if (seen[trigger] === pass.generation) continue;
      seen[trigger] = pass.generation;
      if (tests[trigger]?.(snapshot) === UNKNOWN) out.push(positions[trigger] ?? 0);
    }
  }
  if (out.length > 1) out.sort((a, b) => a - b); // a call to the runtime, for a list that is mostly empty
}
