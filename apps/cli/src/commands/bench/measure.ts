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
    const rate = ratePerSecond(contender, ms);
    done += 1;
    progress.update(Math.round((100 * done) / turns));
    await setImmediate(); // lets Ctrl-C through
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

/** Doubles its batches until the time is up, so that reading the clock costs nothing beside the work. */
function ratePerSecond({ run }: Contender, ms: number): number {
  const start = performance.now();
  let done = 0;
  let batch = 1;
  let now = start;
  while (now - start < ms) {
    run(batch);
    done += batch;
    const left = ms - (performance.now() - start);
    now = performance.now();
    if (left > (now - start) / 2) batch *= 2;
  }
  return (done / (now - start)) * 1000;
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
