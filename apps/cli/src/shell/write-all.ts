import { fstatSync, statSync, writeSync } from 'node:fs';
import { OutputError } from './exit-code.ts';
import { pause } from './pause.ts';
import { errorCode } from './read-file.ts';

const nothing = '/dev/null';

/**
 * Whether an open file may be a terminal: a character device other than `/dev/null`, which is one too and where
 * output is often sent.
 */
export function mayBeTerminal(descriptor: number): boolean {
  const device = fstatSync(descriptor);
  return device.isCharacterDevice() && device.rdev !== statSync(nothing, { throwIfNoEntry: false })?.rdev;
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

/**
 * Waits a moment for a pipe that is full just now, and ends the process when nobody reads the pipe any more
 * (`EPIPE`, or `ECONNRESET` of a socket).
 */
function handle(cause: unknown): void {
  const code = errorCode(cause);
  if (code === 'EAGAIN') pause();
  else if (code === 'EPIPE' || code === 'ECONNRESET') process.exit();
  else
    throw new OutputError(
      `Cannot write the output: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
}
