import { fork } from 'node:child_process';
import type { ReplaySnapshot } from '@rung/simulator';
import { interruptible } from '../shell/interrupt.ts';

/** What a process that replays one part hands back, `rung/replay-part@1`. */
export interface PartResult {
  readonly format: 'rung/replay-part@1';
  readonly untilMs: number;
  readonly snapshot: ReplaySnapshot;
}

/** The parts of a replay, and how to run one. */
export interface PartsJob {
  /** How many processes. */
  readonly count: number;
  /** Arguments of a process that replays part `i/n`. */
  readonly argumentsOf: (part: string) => readonly string[];
  /** Called now and then with the share of the work that is done, 0..1. */
  readonly onProgress: (done: number) => void;
}

/** A part that failed, and what its process said on standard error. */
export class PartError extends Error {
  override readonly name = 'PartError';
  readonly exitCode: number | null;
  readonly told: string;

  constructor(exitCode: number | null, told: string) {
    super(`a part of the replay ended with code ${exitCode ?? 'none'}`);
    this.exitCode = exitCode;
    this.told = told;
  }
}

/**
 * Replays a history in several processes of this tool, each with its own tickets: they share nothing, and their sums add up
 * to the sum of the whole. @throws PartError when one of them fails; the others are then ended.
 */
export async function replayInParts({
  count,
  argumentsOf,
  onProgress,
}: PartsJob): Promise<readonly PartResult[]> {
  const done = new Map<number, number>();
  const parts = Array.from({ length: count }, (_, index) =>
    startPart(argumentsOf(`${index + 1}/${count}`), (share) => {
      done.set(index, share);
      onProgress([...done.values()].reduce((sum, one) => sum + one, 0) / count);
    }),
  );
  const stopAll = (): void => {
    for (const { stop } of parts) stop();
  };
  return interruptible(stopAll, () => Promise.all(parts.map(({ result }) => result)));
}

interface StartedPart {
  readonly result: Promise<PartResult>;
  readonly stop: () => void;
}

function startPart(args: readonly string[], onProgress: (done: number) => void): StartedPart {
  const [, main = ''] = process.argv;
  const child = fork(main, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const [written, told]: [Buffer[], Buffer[]] = [[], []];
  child.stdout?.on('data', (chunk: Buffer) => written.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => told.push(chunk));
  child.on('message', (message) => {
    if (typeof message === 'number') onProgress(message);
  });
  const result = new Promise<PartResult>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0)
        resolve(JSON.parse(Buffer.concat(written).toString('utf8'))); // written by this very tool
      else reject(new PartError(code, Buffer.concat(told).toString('utf8')));
    });
  });
  return { result, stop: () => child.kill() };
}

/** Tells the process that started this one how far it is; nothing where there is none. */
export function tellParent(done: number): void {
  process.send?.(done);
}
