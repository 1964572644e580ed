import { setImmediate } from 'node:timers/promises';
import { interruptible } from '../../shell/interrupt.ts';
import type { Progress } from '../../shell/progress.ts';
import type { Contender, FigureId } from './contenders.ts';

/** Rates of one contender over the rounds, a second. */
export interface Figure {
  readonly id: FigureId;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  readonly rounds: number;
}

const rounds = 7;
/** The share of the time that goes into warming up, so that code is compiled before it is timed. */
const warmShare = 0.3;

/** Times contenders in turns, so that whatever else the machine does meets all of them alike. */
export async function measure(
  contenders: readonly Contender[],
  { seconds, progress }: { readonly seconds: number; readonly progress: Progress },
): Promise<readonly Figure[]> {
  const shareMs = (seconds * 1000) / contenders.length;
  const turns = contenders.length * (rounds + 1);
  let done = 0;
  const turn = async (contender: Contender, ms: number): Promise<number> => {
    const rate = await ratePerSecond(contender, ms);
    done += 1;
    progress.update(Math.round((100 * done) / turns));
    return rate;
  };
  return interruptible(progress.stop, async () => {
    for (const contender of contenders) await turn(contender, shareMs * warmShare);
    const rates = new Map<FigureId, number[]>(contenders.map(({ id }) => [id, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const contender of contenders) {
        rates.get(contender.id)?.push(await turn(contender, (shareMs * (1 - warmShare)) / rounds));
      }
    }
    return [...rates].map(([id, figures]) => figureOf(id, figures));
  });
}

/** How long a contender runs before signals are let through, milliseconds. */
const sliceMs = 50;

/** The rate over some milliseconds of work, taken in slices between which the event loop has its turn, uncounted. */
async function ratePerSecond(contender: Contender, ms: number): Promise<number> {
  let done = 0;
  let spent = 0;
  let batch = 1;
  while (spent < ms) {
    const slice = runSlice(contender, Math.min(sliceMs, ms - spent), batch);
    done += slice.done;
    spent += slice.spentMs;
    batch = slice.batch;
    await setImmediate();
  }
  return (done / spent) * 1000;
}

interface Slice {
  readonly done: number;
  readonly spentMs: number;
  /** A batch that takes about a tenth of a slice. */
  readonly batch: number;
}

/** Grows its batches until reading the clock costs nothing beside the work. */
function runSlice({ run }: Contender, ms: number, firstBatch: number): Slice {
  const start = performance.now();
  let batch = firstBatch;
  let done = 0;
  let spentMs = 0;
  while (spentMs < ms) {
    run(batch);
    done += batch;
    const now = performance.now() - start;
    if (now - spentMs < sliceMs / 10) batch *= 2;
    spentMs = now;
  }
  return { done, spentMs, batch };
}

function figureOf(id: FigureId, figures: readonly number[]): Figure {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? 0;
  return {
    id,
    median: at(sorted.length >> 1),
    lowest: at(0),
    highest: at(sorted.length - 1),
    rounds: sorted.length,
  };
}
