import { fstatSync, writeSync } from 'node:fs';
import { OutputError } from './exit-code.ts';
import { errorCode } from './read-file.ts';

/** Whether an open file is a terminal or another device, rather than a file or a pipe. */
export function isCharacterDevice(descriptor: number): boolean {
  return fstatSync(descriptor).isCharacterDevice();
}

/**
 * Writes all of a text to an open file or pipe. A reader that has seen enough (`rung … | head`) ends the process without a word.
 * @throws OutputError when it cannot be written.
 */
export function writeAll(descriptor: number, text: string): void {
  const bytes = new TextEncoder().encode(text);
  let done = 0;
  while (done < bytes.length) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (cause) {
      handle(cause);
    }
  }
}

/** A pipe that takes nothing just now is tried again; everything else ends the writing. */
function handle(cause: unknown): void {
  const code = errorCode(cause);
  if (code === 'EAGAIN') pause();
  else if (code === 'EPIPE') process.exit();
  else
    throw new OutputError(
      `Cannot write the output: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
}

const pauseMs = 2;

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
}
